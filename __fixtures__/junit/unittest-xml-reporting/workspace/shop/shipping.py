ZONES = {"DE": 490, "FR": 990}


def cost(country, grams):
    if grams <= 0:
        raise ValueError(f"weight must be positive, got {grams}")
    return zone(country) * steps(grams)


def zone(country):
    return ZONES[country]


def steps(grams):
    return grams // 1000
