#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
  char name[16]; /* HERE(FF1013) */
  if (argc < 2) return 1;
  strcpy(name, argv[1]); /* HERE(FF1001) */
  printf(name); /* HERE(FF1016) */
  if (strlen(name) > 3) system(name); /* HERE(FF1022) HERE(FF1044) */
  return 0;
}
