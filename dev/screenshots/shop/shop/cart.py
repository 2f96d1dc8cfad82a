"""The shop's cart."""


class Cart:
    def __init__(self):
        self.lines = []

    def add(self, sku, price, quantity=1):
        self.lines.append((sku, price, quantity))

    def total(self):
        total = sum(price * quantity for _, price, quantity in self.lines)
        if total >= 10_000:
            total -= total // 10
        return total
