package shop.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseTest {
    private static int attempts;
    private static int deliveries;

    @Test
    void answersAtLast() {
        assertEquals(7, new Warehouse().level("mug")); // HERE(answersAtLast)
    }

    @Test
    void deliversOnTheSecondTry() {
        deliveries++;
        System.out.println("delivery " + deliveries);
        assertTrue(deliveries > 1, "the van broke down"); // HERE(deliversOnTheSecondTry)
    }

    @Test
    void neverDelivers() {
        attempts++;
        System.err.println("\u001B[33mattempt " + attempts + "\u001B[0m");
        assertEquals("delivered", "lost", "attempt " + attempts); // HERE(neverDelivers)
    }

    @ParameterizedTest
    @ValueSource(strings = {"mug", "shirt"})
    void isOnTheShelf(String sku) {
        if (sku.equals("shirt")) {
            fail("no " + sku + " on the shelf"); // HERE(isOnTheShelf)
        }
    }

    @Test
    @Disabled("SHOP-77")
    void inventory() {
        fail("never runs");
    }

    @Test
    void hasAName() {
        assertEquals("Warehouse", Warehouse.class.getSimpleName());
    }
}
