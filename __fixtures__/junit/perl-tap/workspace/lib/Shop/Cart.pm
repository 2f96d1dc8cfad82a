package Shop::Cart;
use strict;
use warnings;
use Carp;

my %price = (tea => 350, cup => 900);

sub new { return bless {lines => []}, shift }

sub add {
    my ($self, $sku) = @_;
    croak "no price for <$sku>" unless exists $price{$sku};
    push @{$self->{lines}}, $sku;
    return $self;
}

sub total {
    my $sum = 0;
    $sum += $price{$_} for @{$_[0]{lines}};
    return $sum;
}

1;
