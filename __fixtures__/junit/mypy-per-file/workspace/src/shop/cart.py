from dataclasses import dataclass


@dataclass
class Line:
    sku: str
    price: int


def total(lines: list[Line]) -> int:
    return sum(line.price for line in lines)


def names(lines: list[Line]) -> list[str]:
    return [line.price for line in lines]  # HERE(mypy-py3_11-linux src/shop/cart.py)


def first(lines: list[Line]) -> Line:
    return lines[0] if lines else None
