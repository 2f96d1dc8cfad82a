import pytest

from shop.cart import Cart


def test_reserve_takes_from_the_shelf(warehouse):
    warehouse.reserve("mug", 2)
    assert warehouse.levels == {"mug": 1, "shirt": 1}


def test_checkout_reserves_everything(warehouse):
    cart = Cart(warehouse)
    cart.add("mug", "7.50", 2)
    cart.add("shirt", "19.90", 2)
    cart.checkout()  # HERE(test_checkout_reserves_everything)


def test_levels_after_a_busy_day(warehouse):
    warehouse.reserve("mug", 3)
    assert warehouse.levels == {  # HERE(test_levels_after_a_busy_day)
        "mug": 0,
        "shirt": 2,
    }


def test_reservation_is_written_to_the_ledger(ledger):
    assert ledger.read_text() == ""


@pytest.fixture
def opened(warehouse):
    yield warehouse
    warehouse.reserve("mug", 99)  # HERE(test_closing_time)


def test_closing_time(opened):
    assert opened.levels["mug"] == 3
