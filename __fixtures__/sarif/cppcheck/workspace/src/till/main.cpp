#include <cstdio>
#include <string>
#include <vector>

#include "item.hpp"

static int last(const std::vector<Item> items) {  // HERE(passedByValue)
  int sum[3] = {0};
  sum[3] = 1;  // HERE(arrayIndexOutOfBounds) HERE(redundantAssignment)
  return sum[0];
}

int main() {
  std::vector<Item> items;  // HERE(variableScope)
  FILE* f = fopen("till.txt", "r");  // HERE(constVariablePointer)
  if (f == nullptr) return 1;
  int n = 10;
  if (n == 10 && n == 11) n = last(items);  // HERE(incorrectLogicOperator) HERE(knownConditionTrueFalse)
  printf("%s\n", n);  // HERE(invalidPrintfArgType_s)
  return n / 0;  // HERE(zerodiv) HERE(resourceLeak)
}
