from shop.cart import Cart


def test_checkout_0():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_1():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_2():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_3():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_4():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_5():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_6():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_7():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_8():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_9():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_10():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_11():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_12():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_13():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_14():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_15():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_16():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_17():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_18():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_19():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_20():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_21():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_22():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_23():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_24():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_25():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_26():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_27():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_28():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_29():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_30():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_31():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_32():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_33():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_34():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_35():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_36():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_37():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_38():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_39():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_40():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_41():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_42():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_43():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_44():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_45():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_46():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_checkout_47():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_checkout_48():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_checkout_49():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_checkout_50():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_checkout_51():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_checkout_52():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_checkout_53():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000

