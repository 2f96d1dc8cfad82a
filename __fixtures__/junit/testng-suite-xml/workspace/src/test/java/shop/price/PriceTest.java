package shop.price;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertTrue;

import org.testng.SkipException;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;
import org.testng.asserts.SoftAssert;

public class PriceTest {
    @DataProvider
    public Object[][] texts() {
        return new Object[][] {{"7.50", 750L}, {"19.90", 1990L}, {"3.5", 350L}, {"free", 0L}};
    }

    @Test(dataProvider = "texts")
    public void parses(String text, long cents) {
        assertEquals(Price.parse(text).cents(), cents, text); // HERE(3.5 expected) HERE(For input string)
    }

    @Test(description = "prints <two> digits & \"more\"")
    public void prints() {
        assertEquals(new Price(705).toString(), "7.05"); // HERE(prints)
    }

    @Test
    public void isPositive() {
        assertTrue(new Price(1).cents() > 0);
    }

    @Test(dependsOnMethods = "prints")
    public void printsOnPaper() {
        assertTrue(true);
    }

    @Test
    public void onTheTill() {
        throw new SkipException("no till | here");
    }

    @Test(enabled = false)
    public void nextYear() {
        throw new AssertionError("never runs");
    }

    @Test
    public void several() {
        SoftAssert soft = new SoftAssert();
        soft.assertEquals(new Price(100).less(10).cents(), 90L);
        soft.assertEquals(new Price(100).less(33).cents(), 66L, "a third");
        soft.assertEquals(new Price(100).less(99).cents(), 0L, "nearly all");
        soft.assertAll(); // HERE(several)
    }

    @Test(expectedExceptions = NumberFormatException.class)
    public void refusesWords() { // HERE(refusesWords)
        Price.parse("7.5");
    }
}
