"""Coupons are not merged yet."""

from shop.coupons import Coupon  # HERE(tests.stock.test_coupons)


def test_coupon():
    assert Coupon("SPRING").percent == 10
