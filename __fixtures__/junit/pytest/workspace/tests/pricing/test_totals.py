import sys
from decimal import Decimal

import pytest

from shop.pricing import discount, gross


@pytest.mark.parametrize(
    ("country", "expected"),
    [("DE", "11.90"), ("FR", "12.00"), ("CH", "10.81"), ("XX", "10.00")],
)
def test_gross(country, expected):
    assert gross(Decimal(10), country) == Decimal(expected)  # HERE(test_gross[CH) HERE(test_gross[XX)


def test_full_discount_is_free():
    assert discount(Decimal(10), 100) == 0


def test_discount_never_goes_below_zero():
    price = discount(Decimal(10), 120)
    assert price >= 0, f"a discount of 120 %\nmust not pay the customer: {price}"  # HERE(test_discount_never_goes_below_zero)


@pytest.mark.skip(reason="the price list of 2027 isn't out <yet>")
def test_next_years_prices():
    assert gross(Decimal(10), "AT") == Decimal(12)


@pytest.mark.skipif(sys.platform != "win32", reason="only where the till runs")
def test_till_drawer():
    raise NotImplementedError


@pytest.mark.xfail(reason="bankers rounding, SHOP-42", strict=False)
def test_rounding_of_half_cents():
    assert gross(Decimal("0.05"), "FR") == Decimal("0.05")


@pytest.mark.xfail(reason="XPASS me: fixed by SHOP-43")
def test_swiss_rate_is_known():  # HERE(test_swiss_rate_is_known)
    assert gross(Decimal(100), "CH") == Decimal(108)


def test_today_is_a_holiday():
    pytest.skip("no holidays configured")
