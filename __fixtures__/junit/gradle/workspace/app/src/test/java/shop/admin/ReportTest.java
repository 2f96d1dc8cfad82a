package shop.admin;

import org.junit.BeforeClass;
import org.junit.Test;

public class ReportTest {
    @BeforeClass
    public static void connect() {
        throw new IllegalStateException("no printer"); // HERE(no printer)
    }

    @Test
    public void prints() {
    }
}
