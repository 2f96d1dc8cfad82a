package shop.label;

import junit.framework.TestCase;
import shop.price.Price;

/** JUnit 3 style. */
public class PriceTest extends TestCase {
    public void testLabel() {
        assertEquals("7.50", new Price(750).toString());
    }

    public void testLabelOfDiscount() {
        assertEquals("label", "5.00", new Price(1000).less(50).toString()); // HERE(testLabelOfDiscount)
    }
}
