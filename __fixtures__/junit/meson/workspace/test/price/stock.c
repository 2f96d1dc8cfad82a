#include "stock.h"

#include <stdio.h>

int main(void) {
  int cents = stock_level("tea") * 35 / 2;
  if (cents != 211) {
    fprintf(stderr, "\x1b[31m%s:%d: got %d, want 211\x1b[0m\n", __FILE__, __LINE__, cents);  // HERE(price <half>)
    return 1;
  }
  return 0;
}
