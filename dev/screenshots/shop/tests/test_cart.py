from shop.cart import Cart


def test_cart_0():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_1():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_2():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_3():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_4():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_cart_5():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_cart_6():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_cart_7():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_8():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_9():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_10():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_11():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_cart_12():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_cart_13():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_cart_14():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_15():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_16():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_17():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_18():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_cart_19():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_cart_20():
    cart = Cart()
    cart.add("pot", 6000, 2)
    cart.add("tea", 450)
    assert cart.total() == 12450


def test_cart_21():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_22():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_23():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_24():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_25():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_cart_26():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_cart_27():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_cart_28():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_29():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_30():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_31():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_32():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_cart_33():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_cart_34():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_cart_35():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_cart_36():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_cart_37():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_cart_38():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_cart_39():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000

