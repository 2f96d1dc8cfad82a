import pytest

from shop.cart import Cart

PRICES = {"tea": 350, "mug": 1250}


@pytest.fixture
def till():
    raise ConnectionError("the till doesn't answer")  # HERE(test_pays)


class TestTotal:
    def test_of_nothing(self):
        assert Cart().total(PRICES) == 0

    @pytest.mark.parametrize(("sku", "cents"), [("tea", 350), ("mug", 1200)])
    def test_of_one(self, sku, cents):
        assert Cart().add(sku).total(PRICES) == cents  # HERE(test_of_one[mug-1200])


def test_rejects_nothing():
    Cart().add("tea", 0)  # HERE(test_rejects_nothing)


def test_pays(till):
    assert till.open


@pytest.mark.skip(reason="the warehouse answers slowly, see #17")
def test_stock():
    pass


@pytest.mark.xfail(reason="no price for a pot yet")
def test_pot():
    assert Cart().add("pot").total(PRICES) == 2000
