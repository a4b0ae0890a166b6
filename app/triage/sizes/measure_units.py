"""The units that bodies are measured in; all patterns are for folded text."""

import re
from decimal import Decimal

CM = r"(?:cms?(?![a-z])|公分|厘米|センチ|см|ซม|เซน|سم|센치|센티)"
KG = r"(?:kgs?(?![a-z])|[kq]u?ilos?(?![a-z])|kilogram\w*|公斤|千克|キロ|กก|กิโล\w*|โล(?!ก)|كيلو|كجم|كغ|кг|킬로|키로|ky(?![a-z])|ki(?![a-z]))"
LB = r"(?:lbs?(?![a-z])|pounds?(?![a-z])|libras?(?![a-z])|磅)"
JIN = r"(?:斤|jin(?![a-z]))"
INCHES = r"(?:\"|in(?![a-z])|inch(?:es)?(?![a-z])|寸|英寸|นิ้ว|inci(?![a-z]))"
FEET = re.compile(
    r"(?<![\d.,])(?P<ft>[3-7])\s*(?:(?:'|ft\.?|feet|foot|피트|फ[ुी]ट|ฟุต|قدم|フィート|英尺)\s*(?:و\s*)?(?P<in>(?:1[01]|\d)(?:\.5)?)(?![\d.]|\s*(?:kg|k[iy](?![a-z])|kilo|lb|pound|st(?:one)?(?![a-z])))"
    r"\s*(?:\"|'|in\b|inch(?:es)?\b|인치|इंच|นิ้ว|انش|インチ|英?寸)?"
    r"|(?:ft|feet|foot|피트|फ[ुी]ट|ฟุต|フィート|英尺)(?![a-z])|'(?=\s*(?:tall|\d{2,3}(?!\d)))|(?<=[456] )flat(?![a-z]| (?:shoe|sandal|heel|rate|fee|pack|sheet)))"
)
POUND = Decimal("0.45359237")
"""In kilograms."""


def whole(value: Decimal) -> Decimal:
    """A converted measure to the nearest tenth: it is no more exact than that."""
    return value.quantize(Decimal("0.1")).normalize() + 0


def decimal(written: str) -> Decimal:
    """A number as it is written, with a comma or a point."""
    return Decimal(written.replace(",", "."))
