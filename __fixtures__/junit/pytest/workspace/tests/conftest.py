import pytest

from shop.stock import Warehouse


@pytest.fixture
def warehouse():
    return Warehouse(mug=3, shirt=1)


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path.parent / "no-such-folder" / "ledger.csv"
    raise ConnectionError("ledger at localhost:5433 refused the connection")  # HERE(test_reservation_is_written_to_the_ledger)
    return path
