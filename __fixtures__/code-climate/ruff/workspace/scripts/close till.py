"""Closes a till at the end of the day."""


def close(:  # HERE(Expected a parameter) HERE(found newline)
    pass
