"""Sizes by a small letter that no word for sizes stands beside: "hitam m", "白色 m有吗", "s masih ada?"."""

import re
from collections.abc import Container, Iterable

_W = r"a-z0-9_\u00c0-\u024f"
_LETTER = re.compile(rf"(?<![{_W}'.&])(?<!\d )[sml](?![{_W}'.&])(?!\s*(?:'|\d))")
_UNSPACED = "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]"
"""Thai, kana and Han, beside which a Latin letter is no word."""
_BESIDE_UNSPACED = re.compile(rf"(?<={_UNSPACED})[sml]|[sml](?={_UNSPACED})(?![型形级級钩鉤豆])")
_GAP = re.compile(r"[\s,/:+\-]{0,3}")
_HINDI = re.compile(
    r"\b(?:h|hai|he|hain|mil(?:ega|egi|ta|ti|jayega)|kya|ch(?:a|aa)h?iye|dikh\w+|aayega|aaega|kab|kitn\w+|ka|ki|ke)\b"
)
"""Beside these a single "m" is "in"."""
_STOCK_BEFORE = re.compile(
    r"\b(?:ada|ready|masih|stok|got(?: any)?|any|still have|do you have|meron(?: pa)?(?: ba)?|hay|queda|tem|tinggal|sisa) $"
)
_STOCK_AFTER = re.compile(
    r" (?:masih|ada|ready|habis|kosong|available|avail|left\b|in stock|sold ?out|restock|pa ba|meron|hay\b|queda|agotad|dispo|con (?:hang|khong|ko|k)\b|ke ada)"
)
_END = re.compile(
    r"\s*(?:$|[?!.,]|(?:ga|gak|nggak|kah?|kak|sis|ke|tak|x|left|available|in stock|pa|po|ba|ainda)\b)"
)


def loose_letters(
    plain: str, known: Container[str], colours: Iterable[tuple[int, int]]
) -> list[tuple[int, str]]:
    """The small letters of a folded text that are a known size: against letters of a script without spaces, beside a
    colour (`colours`: where those start and end), or beside words for stock."""
    letters = [match for match in _LETTER.finditer(plain) if match[0] in known]
    if not letters:
        return []
    starts, ends = zip(*colours, strict=True) if (colours := tuple(colours)) else ((), ())
    hindi = _HINDI.search(plain) is not None
    return [
        (match.start(), match[0])
        for match in letters
        if not (hindi and match[0] == "m")
        and (
            _BESIDE_UNSPACED.match(plain, match.start())
            or any(end <= match.start() and _GAP.fullmatch(plain, end, match.start()) for end in ends)
            or any(start >= match.end() and _GAP.fullmatch(plain, match.end(), start) for start in starts)
            or _is_in_stock(plain, match.start(), match.end())
        )
    ]


def may_hold_letters(plain: str) -> bool:
    """Whether a folded text holds such a letter at all."""
    return _LETTER.search(plain) is not None


def _is_in_stock(plain: str, start: int, end: int) -> bool:
    if _STOCK_AFTER.match(plain, end):
        return start == 0 or not plain[start - 1].isalpha()
    return _STOCK_BEFORE.search(plain, 0, start) is not None and _END.match(plain, end) is not None
