from shop.stock import fingerprint


def test_fingerprint():
    assert fingerprint("mug") != fingerprint("shirt")
