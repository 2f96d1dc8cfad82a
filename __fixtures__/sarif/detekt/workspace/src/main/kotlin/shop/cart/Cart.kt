package shop.cart

import java.util.*

class Cart {
    private val unused = 1 // HERE(UnusedPrivateProperty)
    private val lines = ArrayList<String>()

    fun add(sku: String) {
        try {
            lines.add(sku)
        } catch (e: Exception) { // HERE(TooGenericExceptionCaught) HERE(SwallowedException)
            println("<broken> | `cart`")
        }
    }

    fun price(cents: Int): Int {
        return cents * 4711 / 3 // HERE(MagicNumber)
    }

    @Suppress("MagicNumber")
    fun year() = 2027 // HERE(FunctionOnlyReturningConstant)

    fun nothing() {} // HERE(EmptyFunctionBlock)
}
