class OutOfStock(Exception):
    pass


class Warehouse:
    def __init__(self, **levels: int) -> None:
        self.levels = levels

    def reserve(self, sku: str, quantity: int) -> None:
        self.levels[sku] = self._take(sku, quantity)

    def _take(self, sku: str, quantity: int) -> int:
        left = self.levels[sku] - quantity
        if left < 0:
            raise OutOfStock(f"{sku}: {-left} short")
        return left
