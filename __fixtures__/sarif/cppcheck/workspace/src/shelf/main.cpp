#include <cstdlib>
#include <cstring>

char* shelf(const char* name) {  // HERE('shelf' is never used)
  char* copy = static_cast<char*>(malloc(4));
  if (strlen(name) == 0) return nullptr;  // HERE(memleak)
  char* unused = nullptr;
  // cppcheck-suppress nullPointer ; the old till wants it
  *unused = 'x';
  free(copy);
  return copy;  // HERE(deallocret)
}
