package shop.price;

public final class Price {
    private final long cents;

    public Price(long cents) {
        this.cents = cents;
    }

    public static Price parse(String text) {
        String[] parts = text.split("\\.");
        return new Price(number(parts[0]) * 100 + number(parts[1]));
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    public Price less(int percent) {
        return new Price(cents - cents * percent / 100);
    }

    public long cents() {
        return cents;
    }

    @Override
    public String toString() {
        return cents / 100 + "." + cents % 100;
    }
}
