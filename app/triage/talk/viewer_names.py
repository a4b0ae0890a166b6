"""Whether what a viewer is called says no more than who it is: names are free text on most platforms."""

import re

from app.triage.cleaning import clean, fold_in_place
from app.triage.money.currency_signs import written_signs
from app.triage.talk.spam import is_advertising, is_injection

_LONGEST, _MOST_WORDS = 30, 4
_SENTENCE_OF_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{11}")
_LINK = re.compile(r"://|www\.|\w\.\w+/|\.(?:com|net|org|shop|store|xyz|top|vip|club|online|site|cc|me|ly)\b")
_AMOUNT = re.compile(
    r"\d ?(?:%|％|[元块塊円원]|บาท|折|k\b|baht|ringgit|rupiah|dollars?|bucks|euros?|pesos?|reais|dong|riyals?|dirhams?)"
    r"|\b(?:free|gratis)\b|免[费費]|ฟรี|مجان"
)
_TURNS_WRITING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def is_only_a_name(name: str) -> bool:
    """Whether a name may stand in the shop's own words: short, no advertising, no price and no sentence."""
    if len(name) > _LONGEST or len(name.split()) > _MOST_WORDS or _TURNS_WRITING.search(name):
        return False
    cleaned = clean(name)
    plain = fold_in_place(cleaned)
    if _SENTENCE_OF_SIGNS.search(plain) or _LINK.search(plain) or _AMOUNT.search(plain):
        return False
    if re.search(r"\d", cleaned) and written_signs("en").search(cleaned.upper()):
        return False
    return not (is_advertising(plain, asking=False) or is_injection(plain))
