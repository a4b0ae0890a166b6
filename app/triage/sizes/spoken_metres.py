"""Heights whose metre is a word, as `1m57`: "1 metro 57", "uno setenta y cinco", "một mét bảy lăm", متر وسبعة وخمسين."""

import re

from app.triage.counting.compound_numbers import with_digits
from app.triage.sizes.measure_units import CM, KG, LB

_TENS = {
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cinquenta": 50, "sessenta": 60, "oitenta": 80, "cinquante": 50, "soixante": 60, "quatre vingt": 80,
    "funfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
    "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90,
}  # fmt: skip
_TEN = "(?:" + "|".join(_TENS) + ")"
_NO_WEIGHT = rf"(?!\d|[.,]\d|\s*(?:{KG}|{LB}))"
_CENTIMETRES = rf"(?=\d\d{_NO_WEIGHT}|{_TEN}|[\u0621-\u064a]+ و ?{_TEN})"
_ONE = r"(?<![\w.,])(?:1|un|um|uno|one|eine?|mot)"
_AND = r"(?:(?:y|e|et|und|con|and) )?"
_METRE = re.compile(
    rf"{_ONE} ?(?:metros?|met(?:er|re)s?) {_AND}{_CENTIMETRES}"
    rf"|(?<![\w.,])(?:uno|um|eins) {_AND}(?={_TEN})|(?<![\w.,])1 con {_CENTIMETRES}"
    rf"|(?<![\u0600-\u06ff])(?:1 ?)?متر ?و? ?{_CENTIMETRES}|(?<![\w.,])1 ?(?:मीटर|미터) ?{_CENTIMETRES}"
)
"""A metre before the centimetres that are more."""
_TEN_BEHIND = re.compile(rf"(?<=1m )(?P<ten>{_TEN})(?!\w)")
_HUNDRED = re.compile(rf"(?<![a-z])(?:seratus|ciento|cento|hundred)(?![a-z])[a-z ]{{0,30}}(?={CM})")
_VI_DIGITS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "ruoi": 5,
}  # fmt: skip
_VI_DIGIT = "|".join(_VI_DIGITS)
_VIETNAMESE = re.compile(
    rf"(?<![a-z])(?:(?:mot|1) ?|(?<=cao ))met (?P<tens>{_VI_DIGIT})(?: (?P<ones>{_VI_DIGIT}))?(?![a-z])"
)
_MAY_HOLD = re.compile(
    rf"met(?:[er ]|ro)|(?:uno|um|eins) |1 con|متر|मीटर|미터|(?:seratus|ciento|cento|hundred) [a-z ]{{0,30}}{CM}"
)


def with_spoken_metres(plain: str) -> str:
    """The folded text with heights that are said in words as metres and centimetres."""
    if not _MAY_HOLD.search(plain):
        return plain
    text = _VIETNAMESE.sub(_vietnamese, plain)
    if not (_METRE.search(text) or _HUNDRED.search(text)):
        return text
    text = with_digits(_METRE.sub("1m ", text))
    return _TEN_BEHIND.sub(lambda found: str(_TENS[found["ten"]]), text)


def _vietnamese(found: re.Match[str]) -> str:
    """`một mét bảy` is a metre seventy, `bảy lăm` seventy-five."""
    return f"1m{_VI_DIGITS[found['tens']]}{_VI_DIGITS[found['ones']] if found['ones'] else 0}"
