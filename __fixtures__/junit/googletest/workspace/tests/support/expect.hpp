#pragma once
#include <gtest/gtest.h>

#include "shop/cart.hpp"

inline void expectCount(const shop::Cart& cart, int want) {
  EXPECT_EQ(cart.count(), want) << "in a helper";
}
