import pytest

from checkout.basket import Basket


class Bank:
    def __init__(self):
        self.open = True

    def pay(self, cents):
        if cents > 100_00:
            raise PermissionError("limit exceeded")
        return cents

    def close(self):
        if not self.open:
            raise ConnectionError("closed twice")
        self.open = False


@pytest.fixture
def bank():
    bank = Bank()
    yield bank
    bank.close()  # HERE(failed on teardown)


def pay_for(basket, bank):
    return bank.pay(sum(basket.items.values()) * 750)


def test_pays(bank):
    basket = Basket()
    basket.put("mug", 2)
    assert pay_for(basket, bank) == 1500


def test_limit(bank):
    basket = Basket()
    basket.put("mug", 20)
    assert pay_for(basket, bank) == 15000  # HERE(test_limit)


def test_closed_by_the_customer(bank):
    bank.close()
    assert bank.open, "the bank is closed"  # HERE(the bank is closed)


@pytest.fixture(scope="module")
def account():
    pytest.skip("no account on this machine")


def test_balance(account):
    assert account.balance == 0


def test_statement(account):
    assert account.statement == []
