import os  # HERE(I001) HERE(F401)
import shop.cart
import datetime


def write(lines, cursor, name):
    cursor.execute("SELECT * FROM carts WHERE name = '%s'" % name)  # HERE(S608) HERE(UP031)
    for index, line in enumerate(lines):  # HERE(B007)
        print(line)
    assert datetime.date.today()  # HERE(S101)
    return shop.cart.total(lines)
