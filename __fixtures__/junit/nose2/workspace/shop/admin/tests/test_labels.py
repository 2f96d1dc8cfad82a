import shop.labels  # HERE(test_labels)


def test_label():
    assert shop.labels
