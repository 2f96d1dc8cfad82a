#include "shop/cart.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/expect.hpp"

namespace {

class CartTest : public ::testing::Test {
 protected:
  void SetUp() override { cart.add("tea", 2); }
  shop::Cart cart;
};

TEST_F(CartTest, CountsItems) { EXPECT_EQ(cart.count(), 2); }

TEST_F(CartTest, SeveralAtOnce) {
  EXPECT_EQ(cart.count(), 3) << "the first of three";  // HERE(SeveralAtOnce)
  EXPECT_STREQ("tea & <cake>", "tea | \"cake\"");
  EXPECT_NEAR(1.0, 2.0, 0.1);
}

TEST_F(CartTest, Traced) {
  cart.add("cup", 1);
  { SCOPED_TRACE("after the cup"); expectCount(cart, 4); }  // HERE(Traced)
}

TEST_F(CartTest, RejectsNothing) { EXPECT_THROW(cart.add("tea", 0), std::invalid_argument); }

TEST_F(CartTest, ThrowsDeepInside) {  // HERE(ThrowsDeepInside)
  EXPECT_EQ(cart.price("pot"), 350);
}

TEST_F(CartTest, StopsAtAssert) {
  ASSERT_GT(cart.count(), 5) << "\x1b[31mred\x1b[0m and 🫖";  // HERE(StopsAtAssert)
  std::abort();
}

TEST_F(CartTest, WarehouseOnline) {
  if (std::getenv("WAREHOUSE") == nullptr) GTEST_SKIP() << "no WAREHOUSE, see #17";
}

TEST_F(CartTest, DISABLED_Persists) { FAIL() << "not written yet"; }

}  // namespace
