use shop_cart::Cart;

#[track_caller]
fn assert_total(cart: &Cart, want: u32) {
    let got = cart.total();
    assert!(got == want, "total is {got}, want {want}");
}

#[test]
fn two_teas() {
    let mut cart = Cart::default();
    cart.add("tea", 2);
    assert_total(&cart, 701); // HERE(two_teas)
}

#[test]
fn a_pot() {
    let mut cart = Cart::default();
    cart.add("pot", 1);
    assert_eq!(cart.total(), 0); // HERE(a_pot)
}

#[test]
fn colours() {
    println!("\x1b[32mgreen\x1b[0m");
    panic!("\x1b[31mred\x1b[0m"); // HERE(colours)
}
