#include "shop/cart.hpp"

#include <stdexcept>

namespace shop {

void Cart::add(const std::string& sku, int quantity) {
  if (quantity < 1) throw std::invalid_argument("quantity of <" + sku + "> must be positive");
  lines_[sku] += quantity;
}

int Cart::count() const {
  int n = 0;
  for (const auto& line : lines_) n += line.second;
  return n;
}

int Cart::price(const std::string& sku) const { return 350 * lines_.at(sku); }

}  // namespace shop
