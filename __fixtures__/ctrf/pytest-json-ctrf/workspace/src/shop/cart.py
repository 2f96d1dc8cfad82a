class Cart:
    def __init__(self):
        self.lines = {}

    def add(self, sku, quantity=1):
        if quantity < 1:
            raise ValueError(f"quantity of {sku} must be positive, got {quantity}")
        self.lines[sku] = self.lines.get(sku, 0) + quantity
        return self

    def total(self, prices):
        return sum(prices[sku] * quantity for sku, quantity in self.lines.items())
