/// What a customer wants to buy.
class Cart {
  final Map<String, int> lines = {};

  void add(String sku, [int quantity = 1]) {
    if (quantity < 1) {
      throw ArgumentError.value(quantity, 'quantity', 'must be positive');
    }
    lines[sku] = (lines[sku] ?? 0) + quantity;
  }

  int total(Map<String, int> prices) =>
      lines.entries.fold(0, (sum, line) => sum + prices[line.key]! * line.value);
}
