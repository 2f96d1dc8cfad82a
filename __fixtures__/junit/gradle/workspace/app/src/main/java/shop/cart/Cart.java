package shop.cart;

import java.util.ArrayList;
import java.util.List;

public class Cart {
    private final List<Integer> prices = new ArrayList<>();

    public void add(int price, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity <" + quantity + "> & price " + price);
        }
        prices.add(price);
    }

    public int total() {
        return prices.stream().mapToInt(Integer::intValue).sum();
    }
}
