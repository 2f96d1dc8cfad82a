#pragma once
#include <catch2/catch.hpp>

#include "basket.hpp"

inline void require_cheap(const Basket& basket, long limit) {
  REQUIRE(basket.cents() <= limit);  // HERE(cheap enough)
}
