package shop.admin;

class Cart {
    int cents(String price) {
        try {
            return Integer.parseInt(price);
        } catch (NumberFormatException e) { // HERE(EmptyCatchBlock)
        }
        return 0;
    }
}
