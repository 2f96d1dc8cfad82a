#include "shop.h"

int till_sum(int n) {
  int *cents = malloc(n * sizeof *cents);
  int sum = 0;
  int unused = 3;
  unused = n; // HERE(deadcode.DeadStores)
  if (n > 100) return -1; // HERE(leak of memory)
  for (int i = 0; i < n; ++i) sum += i;
  free(cents);
  return sum;
}
