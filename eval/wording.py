"""Whether a reply says a fact: numbers as numbers, sizes and short words as whole words, the rest as text."""

import re
import unicodedata

_NUMBER = re.compile(r"\d+(?:[.,'’]\d+)*(?:[ \u00a0\u202f]\d{3}(?!\d))*")
_THOUSANDS = re.compile(r"\s?(?:k|rb|ribu|nghìn|ngàn)(?![^\W\d_])", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIZE = re.compile(r"\d?X{0,3}[SML]")
_SHORT = re.compile(r"[a-z0-9]{1,3}")
_DASH = re.compile(r"\s*[\u2010-\u2015\u2212~〜～-]\s*")
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u065f\u200b-\u200f]")


def says(text: str, fact: str) -> bool:
    """Whether a text says a fact; `9.9` is also 9,90, `18000` also 18.000 and 18rb, `M` only the word M."""
    if _PLAIN_NUMBER.fullmatch(fact):
        return round(float(fact.replace(",", ".")), 4) in numbers(text)
    if _SIZE.fullmatch(fact):
        return _as_word(fact, _width(text))
    plain, wanted = folded(text), folded(fact)
    return _as_word(wanted, plain) if _SHORT.fullmatch(wanted) else wanted in plain


def numbers(text: str) -> set[float]:
    """Every number that a reader may see in a text: `18.000` is 18 and 18000."""
    found: set[float] = set()
    plain = _width(text)
    for match in _NUMBER.finditer(plain):
        values = _readings(match[0])
        found |= values
        if _THOUSANDS.match(plain, match.end()):
            found |= {value * 1000 for value in values}
    return found


def folded(text: str) -> str:
    """A text without case, accents and differences of dashes; the marks of Thai stay, being letters."""
    return _DASH.sub("-", _ACCENTS.sub("", unicodedata.normalize("NFD", _width(text).casefold())))


def _width(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in normal)


def _readings(token: str) -> set[float]:
    groups = re.split(r"[ \u00a0\u202f]", token)
    found = {value for group in groups for value in _unspaced(group)}
    if len(groups) > 1 and all(group.isdigit() for group in groups):
        found.add(float("".join(groups)))
    return found


def _unspaced(token: str) -> set[float]:
    """The thousands reading, where every later group has three digits, and the decimal one."""
    first, *rest = re.split(r"[.,'’]", token)
    if not rest:
        return {float(first)}
    *middle, last = rest
    if any(len(group) != 3 for group in middle):
        return {float(group) for group in (first, *rest)}
    found: set[float] = set()
    if len(last) == 3:
        found.add(float("".join((first, *rest))))
    if not middle or len(last) != 3:
        found.add(round(float("".join((first, *middle)) + "." + last), 4))
    return found


def _as_word(word: str, text: str) -> bool:
    return re.search(rf"(?<![a-zA-Z0-9'’]){re.escape(word)}(?![a-zA-Z0-9'’])", text) is not None
