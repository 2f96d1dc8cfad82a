package shop.order;

import java.util.Objects;

public class Order {
    private final String customer;

    public Order(String customer) {
        this.customer = Objects.requireNonNull(customer, "customer");
    }

    public int priority() {
        return rank(customer);
    }

    private static int rank(String name) {
        if (name.isEmpty()) {
            throw new IllegalStateException("rank of <nobody>", new ArithmeticException("no rank"));
        }
        return name.length();
    }
}
