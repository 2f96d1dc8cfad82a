import hashlib
import pickle  # HERE(B403)
import random
import subprocess  # HERE(B404)

PASSWORD = "swordfish"  # HERE(B105)


def load(path):
    with open(path, "rb") as file:
        return pickle.load(file)  # HERE(B301)


def fingerprint(sku):
    return hashlib.md5(sku.encode()).hexdigest()  # HERE(B324)


def print_label(printer, sku):
    subprocess.run(f"lpr -P {printer} {sku}.pdf", shell=True)  # HERE(B602)


def coupon():
    return random.randint(0, 99999)  # HERE(B311)


def version():
    return subprocess.run(["shop", "--version"])  # nosec B603 B607
