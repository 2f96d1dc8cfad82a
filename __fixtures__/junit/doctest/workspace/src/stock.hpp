#pragma once
#include <string>

namespace stock {
int level(const std::string& sku);
}
