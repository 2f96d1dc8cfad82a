package shop.stock;

import java.util.HashMap;
import java.util.Map;

public class Stock {
    private final Map<String, Integer> levels = new HashMap<>();

    public void put(String sku, int level) {
        levels.put(sku, level);
    }

    public int reserve(String sku, int quantity) {
        return take(sku, quantity);
    }

    private int take(String sku, int quantity) {
        int left = levels.getOrDefault(sku, 0) - quantity;
        if (left < 0) {
            throw new OutOfStockException(sku + ": " + -left + " short");
        }
        levels.put(sku, left);
        return left;
    }

    public static class OutOfStockException extends RuntimeException {
        public OutOfStockException(String message) {
            super(message);
        }
    }
}
