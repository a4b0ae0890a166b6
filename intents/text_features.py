"""What a comment's spelling says besides its meaning: a few cues, and its hashed character n-grams."""

import re
import unicodedata
from collections.abc import Callable
from math import log1p
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 8192
_LONGEST = 4
_MOST_LETTERS = 300
"""Beyond this an n-gram adds nothing but time; a comment is rarely longer."""

_LINK = re.compile(r"https?://|www\.|\w\.(?:com|shop|me|net|xyz)\b")
_LAUGH = re.compile(r"(?:ha|he|hi|wk|kk|ja|rs){2}|ㅋㅋ|ㅎㅎ|哈哈|嘿嘿|555|ههه|\blol\b|\blmao\b")
_WORD = re.compile(r"[^\W\d_]+")

_CUES: tuple[Callable[[str], float], ...] = (
    lambda text: float("?" in text or "؟" in text),
    lambda text: float("!" in text),
    lambda text: float(len(_WORD.findall(text)) <= 1),
    lambda text: log1p(len(text)) / 4.0,
    lambda text: float(_WORD.search(text) is None),
    lambda text: float(any(map(str.isdigit, text))),
    lambda text: _symbols(text) / max(len(text), 1),
    lambda text: float(text.startswith(("@", "!", "/"))),
    lambda text: float(_LINK.search(text) is not None),
    lambda text: float(_LAUGH.search(text) is not None),
)
CUES = len(_CUES)


def _symbols(text: str) -> int:
    """How many emoji and the like; ASCII has none."""
    return 0 if text.isascii() else [*map(unicodedata.category, text)].count("So")


def plain(text: str) -> str:
    """The text as its features see it: case, width and spaces made one."""
    return " ".join(unicodedata.normalize("NFKC", text[:_MOST_LETTERS]).casefold().split())


def cues(text: str) -> NDArray[np.float32]:
    """CUES numbers of about 0 to 1: question mark, length, digits, emoji, link, laughter and the like."""
    made_plain = plain(text)
    return np.array([cue(made_plain) for cue in _CUES], np.float32)


def ngram_buckets(text: str) -> NDArray[np.intp]:
    """The different buckets below BUCKETS of the text's 1- to 4-grams, in ascending order; never empty."""
    letters = [letter.encode("utf-8", "replace") for letter in f" {plain(text)} "]
    sums, found = [0] * len(letters), set[int]()
    for following in range(_LONGEST):
        # An n-gram's checksum goes on from that of its beginning, which is a letter shorter.
        sums = list(map(crc32, letters[following:], sums))
        found.update(sums)
    return np.array(sorted({checksum % BUCKETS for checksum in found}), np.intp)
