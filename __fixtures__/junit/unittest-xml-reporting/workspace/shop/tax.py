def tax(cents, rate):
    return round(cents * rate / 100)
