namespace Shop.Tests

open Xunit

module ``cart tests`` =

    [<Fact>]
    let ``adds (two) up`` () =
        Assert.Equal(7.0m, Shop.Cart.total 2 3.5m)

    [<Fact>]
    let ``applies the discount`` () =
        Assert.Equal(9.45m, Shop.Cart.total 3 3.5m) // HERE(applies the discount)
