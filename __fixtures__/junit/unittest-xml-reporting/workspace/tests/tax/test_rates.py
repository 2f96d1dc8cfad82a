import unittest

from shop.tax import tax


class RatesTest(unittest.TestCase):
    def test_full_rate(self):
        self.assertEqual(tax(1000, 19), 190)

    def test_half_a_cent(self):
        self.assertEqual(tax(50, 5), 3, "commercial rounding")  # HERE(test_half_a_cent)


class LedgerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = open("/no/ledger/here.csv")  # HERE(No such file or directory)

    def test_is_empty(self):
        self.assertEqual(self.ledger.read(), "")

    def test_is_balanced(self):
        self.assertTrue(self.ledger)
