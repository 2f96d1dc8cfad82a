#pragma once
#include <string>

int pay(const std::string& coin);
