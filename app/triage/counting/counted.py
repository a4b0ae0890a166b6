"""How many of something a text says in a word: "two converters", "两个"."""

import re
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.counting.numbers import small_number

_WORDS = {
    "en": "one two three four five six seven eight nine ten",
    "id": "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh",
    "ms": "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh",
    "tl": "isa dalawa dalawang tatlo tatlong apat limang",
    "es": "un uno una dos tres cuatro cinco seis siete ocho nueve diez",
    "pt": "um uma dois duas tres quatro cinco seis sete oito nove dez",
    "fr": "un une deux trois quatre cinq six huit dix",
    "de": "ein eine zwei drei vier funf sechs sieben acht neun zehn",
}
_BOTH = "these|those|the|my|our|them|any|los|las|les|os|as|die|diese"
"""Before a number: those that are shown or owned, not how many there are."""
_LATIN = {
    tag: re.compile(rf"(?:\b(?:{_BOTH}) )?\b(?P<of>{words.replace(' ', '|')})\b")
    for tag, words in _WORDS.items()
}
_HAN = re.compile(
    r"(?<![这那這第])(?P<of>[一二两兩三四五六七八九十]{1,2})(?=[个個件支只隻瓶条條双雙张張年种種把块塊盒包])"
)


@lru_cache(maxsize=4096)
def counted(text: str, language: str) -> frozenset[str]:
    """The numbers, 1 to 99 in digits, that a text in a language says in words for how many; none of what is pointed at."""
    pattern = _HAN if language.startswith("zh") else _LATIN.get(language.split("-")[0])
    if pattern is None:
        return frozenset()
    found = pattern.finditer(fold_in_place(text))
    return frozenset(str(small_number(one["of"])) for one in found if one[0] == one["of"])


@lru_cache(maxsize=4096)
def counted_in_any(text: str) -> frozenset[str]:
    """The same of whatever language a text may be in."""
    return frozenset[str]().union(*(counted(text, language) for language in ("zh", *_WORDS)))
