namespace Shop.Tests;

public class CartTests
{
    private readonly Cart cart = new();

    [Fact]
    public void AddsUp() => Assert.Equal(0m, cart.Total(3.5m));

    [Theory]
    [InlineData("tea", 1)]
    [InlineData("coffee", 0)]
    public void Counts(string article, int count)
    {
        cart.Add(article, count); // HERE(Counts(article: "coffee", count: 0))
        Assert.Equal(count, cart.Count(article));
    }

    [Fact]
    public void AppliesTheDiscount()
    {
        cart.Add("tea", 3);
        Assert.Equal(9.45m, cart.Total(3.5m)); // HERE(AppliesTheDiscount)
    }

    [Fact(Skip = "waits for the new price list")]
    public void ReadsPriceLists() { }

    [Fact(DisplayName = "a cart of nothing costs nothing")]
    public void CostsNothing()
    {
        Assert.Equal(1m, cart.Total(3.5m)); // HERE(a cart of nothing costs nothing)
    }

    public class WithVoucher
    {
        [Fact]
        public void Subtracts()
        {
            Assert.True(new Cart().Total(1) < 0); // HERE(Subtracts)
        }
    }
}
