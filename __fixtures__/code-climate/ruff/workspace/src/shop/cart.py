import json  # HERE(F401)
from dataclasses import dataclass
from typing import Optional


@dataclass
class Line:
    sku: str
    price: int
    note: Optional[str] = None  # HERE(UP045)


def total(lines, seen=[]):  # HERE(B006)
    for line in lines:
        seen.append(line)
    return sum(l.price for l in seen)  # HERE(E741)


def find(lines, sku):
    try:
        return next(line for line in lines if line.sku == sku)
    except:  # HERE(E722)
        return None


def describe(line):
    text = f"a line"  # HERE(F541)
    if line.note == None:  # HERE(E711)
        return text + " without a note, the longest of all the texts that anybody in this shop has ever written"  # HERE(E501)
    return undefined_name  # HERE(F821)


def gift(lines):
    unused = total(lines)  # noqa: F841
    return lines
