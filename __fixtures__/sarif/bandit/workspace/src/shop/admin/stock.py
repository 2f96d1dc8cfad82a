import sqlite3


def levels(database, sku):
    connection = sqlite3.connect(database)
    return connection.execute(
        "SELECT level FROM stock WHERE sku = '%s'" % sku  # HERE(B608)
    ).fetchall()


def backup(database, folder="/var/shop/backup"):
    try:
        open(f"{folder}/{database}", "wb").close()
    except Exception:  # HERE(B110)
        pass


def evaluate(formula):
    assert formula, "an empty formula"  # HERE(B101)
    return eval(formula)  # HERE(B307)
