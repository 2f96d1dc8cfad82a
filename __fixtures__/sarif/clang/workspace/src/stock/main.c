#include "shop.h"

#include <stdio.h>
#include <string.h>

static struct item *find(const char *name) {
  if (strcmp(name, "tea") == 0) return calloc(1, sizeof(struct item));
  return NULL;
}

int stock_price(const char *name) {
  struct item *item = NULL;
  if (name[0] != 0) item = find(name);
  int cents = item->cents; // HERE(core.NullDereference)
  free(item);
  return cents;
}

void stock_drop(struct item *item) {
  free(item);
  if (item->cents) free(item); // HERE(after it is freed)
}

void stock_copy(struct item *item, const char *name) {
  strcpy(item->name, name); // HERE(security.insecureAPI.strcpy)
}

int main(void) {
  char line[32];
  printf("%d\n", half(100, 0));
  if (scanf("%31s", line) != 1) return 1; // HERE(DeprecatedOrUnsafeBufferHandling)
  return stock_price(line);
}
