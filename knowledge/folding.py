"""Text made comparable: width, case and accents gone, letters of other scripts kept whole."""

import unicodedata
from functools import lru_cache

_LATIN_MARKS = dict.fromkeys(range(768, 880))
_ARABIC = dict.fromkeys((1600, 1648, *range(1611, 1632))) | {
    ord("ة"): "ه",
    ord("ى"): "ي",
    ord("ٱ"): "ا",
}
_UNMARKED = {**_LATIN_MARKS, **_ARABIC, ord("đ"): "d", ord("ł"): "l", ord("ø"): "o", ord("ı"): "i"}


def fold_case(text: str) -> str:
    """The text in one width and case, spaces single; accents stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.casefold().split())


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """The text in one width and case without Latin accents and Arabic vowel marks; Thai and kana keep their marks."""
    folded = fold_case(text)
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded).translate(_UNMARKED))


def plain_link(link_no: str) -> str:
    """The link number that viewers type for one as written: without width, case, a sign around it and leading zeros."""
    seen = (char for char in fold(link_no) if unicodedata.category(char) != "Cf")
    return "".join(str(unicodedata.decimal(char, char)) for char in seen).strip(" #.").lstrip("0") or "0"
