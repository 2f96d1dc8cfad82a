class Cart:
    def __init__(self):
        self.lines = []

    def add(self, count, sku, price):
        if count < 1:
            raise ValueError(f"can't add {count} <{sku}>")
        self.lines.append((sku, price))

    def total(self):
        return sum(price for _, price in self.lines)
