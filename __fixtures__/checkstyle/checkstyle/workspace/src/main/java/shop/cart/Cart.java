package shop.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map; // HERE(Unused import)

public class Cart {
    private static final int maxLines = 10; // HERE(maxLines)

    private final List<String> lines = new ArrayList<>();

    public boolean add(String sku) {
        if (sku == "mug") { // HERE(Literal Strings should be compared)
            return false;
        }
        return lines.size() < maxLines && lines.add(sku) && lines.size() < 4711 && !"".equals(sku); // HERE(Line is longer) HERE(4711)
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
