package shop.cart;

import java.util.List;
import java.util.Map; // HERE(UnnecessaryImport)

public class Cart {
    private int unused; // HERE(UnusedPrivateField)
    private List<String> lines;

    public List<String> lines(boolean any) {
        if (!any) {
            return null; // HERE(ReturnEmptyCollectionRatherThanNull)
        }
        return lines;
    }

    public void print(Cart other) {
        if (this == other) { // HERE(CompareObjectsWithEquals)
            System.out.println("<same> | `cart` & \"more\""); // HERE(SystemPrintln)
        }
        System.err.println("trusted"); // NOPMD the till wants it
        return; // HERE(UnnecessaryReturn)
    }

    public boolean same(String sku, List<String> skus) {
        return skus.get(0) == sku; // HERE(CompareObjectsWithEquals)
    }
}
