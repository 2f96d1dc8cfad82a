def total(lines):
    price = float(lines[0])  # HERE(float-price)
    return price


def formula(text):
    return eval(text)  # HERE(no-eval)


def trusted(text):
    return eval(text)  # nosemgrep: no-eval


# TODO: sums of several lines HERE(todo-comment)
