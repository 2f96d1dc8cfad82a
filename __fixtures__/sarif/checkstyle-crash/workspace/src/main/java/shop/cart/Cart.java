package shop.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class Cart {
    private static final int maxLines = 10;

    private final List<String> lines = new ArrayList<>();

    public boolean add(String sku) {
        if (sku == "mug") {
            return false;
        }
        return lines.size() < maxLines && lines.add(sku) && lines.size() < 4711 && !"".equals(sku);
    }

    public int parse(String price) {
        try {
            return Integer.parseInt(price);
        } catch (NumberFormatException expected) {
        }
        return 0;
    }

    @SuppressWarnings("magicnumber")
    public int year() {
        return 2027;
    }
}
