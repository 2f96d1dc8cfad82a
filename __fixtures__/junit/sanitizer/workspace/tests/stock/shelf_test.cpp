#include "shelf.hpp"

#include <gtest/gtest.h>

TEST(Shelf, Sums) {
  Shelf shelf(3);
  shelf.put(0, 350);
  EXPECT_EQ(shelf.sum(), 350);
}

TEST(Shelf, Overflows) {
  Shelf shelf(3);
  shelf.put(3, 350);  // HERE(stock.Shelf.Overflows)
  EXPECT_EQ(shelf.sum(), 0);
}

TEST(Shelf, IsUsedAfterClear) {
  Shelf* shelf = new Shelf(2);
  shelf->clear();
  EXPECT_EQ(shelf->sum(), 0);  // HERE(stock.Shelf.IsUsedAfterClear)
}
