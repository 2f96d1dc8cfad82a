#include "stock.h"

#include <assert.h>
#include <stdio.h>

int main(void) {
  printf("level of tea\n");
  assert(stock_level("tea") == 12);
  printf("take two\n");
  assert(stock_take("tea", 2) == 11);  // HERE(stock)
  return 0;
}
