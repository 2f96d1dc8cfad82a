#include "stock.h"

#include <assert.h>
#include <stdio.h>

int main(void) {
  printf("checking tea\n");
  assert(stock_level("tea") == 13);  // HERE(unit / stock)
  return 0;
}
