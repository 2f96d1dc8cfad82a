package shop.cart

import org.junit.jupiter.api.Disabled
import org.junit.jupiter.api.DisplayName
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** The file is not named like any of its classes. */
class CartTest {
    private val cart = Cart()

    @Test
    fun `an empty cart is free`() = assertEquals(0, cart.total())

    @Test
    fun `total counts every piece`() {
        cart.add(Line("mug", 750, 2))
        assertEquals(1500, cart.total(), "2 mugs") // HERE(total counts every piece)
    }

    @Test
    fun `refuses quantity 0 with "quotes" & umlauts äöü`() {
        cart.add(Line("mug", 750, 0)) // HERE(refuses quantity 0)
    }

    @ParameterizedTest
    @CsvSource("mug, 750", "shirt, 1990", "poster, 0")
    fun prices(sku: String, cents: Long) {
        listOf(Line(sku, cents)).forEach {
            cart.add(it)
            assertTrue(cart.total() > 0) // HERE(prices)
        }
    }

    @Test
    @Disabled("gifts come with the next release")
    fun gift() {
        TODO()
    }

    @Nested
    inner class WithLines {
        init {
            cart.add(Line("mug", 750))
        }

        @Test
        fun `knows the first`() = assertEquals("mug", cart.first().sku)

        @Test
        fun `fails in a lambda`() { // HERE(fails in a lambda)
            val error = assertThrows<IllegalArgumentException> {
                cart.add(Line("mug", 750, 1))
            }
            assertNotNull(error.message)
        }
    }
}

@DisplayName("The empty | `cart`")
class EmptyCartTest {
    @Test
    fun hasAFirstLine() {
        Cart().first() // HERE(hasAFirstLine)
    }

    @Test
    fun isReallyEmpty() {
        check(Cart()) // HERE(isReallyEmpty)
    }
}

private fun check(cart: Cart) {
    assertEquals("\u001B[32m1\u001B[0m", cart.total().toString())
}
