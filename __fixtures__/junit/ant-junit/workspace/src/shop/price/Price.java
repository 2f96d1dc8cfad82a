package shop.price;

public class Price {
    private final int cents;

    public Price(int cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("a price of <" + cents + "> & less");
        }
        this.cents = cents;
    }

    public Price less(int percent) {
        return new Price(cents - cents * percent / 100);
    }

    @Override
    public String toString() {
        return cents / 100 + "." + cents % 100;
    }
}
