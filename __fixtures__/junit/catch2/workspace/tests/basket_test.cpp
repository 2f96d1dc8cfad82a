#include <catch2/catch.hpp>

#include "basket.hpp"

TEST_CASE("a new basket is empty", "[basket]") { REQUIRE(Basket{}.skus.empty()); }

TEST_CASE("prices add up", "[basket]") {
  Basket basket;
  basket.put("tea");
  REQUIRE(basket.cents() == 350);

  SECTION("with a cup") {
    basket.put("cup");
    CHECK(basket.cents() == 1200);  // HERE(with a cup)
    SECTION("and <another> | `cup` \"blue\"") {
      basket.put("cup");
      CHECK(basket.cents() == 2150);
    }
  }
  SECTION("with more tea") {
    basket.put("tea");
    CHECK(basket.cents() == 700);
  }
}

TEST_CASE("a pot has no price", "[basket]") {
  Basket basket;
  basket.put("pot");
  REQUIRE(basket.cents() == 0);  // HERE(a pot has no price)
}

TEST_CASE("vouchers are exact", "[basket][!mayfail]") {
  CHECK(0.1 + 0.2 == 0.3);
}

TEST_CASE("the till is always right", "[basket][!shouldfail]") {
  REQUIRE(1 + 1 == 3);
}

TEST_CASE("not yet", "[.][later]") { FAIL("hidden"); }

TEST_CASE("gives up", "[basket]") {
  WARN("\x1b[33mstock is low\x1b[0m");
  INFO("asked 3 times");
  FAIL("\x1b[31mno answer\x1b[0m");  // HERE(gives up)
}
