import unittest

import pytest

from shop.stock import level


def test_mugs():
    assert level("mug") == 3


def test_unknown():
    level("poster")  # HERE(test_unknown)


def test_every_sku(subtests):
    for sku in ["mug", "shirt"]:
        with subtests.test("on the shelf", sku=sku):
            assert level(sku) > 0  # HERE(test_every_sku)


def test_all_well(subtests):
    for sku in ["mug", "shirt"]:
        with subtests.test(sku=sku):
            assert level(sku) >= 0


class LevelTest(unittest.TestCase):
    def test_levels(self):
        for sku, expected in [("mug", 3), ("shirt", 1)]:
            with self.subTest(sku=sku):
                self.assertEqual(level(sku), expected)  # HERE(test_levels)


@pytest.mark.parametrize("sku", ["mug", "shirt"])
def test_with_a_note(sku):
    assert level(sku), (  # HERE(test_with_a_note[shirt])
        f"no {sku}",
        "at all",
    )
