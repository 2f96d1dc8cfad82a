package shop.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StockTest {
    private final Stock stock = new Stock();

    @AfterEach
    void print() {
        System.out.println("\u001B[32mstock is closed\u001B[0m");
    }

    @Test
    void reserveTakesFromTheShelf() {
        stock.put("mug", 3);
        assertEquals(1, stock.reserve("mug", 2));
    }

    @Test
    void reserveMoreThanThereIs() {
        stock.put("mug", 1);
        stock.reserve("mug", 3); // HERE(reserveMoreThanThereIs)
    }

    @Test
    void outOfStockIsReported() {
        Exception e = assertThrows(IllegalStateException.class, () -> stock.reserve("shirt", 1)); // HERE(outOfStockIsReported)
        assertEquals("shirt: 1 short", e.getMessage());
    }

    @Test
    void coloursInTheMessage() {
        fail("\u001B[31mexpected\u001B[0m a full shelf\n  but it is & stays <empty> ]]>"); // HERE(coloursInTheMessage)
    }

    @TestFactory
    Stream<DynamicTest> everySku() {
        return Stream.of("mug", "shirt", "poster").map(sku -> DynamicTest.dynamicTest("has " + sku, () -> {
            stock.put("mug", 1);
            stock.put("shirt", 1);
            stock.reserve(sku, 1); // HERE(poster: 1 short)
        }));
    }
}
