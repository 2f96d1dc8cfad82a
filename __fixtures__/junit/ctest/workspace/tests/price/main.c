#include "stock.h"

int main(void) { return stock_level("cup"); }
