package shop.admin;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import shop.cart.Cart;

@RunWith(Parameterized.class)
public class CartTest {
    @Parameterized.Parameters(name = "{0} x {1}")
    public static Iterable<Object[]> rows() {
        return Arrays.asList(new Object[][] {{1, 750, 750}, {3, 750, 2250}});
    }

    private final int quantity;
    private final int price;
    private final int total;

    public CartTest(int quantity, int price, int total) {
        this.quantity = quantity;
        this.price = price;
        this.total = total;
    }

    @Test
    public void costs() {
        Cart cart = new Cart();
        cart.add(price, quantity);
        check(cart); // HERE(costs[3 x 750])
    }

    private void check(Cart cart) {
        assertEquals(total, cart.total());
    }
}
