"""The basket alone."""
import unittest

import pytest

from checkout.basket import Basket


class TestPut:
    @pytest.fixture(autouse=True)
    def _basket(self):
        self.basket = Basket()

    def test_one(self):
        self.basket.put("mug")
        assert self.basket.items == {"mug": 1}

    def test_prints(self):
        print("\x1b[32mgreen\x1b[0m output & <tags> ]]>")
        self.basket.put("mug", 2)
        assert self.basket.items["mug"] == 3, "mugs"  # HERE(test_prints)

    @pytest.mark.parametrize("count", [1, 5, 0])
    def test_counts(self, count):
        self.basket.put("shirt", count)
        assert sum(self.basket.items.values()) > 0  # HERE(test_counts[0])


class BasketTest(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()

    def test_take_the_last(self):
        self.basket.put("mug")
        self.basket.take("mug")
        self.assertEqual(self.basket.items, {})  # HERE(test_take_the_last)

    def test_take_too_many(self):
        self.basket.put("mug")
        self.basket.take("mug")
        self.basket.take("mug")  # HERE(test_take_too_many)

    @unittest.skip("gifts come with the next release")
    def test_gift(self):
        self.fail()

    @unittest.expectedFailure
    def test_negative_count(self):
        self.basket.put("mug", -1)
        self.assertGreater(self.basket.items["mug"], 0)


def test_nothing_to_take():
    with pytest.raises(KeyError):
        Basket().take("mug")
