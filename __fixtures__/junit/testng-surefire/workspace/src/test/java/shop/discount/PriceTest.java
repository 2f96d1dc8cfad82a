package shop.discount;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;
import shop.price.Price;

public class PriceTest {
    private Price price;

    @BeforeMethod
    public void setUp() {
        price = new Price(1000);
    }

    @Test
    public void tenPercent() {
        assertEquals(price.less(10).cents(), 900L);
    }

    @Test
    public void moreThanAll() {
        assertEquals(price.less(120).cents(), 0L, "\u001B[31mbelow zero\u001B[0m"); // HERE(moreThanAll)
    }

    @AfterClass
    public void close() {
        throw new IllegalStateException("the discount book is locked"); // HERE(the discount book is locked)
    }
}
