#pragma once
#include <string>
#include <vector>

class Shelf {
 public:
  explicit Shelf(int places);
  ~Shelf();
  void put(int place, int cents);
  int sum() const;
  int scaled(int factor) const;
  void clear();

 private:
  int places_;
  int* cents_;
};
