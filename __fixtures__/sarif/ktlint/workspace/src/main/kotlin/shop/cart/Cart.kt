package shop.cart

import java.util.* // HERE(no-wildcard-imports)

class Cart {
    private val lines = ArrayList<String>()

    fun add(sku:String) { // HERE(standard:colon-spacing) HERE(parameter-list-spacing)
        lines.add(sku)  // HERE(no-multi-spaces)
    }

    fun describe() = "a cart with so many lines that this one is certainly longer than allowed" + lines // HERE(max-line-length) HERE(binary-expression-wrapping) HERE(function-signature)
}
