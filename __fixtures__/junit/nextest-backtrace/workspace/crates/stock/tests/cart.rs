use shop_stock::reserve;

#[test]
fn never_reserves_cups() {
    let left = reserve("cup", 1).expect("a cup"); // HERE(never_reserves_cups)
    assert_eq!(left, 0);
}

#[test]
fn knows_zero() {
    assert_ne!(0, 1);
}
