package shop.order;

import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.is;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ErrorCollector;

public class OrderTest {
    @Rule
    public final ErrorCollector errors = new ErrorCollector();

    @Test
    public void hasAPriority() {
        assertEquals(3, new Order("Ada").priority());
    }

    @Test
    public void ofNobody() {
        new Order("").priority(); // HERE(ofNobody)
    }

    @Test
    public void needsACustomer() {
        assertThrows(IllegalArgumentException.class, () -> new Order(null)); // HERE(needsACustomer)
    }

    @Test
    public void severalErrors() {
        errors.checkThat("first", new Order("Ada").priority(), is(equalTo(4))); // HERE(first)
        errors.checkThat("second", new Order("Bob").priority(), is(equalTo(5))); // HERE(second)
    }

    @Test
    @Ignore("SHOP-12: <later>")
    public void isShipped() {
    }

    @Test
    public void onTheTill() {
        Assume.assumeTrue("no till here", "".length() > 1);
    }
}
