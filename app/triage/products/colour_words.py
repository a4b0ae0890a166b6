"""The colours that a text names, as the workbook writes them, and where."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from app.triage.cleaning import fold_in_place
from app.triage.languages.language_words import WORDS
from app.triage.products.shop_words import ShopWords
from knowledge.colours import colour_key, colour_places
from knowledge.scripts import bounded_places

_SHORT = 2
"""Latin letters up to which a name is a small word of some language (Vietnamese `da` is skin, German `da` is there)."""
_SMALL = frozenset(chain.from_iterable(WORDS.values()))
_LABEL = re.compile(r"(?:\b(?:mau|warna|kaler|kulay|colou?r|cor|couleur|farbe)(?: na| la)?|لون)\s*$|สี$")
_SIZED = re.compile(r"\s*(?:\b(?:size|sz)\b|(?:[sml]|x+[sl])(?![a-z0-9'])|ไซ[สซด]|เบอร์)")
_THAI_THINGS = frozenset(
    map(fold_in_place, ("น้ำตาล", "ส้ม", "ทอง", "เงิน", "ครีม", "ฟ้า", "เนื้อ", "ทราย", "ใส", "พีช", "กาแฟ", "งาช้าง"))
)
"""Sugar, oranges, money, meat or cloth, cream: colours, and as often not."""
_THAI = re.compile("[\u0e00-\u0e7f]")
_CHOOSING = re.compile(r"(?:สี|มี|เอา|กับ|และ|หรือ|ตัว|อัน|คู่|ใบ|ผืน|แบบ|โทน|รับ|อยากได้)$")
_CHOSEN = re.compile(
    r"(?:มี|ยัง|หมด|เหลือ|ไซ|เบอร์|ขนาด|กับ|และ|หรือ|ค่ะ|คะ|ครับ|ค่า|จ้า|ไหม|มั้ย|มั๊ย|ไม๊|ราคา|เท่าไ|พร้อม|อ่อน|เข้ม|ได้)"
)


@lru_cache(maxsize=2048)
def named_colours(text: str, words: ShopWords, sku: str | None) -> tuple[tuple[str, int, int], ...]:
    """Each naming of a colour by its name in the workbook (the product's own before another's; an English key where it has
    none), with where it starts and ends; of two that overlap the longer ("hijau sage" is no green)."""
    plain = fold_in_place(text)
    own = words.own_colours.get(sku or "", {})
    found = [
        (start, start + len(spelling), own.get(spelling, words.colours[spelling]))
        for spelling, _ in words.colour_spellings.standing_in(plain)
        for start in bounded_places(spelling, plain)
        if _is_written(text[start : start + len(spelling)], words)
        or _is_colour(spelling, plain, start, is_own=spelling in own)
    ]
    for key, start, end in colour_places(text):
        name = own.get(plain[start:end]) or own.get(key) or words.colour_keys.get(key, key)
        found.append((start, end, name))
    return tuple(_longest(found))


def _longest(found: list[tuple[int, int, str]]) -> Iterator[tuple[str, int, int]]:
    reached = 0
    for start, end, name in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= reached:
            yield name, start, end
            reached = end


def _is_written(typed: str, words: ShopWords) -> bool:
    """Whether a name with accents was typed with them: Vietnamese "gà" is chicken, Indonesian "ga" is no."""
    return _THAI.match(typed) is None and not typed.isascii() and typed.casefold() in _written(words)


@lru_cache(maxsize=64)
def _written(words: ShopWords) -> frozenset[str]:
    terms = (term for product in words.products.values() for term in product.colours)
    return frozenset(name.casefold() for term in terms for name in term.names)


def _is_colour(spelling: str, plain: str, start: int, *, is_own: bool) -> bool:
    """Whether a name that is another word, too, is the colour here: where words choose it, or where only a colour can
    stand."""
    before, after = plain[:start], plain[start + len(spelling) :]
    if spelling in _THAI_THINGS:
        return bool(_LABEL.search(before)) or _is_chosen(before, after, is_own=is_own)
    small = len(spelling) <= _SHORT and spelling.isascii()
    if not small and (is_own or spelling not in _SMALL or colour_key(spelling)):
        return True
    alone = not before.strip(" ?!.,") and not after.strip(" ?!.,")
    return alone or bool(_LABEL.search(before)) or (is_own and _SIZED.match(after) is not None)


def _is_chosen(before: str, after: str, *, is_own: bool) -> bool:
    """Whether Thai words choose what stands between them; of what the product does not come in, where a size follows."""
    if _THAI.match(before[-1:]) and not _CHOOSING.search(before):
        return False
    if _SIZED.match(after) or not is_own:
        return _SIZED.match(after) is not None
    return not _THAI.match(after[:1]) or _CHOSEN.match(after) is not None
