import pytest

from shop.stock import level


def get(path):
    sku = path.rsplit("/", 1)[1]
    return {"sku": sku, "level": level(sku)}


def test_get():
    assert get("/stock/mug") == {"sku": "mug", "level": 3}


def test_get_unknown():
    assert get("/stock/poster") == {}  # HERE(test_get_unknown)


def test_post():
    pytest.importorskip("shop_server", reason="no server here")


def test_exit():
    raise SystemExit(2)  # HERE(test_exit)
