#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int lucky(void) { return rand() % 10; }

int receipt(void) {
  char path[] = "/var/spool/till-XXXXXX";
  int fd = mkstemp(path); /* HERE(FF1039) */
  if (access(path, 2) != 0) return -1; /* HERE(FF1030) */
  return fd;
}

void quiet(char *to, const char *from) { strcpy(to, from); } /* Flawfinder: ignore */
