from shop.cart import Cart


def test_voucher_0():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_1():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_2():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_3():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_4():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_5():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_6():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_7():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_8():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_9():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_10():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_11():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_12():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_13():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_14():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_15():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_16():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_17():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_18():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_19():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_20():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_21():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_22():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_23():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_24():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_25():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_26():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_27():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_28():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_29():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_30():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_31():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_32():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_33():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_34():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_35():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_36():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_37():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_38():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_39():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_40():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_41():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_42():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_43():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_44():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_45():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_46():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_47():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_48():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_49():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_50():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_51():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_52():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800


def test_voucher_53():
    cart = Cart()
    cart.add("tea", 1200, 5)
    assert cart.total() == 6000


def test_voucher_54():
    cart = Cart()
    cart.add("tea", 1200, 6)
    assert cart.total() == 7200


def test_voucher_55():
    cart = Cart()
    cart.add("tea", 1200, 7)
    assert cart.total() == 8400


def test_voucher_56():
    cart = Cart()
    cart.add("tea", 1200, 1)
    assert cart.total() == 1200


def test_voucher_57():
    cart = Cart()
    cart.add("tea", 1200, 2)
    assert cart.total() == 2400


def test_voucher_58():
    cart = Cart()
    cart.add("tea", 1200, 3)
    assert cart.total() == 3600


def test_voucher_59():
    cart = Cart()
    cart.add("tea", 1200, 4)
    assert cart.total() == 4800

