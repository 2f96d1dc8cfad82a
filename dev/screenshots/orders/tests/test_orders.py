import pytest

from shop.orders import day_of, discount, invoice_number, shipping, split, subtotal, total

TEA = (1200, 1)


@pytest.mark.parametrize("quantity", range(1, 9))
def test_subtotal_counts_each_line(quantity):
    assert subtotal([(1200, quantity)]) == 1200 * quantity


def test_voucher_takes_a_tenth():
    assert discount(1200, "TEA10") == 120


def test_unknown_voucher_takes_nothing():
    assert discount(1200, "COFFEE") == 0


def test_shipping_is_free_from_50_euros():
    assert shipping(5000) == 0


def test_shipping_costs_below():
    assert shipping(4999) == 490


def test_total_adds_shipping():
    assert total([TEA]) == 1690


def test_total_with_voucher():
    assert total([TEA], "TEA10") == 1570


def test_invoice_numbers_have_six_digits():
    assert invoice_number(42) == "R-000042"


def test_parts_add_up_to_the_amount():
    assert sum(split(1000, 3)) == 1000


def test_days_are_written_in_iso_form():
    assert day_of(0) == "1970-01-01"
