#pragma once
#include <string>
#include <vector>

struct Basket {
  std::vector<std::string> skus;
  void put(const std::string& sku);
  long cents() const;
};
