from shop.cart import Line, total


def report(lines):
    return total(lines)


def worst(lines: list[Line]) -> int:
    count: str = total(lines)
    return total("mug", 3)
