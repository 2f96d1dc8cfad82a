from decimal import Decimal

import pytest

from shop.cart import Cart


def assert_total(cart, expected):
    assert cart.total() == Decimal(expected)


def test_an_empty_cart_is_free():
    assert Cart().total() == 0


def test_total_counts_every_piece():
    cart = Cart()
    cart.add("mug", "7.50", quantity=2)
    cart.add("shirt", "19.90")
    assert cart.total() == Decimal("34.90"), "2 mugs and a shirt"  # HERE(test_total_counts_every_piece)


class TestQuantities:
    def test_one_piece(self):
        cart = Cart()
        cart.add("mug", "7.50")
        assert_total(cart, "7.50")

    def test_two_lines_through_a_helper(self):
        cart = Cart()
        cart.add("mug", "7.50", quantity=3)
        cart.add("shirt", "19.90", quantity=2)
        assert_total(cart, "62.30")  # HERE(test_two_lines_through_a_helper)

    class TestWrong:
        def test_zero_is_refused(self):
            with pytest.raises(ValueError, match="positive"):
                Cart().add("mug", "7.50", quantity=0)

        def test_fractions_are_refused(self):
            with pytest.raises(ValueError):  # HERE(test_fractions_are_refused)
                Cart().add("mug", "7.50", quantity=1.5)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a<b>", id="a<b>"),
        pytest.param("x | y `z`", id='x | y `z` "quoted"'),
        pytest.param("☕ mug", id="☕ mug"),
        pytest.param("", id="]]>"),
    ],
)
def test_names_survive(name):
    cart = Cart()
    cart.add(name, "1.00")
    assert cart.lines[0].sku == name.replace("|", "/")  # HERE(x | y `z`)


def test_receipt_is_printed_in_colour(capsys):
    print("\x1b[32mreceipt\x1b[0m")
    raise AssertionError("\x1b[31mexpected\x1b[0m a receipt with <total> & \x1b[1mVAT\x1b[0m")  # HERE(test_receipt_is_printed_in_colour)
