#include "shelf.hpp"

Shelf::Shelf(int places) : places_(places), cents_(new int[places]()) {}

Shelf::~Shelf() { delete[] cents_; }

void Shelf::put(int place, int cents) { cents_[place] = cents; }

int Shelf::sum() const {
  int sum = 0;
  for (int i = 0; i < places_; ++i) sum += cents_[i];
  return sum;
}

int Shelf::scaled(int factor) const { return sum() * factor; }

void Shelf::clear() { delete[] cents_; }
