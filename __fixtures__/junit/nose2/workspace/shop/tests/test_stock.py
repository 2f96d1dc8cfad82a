import unittest

from nose2.tools import params

from shop.stock import level


class StockTest(unittest.TestCase):
    def test_mugs(self):
        self.assertEqual(level("mug"), 3)

    def test_shirts(self):
        """Shirts are sold out & <reordered>."""
        self.assertEqual(level("shirt"), 10, "shirts")  # HERE(test_shirts)

    def test_unknown(self):
        level("poster")  # HERE(test_unknown)

    @params(("mug", 3), ("shirt", 0), ("mug", 4))
    def test_levels(self, sku, expected):
        self.assertEqual(level(sku), expected)  # HERE(test_levels:3)

    def test_colours(self):
        self.fail("\x1b[31mno\x1b[0m mugs")  # HERE(test_colours)

    @unittest.skip("counted | next `year`")
    def test_inventory(self):
        self.fail()

    def test_subtests(self):
        for sku in ("mug", "shirt"):
            with self.subTest(sku=sku):
                self.assertGreater(level(sku), 0)  # HERE(test_subtests)


def test_function():
    assert level("mug") == 2, "a plain function"  # HERE(test_function)


def test_passing_function():
    assert level("mug") == 3
