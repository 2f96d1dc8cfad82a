#pragma once
#include <stdlib.h>

struct item {
  char name[16];
  int cents;
};

static inline int half(int cents, int parts) {
  return cents / parts; // HERE(core.DivideZero)
}
