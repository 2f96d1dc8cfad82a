#pragma once

struct Item {
  Item(int cents) { cents_ = cents; }  // HERE(noExplicitConstructor) HERE(uninitMemberVar)
  int cents() { return cents_; }  // HERE('cents' is never used)
  int cents_;
  int stock_;
};
