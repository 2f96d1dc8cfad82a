from dataclasses import dataclass


@dataclass
class Line:
    sku: str
    price: int


def total(lines: list[Line]) -> int:
    return sum(line.price for line in lines)


def names(lines: list[Line]) -> list[str]:
    return [line.price for line in lines]  # HERE(List comprehension has incompatible type)


def first(lines: list[Line]) -> Line:
    return lines[0] if lines else None
