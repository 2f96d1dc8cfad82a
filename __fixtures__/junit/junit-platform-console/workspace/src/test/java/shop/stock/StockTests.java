package shop.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The stock")
class StockTests {
    private final Stock stock = new Stock();

    @Test
    void takesFromTheShelf() {
        stock.put("mug", 3);
        assertEquals(1, stock.reserve("mug", 2));
    }

    @Test
    @DisplayName("reserving <more> | `than` there \"is\" \u2615")
    void reserveTooMuch() {
        stock.put("mug", 1);
        List.of("mug").forEach(sku -> stock.reserve(sku, 3)); // HERE(reserveTooMuch)
    }

    @ParameterizedTest
    @ValueSource(strings = {"mug", "shirt", ""})
    void skuIsNotBlank(String sku) {
        assertEquals(false, sku.isBlank(), "sku '" + sku + "'"); // HERE(skuIsNotBlank)
    }

    @Disabled("SHOP-77: <inventory>")
    @Test
    void inventory() {
        fail("never runs");
    }

    @Nested
    class Empty {
        @Test
        void hasNoMugs() {
            assertEquals(0, stock.reserve("mug", 0));
        }

        @Test
        void hasNoShirts() {
            fail("\u001B[31mred\u001B[0m shirts ]]>"); // HERE(hasNoShirts)
        }
    }
}
