package shop.cart;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Test;

public class CartTest {
    private final Cart cart = new Cart();

    @Test
    public void emptyCartIsFree() {
        assertEquals(0, cart.total());
    }

    @Test
    public void totalCountsEveryPiece() {
        cart.add(750, 2);
        assertEquals("2 mugs", 1500, cart.total()); // HERE(totalCountsEveryPiece)
    }

    @Test
    public void refusesNothing() {
        cart.add(750, 0); // HERE(refusesNothing)
    }

    @Test(expected = IllegalStateException.class)
    public void refusesTooMuch() { // HERE(refusesTooMuch)
        cart.add(750, 1000);
    }

    @Test
    @Ignore("gifts come with the next release")
    public void gift() {
        fail("never runs");
    }

    @Test
    public void onTheTill() {
        Assume.assumeTrue("no till here", "till".isEmpty());
        fail("never runs");
    }

    @Test
    public void coloursAreShown() {
        System.out.println("\u001B[32mgreen\u001B[0m output ]]>");
        assertTrue("\u001B[31mred\u001B[0m | `ticks` \"quotes\"", cart.total() > 0); // HERE(coloursAreShown)
    }
}
