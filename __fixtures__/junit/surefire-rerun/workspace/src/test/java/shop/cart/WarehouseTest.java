package shop.cart;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import shop.stock.Warehouse;

class WarehouseTest {
    @Test
    void cartNeedsAWarehouse() {
        assertNotNull(new Warehouse());
    }

    @Test
    void cartKnowsItsWarehouse() {
        Object warehouse = System.getProperty("shop.warehouse");
        warehouse.toString(); // HERE(cartKnowsItsWarehouse)
    }
}
