from robot.api.deco import keyword
from robot.api.exceptions import SkipExecution


class ShopLibrary:
    ROBOT_LIBRARY_SCOPE = "TEST"

    def __init__(self):
        self.prices = []

    @keyword
    def add_to_cart(self, sku, price):
        if not price.isdigit():
            raise ValueError(f"not a price: <{price}> for {sku} & co")
        self.prices.append(int(price))

    @keyword
    def total_should_be(self, expected):
        total = sum(self.prices[-1:])
        if total != int(expected):
            raise AssertionError(f"expected \x1b[32m{expected}\x1b[0m but got \x1b[31m{total}\x1b[0m")

    @keyword
    def only_on_the_till(self):
        raise SkipExecution("no till | here")
