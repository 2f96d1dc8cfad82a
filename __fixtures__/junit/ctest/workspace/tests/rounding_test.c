#include <stdio.h>

#define CHECK(cond) ((cond) ? 0 : (fprintf(stderr, "\x1b[31m%s:%d: check failed: %s\x1b[0m\n", __FILE__, __LINE__, #cond), failed++))

static int failed;

static int round_half_up(int cents) { return cents / 10; }

int main(void) {
  CHECK(round_half_up(14) == 1);
  CHECK(round_half_up(15) == 2);  // HERE(rounding <half>)
  return failed;
}
