"""Where words begin and end: scripts with spaces, without them, and with particles grown on."""

import re
import unicodedata
from collections.abc import Iterator

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u3041-\u309f]"
)
"""Thai, Lao, Burmese, Khmer, Han, hiragana: a word may stand against the next one."""
_FIRST_UNSPACED = "\u0e00"
_KATAKANA = re.compile("[\u30a0-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_ARABIC_CLITICS = {"و", "ب", "ل", "ف", "ك", "ال", "لل", "وال", "بال", "ول", "وب", "فال", "كال"}
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")


def is_unspaced(letter: str) -> bool:
    """Whether words of the letter's script stand without spaces between them."""
    return letter >= _FIRST_UNSPACED and _UNSPACED.match(letter) is not None


def starts_a_word(text: str, at: int) -> bool:
    """Whether a word may begin at an index; Arabic's grown-on particles (to, in, and, the) are no part of it."""
    if at == 0:
        return True
    before, first = text[at - 1], text[at]
    if is_unspaced(first):
        return unicodedata.category(first) != "Mn"
    if not before.isalnum() or is_unspaced(before):
        return True
    if _ARABIC.match(first) and _ARABIC.match(before):
        grown_on = _LETTERS_BEFORE.search(text, 0, at)
        return grown_on is not None and grown_on.group() in _ARABIC_CLITICS
    return _script(first) != _script(before)


def ends_a_word(text: str, at: int) -> bool:
    """Whether a word may end before an index; Korean's grown-on particles are no part of it."""
    if at >= len(text):
        return True
    last, after = text[at - 1], text[at]
    if unicodedata.category(after) == "Mn":
        return False
    if is_unspaced(last) or _HANGUL.match(last):
        return True
    return not after.isalnum() or is_unspaced(after) or _script(last) != _script(after)


def bounded(name: str, text: str) -> int | None:
    """Where a name first stands in a text as words of their own, else None; both folded alike."""
    return next(bounded_places(name, text), None)


def bounded_places(name: str, text: str) -> Iterator[int]:
    """Every place where a name stands in a text as words of their own; both folded alike."""
    start = text.find(name)
    while start >= 0:
        if starts_a_word(text, start) and ends_a_word(text, start + len(name)):
            yield start
        start = text.find(name, start + 1)


def _script(letter: str) -> str:
    """Enough of a letter's script to tell a change of it; digits go with the Latin letters."""
    if _KATAKANA.match(letter):
        return "katakana"
    if _HANGUL.match(letter):
        return "hangul"
    if _ARABIC.match(letter):
        return "arabic"
    return "latin" if ord(letter) < 0x0250 else "other"
