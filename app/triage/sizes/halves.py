"""Halves, quarters and ounces of a measure as decimals: "5 1/2 kg", "24 y medio", "24厘米半", "13 lb 8 oz"."""

import re
from decimal import Decimal

from app.triage.sizes.measure_units import CM, INCHES, JIN, KG, LB

_WHOLE = r"(?<![\d.,/])(?P<n>\d{1,3})(?![.,/]?\d)"
_PARTS = {"1/2": "5", "1/4": "25", "3/4": "75"}
_FRACTION = re.compile(r"(?<![\d.,/])(?:(?P<n>\d{1,3})[ -])?(?P<part>1/2|[13]/4)(?![\d/])")
_PART_BEHIND = re.compile(rf"{_WHOLE} 0(?P<part>\.(?:5|25|75))(?!\d)")
"""A sign of its own for the part (½) is a number by now."""
_HALF = (
    r"(?:\s*(?:and|&|n) (?:a )?half(?![a-z]| (?:price|off|size|hour|year|month|day))"
    r"|\s*(?:y|con) medi[oa](?![a-z]| (?:hora|talla|manga))|\s*e mei[oa](?![a-z]| (?:hora|calca|manga))"
    r"|\s*et demie?(?![a-z])|\s*(?:und )?ein ?halb(?:e[ns]?)?(?![a-z])"
    r"|\s*setengah(?![a-z]| (?:harga|jam|hari|tahun|bulan|lengan))|\s*(?:at|'t) kalahati(?![a-z])|\s*ruoi(?![a-z])"
    r"|\s*ครึ่ง(?!ราคา|ตัว|วัน|ปี|ชั่วโมง|เดือน)|\s*و ?نصف?(?![\u0600-\u06ff])"
    r"|\s*半(?![袖价價額额身年天日月个個小斤折裙筒裤褲分ズパ])|\s*반(?=[이은을요]?(?![가-힣])|정도|쯤|인데))"
)
"""A half more, behind a number or its unit; what is half of something else begins alike ("half price", 半袖, 반바지)."""
_AND_A_HALF = re.compile(rf"{_WHOLE}(?P<unit>\s*(?:{CM}|{KG}|{LB}|{JIN}|{INCHES}))?{_HALF}")
_HALF_MORE_THAN = re.compile(
    rf"(?:(?<![a-z])(?:sadhe|saadhe|sarhe)|\u0938\u093e\u0922\u093c?\u0947)\s*{_WHOLE}"
)
"""Hindi says the half before the number."""
_TENTH_BEHIND = re.compile(rf"{_WHOLE}(?P<unit>kg|cm|ky|ki)(?P<tenth>[1-9])(?![.,]?\d|[a-z])")
"""Vietnamese says `2kg5` for two and a half."""
_OUNCES = re.compile(
    r"(?<![\d.,])(?P<lb>\d{1,3})\s*(?:lbs?|pounds?)\s*(?:and |& |, )?(?P<oz>\d{1,2})\s*(?:oz|ounces?)(?![a-z])"
)
_MAY_HOLD = re.compile(
    r"half|medi[oa]|mei[oa]|demi|halb|setengah|kalahati|ruoi|dhe|[半반]|ครึ่ง|نص|\u0938\u093e\u0922|/[24]| 0\.[257]|oz|ounce|(?:kg|cm|k[iy])[1-9]"
)


def with_halves(plain: str) -> str:
    """The folded text with its fractions, halves and ounces as decimals behind the number that they belong to."""
    if not _MAY_HOLD.search(plain):
        return plain
    text = _FRACTION.sub(lambda found: f"{found['n'] or 0}.{_PARTS[found['part']]}", plain)
    text = _PART_BEHIND.sub(lambda found: f"{found['n']}{found['part']}", text)
    text = _AND_A_HALF.sub(lambda found: f"{found['n']}.5{found['unit'] or ' '}", text)
    text = _HALF_MORE_THAN.sub(lambda found: f"{found['n']}.5", text)
    text = _TENTH_BEHIND.sub(lambda found: f"{found['n']}.{found['tenth']}{found['unit']}", text)
    return _OUNCES.sub(_in_pounds, text)


def _in_pounds(found: re.Match[str]) -> str:
    return f"{Decimal(found['lb']) + Decimal(found['oz']) / 16:.2f} lb"
