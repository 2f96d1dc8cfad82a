package shop.admin

fun first(carts: List<String>): String {
    if (carts.isEmpty()) {
        throw RuntimeException("no carts") // HERE(TooGenericExceptionThrown)
    }
    return carts.first()
}
