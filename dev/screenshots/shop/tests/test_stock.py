from shop.cart import Cart


def test_stock_0():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_1():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_2():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_3():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_4():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_5():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_6():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_7():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_8():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_9():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_10():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_11():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_12():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_13():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_14():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_15():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_16():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_17():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_18():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_19():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_20():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_21():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_22():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_23():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_24():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_25():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_26():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_27():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_28():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_29():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_30():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_31():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_32():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_33():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_34():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_35():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_36():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_37():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_38():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_39():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_40():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_41():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_42():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_43():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_44():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_45():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_46():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_47():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_48():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_49():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_50():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_51():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_52():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_stock_53():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_stock_54():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_stock_55():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_stock_56():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_stock_57():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_stock_58():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_stock_59():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800

