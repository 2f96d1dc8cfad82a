from shop.cart import Line, total


def report(lines):  # HERE(mypy-py3_11-linux src/shop/admin/cart.py)
    return total(lines)


def worst(lines: list[Line]) -> int:
    count: str = total(lines)
    return total("mug", 3)
