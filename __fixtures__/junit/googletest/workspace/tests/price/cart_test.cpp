#include <gtest/gtest.h>

#include "shop/cart.hpp"

struct Row {
  const char* sku;
  int quantity;
  int cents;
};

std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.sku << " x " << row.quantity; }

class PriceTest : public ::testing::TestWithParam<Row> {};

TEST_P(PriceTest, IsRight) {
  shop::Cart cart;
  cart.add(GetParam().sku, GetParam().quantity);
  EXPECT_EQ(cart.price(GetParam().sku), GetParam().cents);  // HERE(IsRight/2)
}

INSTANTIATE_TEST_SUITE_P(Shelf, PriceTest, ::testing::Values(Row{"tea", 1, 350}, Row{"tea", 2, 700}, Row{"<pot>", 3, 999}));

template <typename T>
class RoundTest : public ::testing::Test {};
using Numbers = ::testing::Types<int, double>;
TYPED_TEST_SUITE(RoundTest, Numbers);

TYPED_TEST(RoundTest, Halves) {
  TypeParam third = TypeParam(7) / 2;
  EXPECT_EQ(third, 3.5);  // HERE(Halves)
}
