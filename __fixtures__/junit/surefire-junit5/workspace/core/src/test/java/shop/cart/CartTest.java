package shop.cart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {
    private final Cart cart = new Cart();

    static void assertTotal(String expected, Cart cart) {
        assertEquals(new BigDecimal(expected), cart.total(), "total");
    }

    @Test
    void emptyCartIsFree() {
        assertEquals(BigDecimal.ZERO, cart.total());
    }

    @Test
    void totalCountsEveryPiece() {
        cart.add("mug", "7.50", 2);
        cart.add("shirt", "19.90", 1);
        assertEquals(new BigDecimal("34.90"), cart.total(), "2 mugs and a shirt"); // HERE(2 mugs and a shirt ==>)
    }

    @Test
    @DisplayName("a price of <b>\"seven\" | `8`</b> is refused \u2615")
    void oddName() {
        cart.add("mug", "seven", 1); // HERE(a price of <b>)
    }

    @Test
    @Disabled("prices of 2027 aren't out <yet>")
    void nextYear() {
        throw new AssertionError("never runs");
    }

    @Test
    void onlyOnTheTill() {
        assumeTrue(System.getenv("SHOP_TILL") != null, "no till here");
        throw new AssertionError("never runs");
    }

    @ParameterizedTest(name = "{0} x {1} = {2}")
    @CsvSource({"1, 7.50, 7.50", "2, 7.50, 15.00", "3, 0.00, 0.00"})
    void totals(int quantity, String price, String total) {
        cart.add("mug", price, quantity);
        assertTotal(total, cart); // HERE(2 x 7.50)
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void wrongQuantities(int quantity) {
        assertThrows(IllegalArgumentException.class, () -> cart.add("mug", "7.50", quantity));
    }

    @RepeatedTest(3)
    void adding() {
        cart.add("mug", "7.50", 1);
        assertEquals(1, cart.size());
    }

    @Nested
    @DisplayName("a full cart")
    class FullCart {
        @BeforeEach
        void fill() {
            for (int i = 0; i < 10; i++) {
                cart.add("mug", "7.50", 1);
            }
        }

        @Test
        @DisplayName("holds ten lines")
        void size() {
            assertEquals(10, cart.size());
        }

        @Test
        @DisplayName("merges equal lines")
        void merges() {
            assertAll("cart", // HERE(merges equal lines)
                () -> assertEquals(1, cart.size(), "lines"),
                () -> assertEquals(new BigDecimal("75.00"), cart.total(), "total"),
                () -> assertEquals(10, cart.total().intValue(), "pieces"));
        }

        @Nested
        class AtChristmas {
            @Test
            void getsGiftWrap() {
                cart.add(null, "0.00", 1); // HERE(getsGiftWrap)
            }

            @Test
            void isStillFull() {
                assertEquals(10, cart.size());
            }
        }
    }
}
