#pragma once
#include <map>
#include <string>

namespace shop {

class Cart {
 public:
  void add(const std::string& sku, int quantity);
  int count() const;
  int price(const std::string& sku) const;

 private:
  std::map<std::string, int> lines_;
};

}  // namespace shop
