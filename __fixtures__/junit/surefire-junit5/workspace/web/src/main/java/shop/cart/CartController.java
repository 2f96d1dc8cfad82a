package shop.cart;

import java.util.Map;

public class CartController {
    private static final Map<String, Integer> ROUTES = Map.of("/cart", 200, "/cart/old", 301);

    public int get(String path) {
        return status(path);
    }

    private int status(String path) {
        return ROUTES.get(path);
    }
}
