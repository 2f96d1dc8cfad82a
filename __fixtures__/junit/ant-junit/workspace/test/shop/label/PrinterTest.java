package shop.label;

import org.junit.BeforeClass;
import org.junit.Test;

public class PrinterTest {
    @BeforeClass
    public static void open() {
        throw new IllegalStateException("no printer"); // HERE(no printer)
    }

    @Test
    public void prints() {
    }
}
