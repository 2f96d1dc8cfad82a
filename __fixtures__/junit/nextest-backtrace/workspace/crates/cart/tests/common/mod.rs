use shop_cart::Cart;

pub fn assert_total(cart: &Cart, want: u32) {
    let got = cart.total();
    assert!(got == want, "total is {got}, want {want}");
}
