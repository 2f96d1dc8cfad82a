from behave import given, then, when

from shop.cart import Cart


@given("an empty cart")
def step_empty(context):
    context.cart = Cart()


@given("a closed cart")
def step_closed(context):
    raise NotImplementedError("\x1b[31mclosing\x1b[0m carts")


@when('I add {count:d} "{sku}" at {price:d}')
def step_add(context, count, sku, price):
    context.cart.add(count, sku, price)


@then("the total is {total:d}")
def step_total(context, total):
    assert context.cart.total() == total, f"expected {total}, got {context.cart.total()}"
