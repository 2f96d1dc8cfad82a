def open(:  # HERE(syntax error while parsing)
    pass
def close():
    pass
