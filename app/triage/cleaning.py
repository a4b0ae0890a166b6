"""Text as viewers type it, made plain: one width, no invisible characters, no endless repeats; digits all stay."""

import re
import unicodedata
from functools import lru_cache

from knowledge.folding import fold

_BEFORE = str.maketrans(
    {
        **dict.fromkeys("’‘`´ʼ′ʹ＇", "'"),
        **dict.fromkeys("“”„″＂", '"'),
        "؟": "?", "،": ",", "٪": "%", "٫": ".", "٬": ",", "؛": ";", "¿": None, "¡": None,
        "™": None, "®": None, "©": None, "…": " ... ",
        # Honorifics that unfold to eighteen letters each and say nothing about a product.
        "\ufdfa": None, "\ufdfb": None, "\ufdfd": None,
    }
)  # fmt: skip
_HALVES = re.compile(r"(\d?)([½¼¾])")
_HALF = {"½": "5", "¼": "25", "¾": "75"}
_JAMO = re.compile("[\u3131-\u318e]")
_NOT_JAMO = re.compile("[^\u3131-\u318e]+")
_RING = frozenset("\u0e4d\u0ecd")
"""The sign above that the vowel begins with, in Thai and in Lao."""
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_LAO_AM = re.compile("\u0ecd([\u0ec8-\u0ecb]?)\u0eb2")
_LETTER_RUN = re.compile(r"([^\W\d_])\1{2,}")
_MARK_RUN = re.compile(r"([^\w\s/])\1+")
_ECHO = re.compile(r"([^\W\d_]{2,4}?)\1{2,}")
_SPACES = re.compile(r"\s+")
_MARK = re.compile("[\u0300-\u036f]")
_MANY_MARKS = re.compile("([\u0300-\u036f]{2})[\u0300-\u036f]+")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ORNAMENTS = {0x20E3, 0x0640, *range(0x064B, 0x0660), *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400)}
_BLANKS = {
    0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0xE0100, 0xE01F0),
}  # fmt: skip
"""Letters and marks of which nothing is seen: the Korean fillers, variation selectors."""
_STRUCK_OUT = set(range(0x0334, 0x0339))
"""Lines through the letter before."""
_UNSEEN = _ORNAMENTS | _BLANKS | _STRUCK_OUT
_FILLED = re.compile("(?<=\\d)[\u115f\u1160\u3164\uffa0]+(?=\\d)")
"""Korean fillers that keep two numbers apart."""
_REPEATS = re.compile(r"([^\d\s/])\1|([a-zA-Z]{2,4}?)\2{2,}|`")
_SHOUTED = re.compile(r"[^\W\d_]{3,}")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """The text in one width, its digits ASCII, without surrogates, control, bidi and invisible characters, repeats
    squeezed (`soooo` to `soo`, a run of one emoji to one); cleaning what is clean changes nothing. Kept, since a
    viewer's earlier comments are looked at with each of the next ones."""
    if text.isascii() and text.isprintable() and not _REPEATS.search(text):
        return _SPACES.sub(" ", _quiet(text)).strip()
    for _ in range(8):  # squeezing can bring together what squeezes again
        cleaned = _clean_once(text)
        if cleaned == text:
            break
        text = cleaned
    return text


def fold_in_place(text: str) -> str:
    """The text in one case and without accents, character by character, so that positions are those of the text."""
    if text.isascii():
        return text.lower()
    return _folded_letters(text)


@lru_cache(maxsize=8192)
def _folded_letters(text: str) -> str:
    """Kept, since every step of triage folds the same comment."""
    return "".join(map(_folded_character, text))


def _clean_once(text: str) -> str:
    text = "".join(map(_plain_character, _FILLED.sub(" ", text))).translate(_BEFORE)
    text = _HALVES.sub(lambda half: f"{half[1] or 0}.{_HALF[half[2]]}", text)
    text = _NOT_JAMO.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    text = _join_am("".join(map(_plain_character, text)))
    text = _MANY_MARKS.sub(r"\1", text) if _MARK.search(text) else text
    text = _LETTER_RUN.sub(_two_letters, _MARK_RUN.sub(r"\1", text))
    text = _ECHO.sub(r"\1\1", text)
    return _SPACES.sub(" ", _quiet(text)).strip()


@lru_cache(maxsize=8192)
def _plain_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in _DROPPED or ord(character) in _UNSEEN:
        return ""
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


@lru_cache(maxsize=8192)
def _folded_character(character: str) -> str:
    plain = character if _JAMO.match(character) else fold(character)
    return plain if len(plain) == 1 else character


def _join_am(text: str) -> str:
    """NFKC takes the Thai and Lao vowel am apart, and every word list would have to as well."""
    if _RING.isdisjoint(text):
        return text
    return _LAO_AM.sub("\\1\u0eb3", _SARA_AM.sub("\\1\u0e33", text))


def _two_letters(run: re.Match[str]) -> str:
    """Two of the repeated letter, but XXXL stays a size and www an address."""
    following = run.string[run.end() : run.end() + 1]
    if (run[1] in "xX" and following in tuple("lLsS")) or (run[1] in "wW" and following == "."):
        return run[0]
    return run[1] * 2


def _quiet(text: str) -> str:
    """Shouting in lower case; short words keep theirs, since US and XL are not shouted."""
    if " " not in text or not text.isupper():
        return text
    return _SHOUTED.sub(lambda word: word[0] if "XX" in word[0] else word[0].lower(), text)
