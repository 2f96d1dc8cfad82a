import subprocess

SIZES = {"S": 1, "M": 2, "S": 3}  # HERE(F601)


def label(size):
    subprocess.run("label --größe " + size, shell=True, check=True)  # HERE(S602)
