"""How old somebody is: a number beside measures that measures nothing."""

import re

from app.triage.counting.numbers import NUMBER_WORD

_AGE = re.compile(
    rf"(?<![\d.,])(?:(?:\d{{1,2}} ?[-~] ?)?\d{{1,3}}(?:[.,]5)?|\b(?:{NUMBER_WORD}))[ -]?"
    r"(?:(?:years?|yrs?|y[/.]?o|months?|mths?|mos?|anos?|mes(?:es)?|tahun|th|thn|bulan|bln|tuoi|thang|ans|mois|jahre?|monate?)(?![a-z])"
    r"|ปี|ขวบ|เดือน|岁|歲|个多?月|個多?月|か月|ヶ月|カ月|개월|살|세(?!트)|歳|سن|شهر|شهور|اشهر|साल|महीन)"
)


def without_ages(plain: str) -> str:
    """A folded text with spaces, as many, for each age that it tells ("5 months 7kg")."""
    return _AGE.sub(lambda found: " " * len(found[0]), plain)
