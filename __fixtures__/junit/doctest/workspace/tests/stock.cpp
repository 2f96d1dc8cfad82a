#include <doctest/doctest.h>

#include "stock.hpp"

TEST_SUITE("stock") {
  TEST_CASE("tea is there") { CHECK(stock::level("tea") == 12); }

  TEST_CASE("cups are <gone> & \"never\" | come `back`") {
    CHECK(stock::level("cup") > 0);  // HERE(cups are <gone>)
    CHECK_MESSAGE(stock::level("cup") == 1, "ordered yesterday 🫖");
  }

  TEST_CASE("an unknown item") {
    REQUIRE_NOTHROW(stock::level("pot"));  // HERE(an unknown item)
  }

  TEST_CASE("throws in a test") {
    int n = stock::level("plate");
    CHECK(n == 0);
  }

  TEST_CASE("not today" * doctest::skip()) { FAIL("skipped"); }

  TEST_CASE("may fail" * doctest::may_fail()) {
    CHECK(stock::level("cup") == 5);  // HERE(may fail)
  }

  TEST_CASE("should fail" * doctest::should_fail()) {
    CHECK(stock::level("cup") == 5);  // HERE(should fail)
  }

  TEST_CASE("with subcases") {
    int n = stock::level("tea");
    SUBCASE("taking one") {
      n -= 1;
      SUBCASE("and another") {
        n -= 1;
        CHECK(n == 11);  // HERE(with subcases)
      }
    }
    SUBCASE("taking all") { CHECK(n - 12 == 0); }
  }
}
