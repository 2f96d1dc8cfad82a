calls = []


def test_flaky():
    calls.append(1)
    assert len(calls) > 1, "the stock didn't answer"


def test_broken():
    calls.append("b")
    assert False, f"call {calls.count('b')}"  # HERE(test_broken)


def test_fine():
    assert calls
