package shop.price;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import org.junit.Ignore;
import org.junit.Test;

public class PriceTest {
    @Test
    public void prints() {
        assertEquals("7.50", new Price(750).toString());
    }

    @Test
    public void printsCents() {
        assertEquals("two digits", "7.05", new Price(705).toString()); // HERE(printsCents)
    }

    @Test
    public void neverNegative() {
        assertNotNull(new Price(750).less(120)); // HERE(neverNegative)
    }

    @Test
    @Ignore("prices of 2027 aren't out | `yet`")
    public void nextYear() {
    }

    @Test(timeout = 50)
    public void isFast() throws Exception {
        Thread.sleep(5000); // HERE(isFast)
    }

    /** A rule of its own, not a failure of the price. */
    @Test
    public void isColoured() {
        throw new AssertionError("\u001B[31mred\u001B[0m\nsecond line ]]>"); // HERE(isColoured)
    }
}
