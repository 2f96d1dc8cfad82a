"""Orders of the shop. Amounts are in cents."""

from datetime import datetime, timezone


def subtotal(lines):
    return sum(price * quantity for price, quantity in lines)


def discount(amount, voucher=None):
    if voucher == "TEA10":
        return amount // 10
    return 0


def shipping(amount):
    return 0 if amount >= 5000 else 490


def total(lines, voucher=None):
    amount = subtotal(lines)
    return amount - discount(amount, voucher) + shipping(amount)


def invoice_number(order):
    return f"R-{order}"


def split(amount, parts):
    return [round(amount / parts)] * parts


def day_of(timestamp):
    return datetime.fromtimestamp(timestamp, timezone.utc).strftime("%d.%m.%Y")
