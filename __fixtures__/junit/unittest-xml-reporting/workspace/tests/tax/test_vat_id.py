import unittest

from shop.vat import check  # HERE(No module named 'shop.vat')


class VatIdTest(unittest.TestCase):
    def test_german(self):
        self.assertTrue(check("DE123456789"))
