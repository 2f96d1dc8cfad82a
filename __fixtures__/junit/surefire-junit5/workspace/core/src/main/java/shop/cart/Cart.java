package shop.cart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

public class Cart {
    public record Line(String sku, BigDecimal price, int quantity) {
    }

    private final List<Line> lines = new ArrayList<>();

    public void add(String sku, String price, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, got " + quantity);
        }
        lines.add(new Line(Objects.requireNonNull(sku, "sku"), parse(price), quantity));
    }

    public BigDecimal total() {
        // forgets the quantities
        return lines.stream().map(Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int size() {
        return lines.size();
    }

    private static BigDecimal parse(String price) {
        try {
            return new BigDecimal(price);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("not a price: <" + price + ">", e);
        }
    }
}
