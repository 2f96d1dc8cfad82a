import sys
import unittest

from shop.shipping import cost


class RatesTest(unittest.TestCase):
    def check(self, country, grams, expected):
        self.assertEqual(cost(country, grams), expected, f"{grams} g to {country}")

    def test_one_kilo(self):
        self.check("DE", 1000, 490)

    def test_a_started_kilo_counts(self):
        """A started kilo counts as a whole one <1.5 kg>."""
        self.check("FR", 1500, 1980)  # HERE(test_a_started_kilo_counts)

    def test_unknown_country(self):
        self.check("XX", 1000, 0)  # HERE(test_unknown_country)

    def test_weights(self):
        for grams, expected in [(1000, 490), (2000, 980), (2500, 1470), (0, 0)]:
            with self.subTest(grams=grams, note="a|b `c` <d>"):
                self.assertEqual(cost("DE", grams), expected)  # HERE(grams=2500) HERE(grams=0)

    def test_no_weight(self):
        with self.assertRaisesRegex(ValueError, "positive"):
            cost("DE", 0)

    @unittest.skip("air mail isn't sold yet")
    def test_air_mail(self):
        self.fail("never runs")

    @unittest.skipUnless(sys.platform == "win32", "the label printer's driver is for Windows")
    def test_label(self):
        self.fail("never runs")

    @unittest.expectedFailure
    def test_islands_cost_more(self):
        self.assertEqual(cost("FR", 1000), 1490)

    @unittest.expectedFailure  # HERE(test_zone_of_france)
    def test_zone_of_france(self):
        self.assertEqual(cost("FR", 1000), 990)

    def test_colours(self):
        print("\x1b[1mbold\x1b[0m")
        self.assertEqual("\x1b[31mred\x1b[0m", "red")  # HERE(test_colours)


if __name__ == "__main__":
    unittest.main()
