#include <catch2/catch.hpp>

#include "basket.hpp"
#include "support.hpp"

SCENARIO("a customer buys tea", "[price]") {
  GIVEN("a basket with two teas") {
    Basket basket;
    basket.put("tea");
    basket.put("tea");
    WHEN("a third one is free") {
      THEN("the sum stays") { REQUIRE(basket.cents() == 1050); }  // HERE(the sum stays)
    }
  }
}

TEST_CASE("many baskets", "[price]") {
  auto n = GENERATE(1, 2, 3);
  Basket basket;
  for (int i = 0; i < n; ++i) basket.put("cup");
  CHECK(basket.cents() != 1800);  // HERE(many baskets)
}

TEMPLATE_TEST_CASE("halves", "[price]", int, double) {
  TestType half = TestType(7) / 2;
  CHECK(half * 2 == 7);  // HERE(halves - int)
}

TEST_CASE("cheap enough", "[price]") {
  Basket basket;
  basket.put("cup");
  require_cheap(basket, 500);
}
