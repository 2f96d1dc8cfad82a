package shop.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Same package and class name as in core, and a test of the same name. */
class CartTest {
    private final CartController controller = new CartController();

    @Test
    void emptyCartIsFree() {
        assertEquals(200, controller.get("/cart"));
    }

    @Test
    void totalCountsEveryPiece() {
        String page = "<td>27.40</td>";
        assertEquals("<td>34.90</td>", page, "the page"); // HERE(the page ==>)
    }

    @Test
    void unknownPage() {
        assertEquals(404, controller.get("/kart")); // HERE(unknownPage)
    }

    @Test
    void answersInTime() {
        assertTimeoutPreemptively(Duration.ofMillis(20), () -> Thread.sleep(2000)); // HERE(answersInTime)
    }

    @Disabled
    @Test
    void withoutReason() {
    }
}
