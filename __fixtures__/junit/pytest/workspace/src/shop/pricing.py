from decimal import ROUND_HALF_UP, Decimal

RATES = {"DE": 19, "FR": 20, "CH": 8}


def gross(net: Decimal, country: str) -> Decimal:
    rate = RATES[country]
    return (net * (100 + rate) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def discount(price: Decimal, percent: int) -> Decimal:
    return price - price * percent / 100
