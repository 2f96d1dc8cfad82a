package shop.stock;

import java.util.concurrent.atomic.AtomicInteger;

public class Warehouse {
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Answers from the third call on. */
    public int level(String sku) {
        return ask(sku);
    }

    private int ask(String sku) {
        int call = CALLS.incrementAndGet();
        if (call < 3) {
            throw new IllegalStateException("warehouse is busy, call " + call + " for <" + sku + ">");
        }
        return 7;
    }
}
