package shop.order;

import static org.junit.Assert.assertEquals;

import org.junit.Before;
import org.junit.Test;

public class OrderIT {
    private Order order;

    @Before
    public void order() {
        order = new Order("Grace");
    }

    @Test
    public void isStored() {
        assertEquals(5, order.priority());
    }

    @Test
    public void isSent() {
        assertEquals("sent\nby mail", "sent\nby pigeon | \u001B[31mred\u001B[0m"); // HERE(isSent)
    }
}
