package shop.admin

fun first(carts: List<String>): String {
    if (carts.isEmpty()) {
      return "" // HERE(indent)
    }
    return carts.first()
}
