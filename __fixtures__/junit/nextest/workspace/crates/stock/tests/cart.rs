use shop_stock::reserve;

fn attempt() -> u32 {
    std::env::var("NEXTEST_ATTEMPT").map_or(1, |n| n.parse().unwrap())
}

#[test]
fn reserves_tea() {
    let left = reserve("tea", attempt()).unwrap(); // HERE(reserves_tea)
    assert_eq!(left, 12);
}

#[test]
fn never_reserves_cups() {
    let left = reserve("cup", 1).expect("a cup"); // HERE(never_reserves_cups)
    assert_eq!(left, 0);
}

#[test]
fn knows_zero() {
    assert_ne!(0, 1);
}
