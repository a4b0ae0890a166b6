"""In which encoding texts are that are not Unicode: one for all of them, told by which of their readings is Chinese."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

_CHINESE = ("gb18030", "big5", "cp950", "big5hkscs")
"""The likelier first; what Windows calls Big5 and what Hong Kong writes have characters more."""
_OTHERS = (
    ("cp949", re.compile(r"[\uac00-\ud7a3]{12,}")),
    ("cp874", re.compile(r"(?:[เ-ไ]?[ก-ฮ][ะ-ฺๅ็-๎]{0,3}|ฯ|ๆ){30,}")),
)
"""Encodings whose usual letters can be read as hanzi in use, and what a text's letters make up there: so many of them, and
well-formed, is by chance no more."""
_LEAST_PLAUSIBLE = 0.6
"""The share of a text's letters that must be hanzi in use; another encoding's letters make rare ones."""
_MOST_SWALLOWED = 0.5
"""The share of hanzi that may be an accent and the letter behind it, in a word of Latin letters."""
_TOUCHING = re.compile(
    r"(?<=[a-z])[\u3400-\u9fff](?=[a-z])|(?<=[a-z]{2})[\u3400-\u9fff]|[\u3400-\u9fff](?=[a-z]{2})"
)
"""Hanzi within words of Latin letters."""
_ASCII = re.compile(r"[\x00-\x7f]+")
_LETTERS_APART = re.compile(r"[\x00-\xff\u2000-\u303f\uff00-\uffef]+")
"""What stands between letters: ASCII, signs and punctuation."""
_START = 2_000
_LOOKED_AT = 100_000
"""Bytes of a text that tell what it is."""


def unicode_of(data: bytes) -> str:
    """Which Unicode encoding it would be: commas and line breaks have zero bytes on one side."""
    start = data[:_START]
    if start.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0\0\0" in start:
        return "utf-32-le" if start[0] else "utf-32-be"
    if b"\0" in start:
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    return "utf-8-sig"


def is_in(data: bytes, encoding: str) -> bool:
    """Whether bytes can be read in an encoding at all."""
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def chinese_of(texts: Mapping[str, bytes]) -> str | None:
    """The Chinese encoding that all of an archive's texts are in; None where they can be read in none."""
    readable = [encoding for encoding in _CHINESE if all(is_in(data, encoding) for data in texts.values())]
    joined = b"\n".join(data[:_LOOKED_AT] for data in texts.values())[: 2 * _LOOKED_AT]
    return max(readable, key=lambda encoding: _plausible(joined.decode(encoding, "ignore")), default=None)


def is_chinese(data: bytes, encoding: str) -> bool:
    """Whether a text is Chinese in an encoding, not another language's whose bytes can be read so."""
    text = data[:_LOOKED_AT].decode(encoding, "ignore")
    if _plausible(text) < _LEAST_PLAUSIBLE or _is_of_another(data):
        return False
    swallowed = [char for char in _TOUCHING.findall(text) if char.encode(encoding)[-1:].isalpha()]
    return len(swallowed) <= sum(map(_is_hanzi, text)) * _MOST_SWALLOWED


def _plausible(text: str) -> float:
    """The share of the letters outside ASCII that are hanzi in use; accents and signs count for neither side."""
    letters = [
        char
        for char in _ASCII.sub("", text)
        if unicodedata.category(char) in ("Lo", "Co", "Cn") or _is_greek(char)
    ]
    return sum(char in _in_use() for char in letters) / len(letters) if letters else 1.0


def _is_greek(char: str) -> bool:
    """Greek and Cyrillic: a Chinese encoding has them where Big5 has its commonest hanzi."""
    return "\u0370" <= char <= "\u052f"


def _is_hanzi(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


@cache
def _in_use() -> frozenset[str]:
    """The hanzi that GB 2312 and Big5 list first, as those in use."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    simplified = (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in trails if trail > 0xA0)
    traditional = (bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails)
    return frozenset(
        char
        for pairs, encoding in ((simplified, "gb2312"), (traditional, "big5"))
        for pair in pairs
        if _is_hanzi(char := pair.decode(encoding, "ignore"))
    )


def _is_of_another(data: bytes) -> bool:
    """Whether all letters of a text are another language's where it is read in its encoding."""
    return any(
        is_in(data, encoding)
        and letters.fullmatch(_LETTERS_APART.sub("", data[:_LOOKED_AT].decode(encoding, "ignore")))
        for encoding, letters in _OTHERS
    )
