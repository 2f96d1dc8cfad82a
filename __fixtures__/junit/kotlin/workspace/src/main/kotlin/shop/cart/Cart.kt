package shop.cart

data class Line(val sku: String, val cents: Long, val quantity: Int = 1)

class Cart {
    private val lines = mutableListOf<Line>()

    fun add(line: Line) {
        require(line.quantity > 0) { "quantity of <${line.sku}> must be positive" }
        lines += line
    }

    fun total(): Long = lines.sumOf { it.cents }

    fun first(): Line = lines.first()
}
