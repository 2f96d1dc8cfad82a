package shop.cart

final case class Line(sku: String, cents: Long, quantity: Int = 1)

final case class Cart(lines: List[Line] = Nil) {
  def add(line: Line): Cart = {
    require(line.quantity > 0, s"quantity of <${line.sku}> must be positive")
    copy(lines = line :: lines)
  }

  def total: Long = lines.map(_.cents).sum
}
