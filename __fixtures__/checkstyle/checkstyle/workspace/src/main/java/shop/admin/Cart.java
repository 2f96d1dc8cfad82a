package shop.admin;

class Cart {
	int lines; // HERE(tab character)

    int vat(int cents) {
        return cents * 19 / 100; // HERE('19') HERE('100')
    }
}
