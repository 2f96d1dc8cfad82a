use strict;
use warnings;
use Test::More;
plan skip_all => 'only on Sundays';
