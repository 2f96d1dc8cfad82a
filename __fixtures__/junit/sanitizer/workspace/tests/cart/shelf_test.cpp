#include "shelf.hpp"

#include <gtest/gtest.h>

TEST(Cart, HasAWrongSum) {
  Shelf shelf(1);
  shelf.put(0, 900);
  EXPECT_EQ(shelf.sum(), 901);  // HERE(cart.Cart.HasAWrongSum)
}

TEST(Cart, Leaks) {
  Shelf* shelf = new Shelf(4);  // HERE(cart.Cart.Leaks)
  shelf->put(1, 5);
  EXPECT_EQ(shelf->sum(), 5);
  shelf = nullptr;
}

TEST(Cart, IsTooExpensive) {
  Shelf shelf(1);
  shelf.put(0, 2000000000);
  EXPECT_GT(shelf.scaled(2), 0);  // HERE(cart.Cart.IsTooExpensive)
}

TEST(Cart, IsEmpty) {
  if (Shelf(1).sum() == 0) GTEST_SKIP() << "empty carts are boring";
}
