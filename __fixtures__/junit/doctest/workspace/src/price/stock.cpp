// The tests of this file stand beside the code, as doctest likes it.
#include <doctest/doctest.h>

static int round_up(int cents) { return cents / 10 * 10; }

TEST_CASE("prices are rounded up") {
  CHECK(round_up(10) == 10);
  CHECK(round_up(11) == 20);  // HERE(prices are rounded up)
}

TEST_CASE_TEMPLATE("any number", T, int, double) { CHECK(T(1) + T(1) == T(2)); }

TEST_CASE("colours") { FAIL_CHECK("\x1b[31mred\x1b[0m"); }
