"""The size of a product that is named by its extent only: "the small bag", "大的那张", "yang besar"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from math import prod

from app.triage.cleaning import fold_in_place
from knowledge.workbook import Product

MOST = 3
"""Of more sizes "the small one" is any of several."""
_MEASURE = re.compile(r"^(?P<numbers>\d+(?:[.,]\d+)?(?:\s*x\s*\d+(?:[.,]\d+)?)*)\s*(?P<unit>[a-z]*)")
_THOUSANDS = {"kg": "g", "l": "ml", "m": "mm"}
_PIECE = r"(?:ones?|bags?|packs?|packets?|box(?:es)?|pots?|sizes?|bottles?|bowls?|sets?|mats?|tins?|jars?)"
_KINDS = {
    "smallest": (
        rf"\bsmallest\b|\bthe (?:\w+ )?small(?:er)?\b|\bsmall(?:er)? {_PIECE}\b|\b(?:yang|yg) (?:paling )?kecil\b|\b(?:bungkus|pak|kotak|botol|ukuran|saiz|pot) kecil\b"
        r"|\b(?:yung|ang|na) (?:pinaka)?maliit\b|\bmaliit na\b|\b(?:cai|goi|hop|bich|chai|chau|loai|size|tui) nho\b|\b(?:el|la|los|las|o|a|os|as|mas|mais) (?:\w+ )?(?:pequen[oa]s?|chic[oa]s?)\b"
        r"|最小|小(?:的|包|盒|袋|瓶|号|號|份|盆|罐|棵)|(?:ตัว|อัน|ใบ|ต้น|ซอง|ถุง|กล่อง|ขวด|ขนาด|ไซส์)เล็ก|الصغير|小さい(?:の|方|サイズ)|작은 ?(?:거|것|사이즈)"
    ),
    "middle": (
        rf"\bthe (?:\w+ )?(?:medium|middle)\b|\b(?:medium|middle) {_PIECE}\b|\b(?:yang|yg) sedang\b|\b(?:yung|ang) katamtaman\b|\b(?:cai|goi|loai|size) vua\b|\b(?:el|la|o|a) (?:\w+ )?median[oa]\b"
        r"|中(?:的|包|盒|袋|瓶|号|號|份)|(?:ตัว|อัน|ใบ|ต้น|ขนาด|ไซส์)กลาง|الوسط|中くらい|중간 ?(?:거|것|사이즈)"
    ),
    "largest": (
        rf"\b(?:biggest|largest)\b|\bthe (?:\w+ )?(?:big|large)(?:r|ger)?\b|\b(?:big|large)(?:r|ger)? {_PIECE}\b|\b(?:yang|yg) (?:paling )?(?:besar|gede)\b|\b(?:bungkus|pak|kotak|botol|ukuran|saiz|pot) (?:besar|gede)\b"
        r"|\b(?:yung|ang|na) (?:pinaka)?malaki\b|\bmalaki na\b|\b(?:cai|goi|hop|bich|chai|chau|loai|size|tui) (?:lon|to|bu)\b|\b(?:el|la|los|las|o|a|os|as|mas|mais) (?:\w+ )?grandes?\b"
        r"|最大|大(?:的|包|盒|袋|瓶|号|號|份|盆|罐|棵)|(?:ตัว|อัน|ใบ|ต้น|ซอง|ถุง|กล่อง|ขวด|ขนาด|ไซส์)ใหญ่|الكبير|大きい(?:の|方|サイズ)|큰 ?(?:거|것|사이즈)"
    ),
}
_NAMED = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))


def by_measure(product: Product) -> tuple[str, ...]:
    """The names of the product's sizes, smallest first, where each is one measure (`100 g`, `1 kg`) and they are few."""
    names = [term.name for term in product.sizes]
    measured = [(found, name) for name in names if (found := _measured(name)) is not None]
    alike = len({unit for (_, unit), _ in measured}) == 1
    if not alike or len(measured) < len(names) or not 2 <= len(names) <= MOST:
        return ()
    return tuple(name for _, name in sorted(measured))


def size_by_extent(plain: str, ordered: Sequence[str]) -> str | None:
    """Which of the sizes, smallest first, a folded text names by its extent; None where it names none, or several."""
    named = {match.lastgroup for match in _NAMED.finditer(plain)} if ordered else set[str | None]()
    if len(named) != 1:
        return None
    kind = named.pop()
    if kind == "middle":
        return ordered[1] if len(ordered) == MOST else None
    return ordered[0] if kind == "smallest" else ordered[-1]


def _measured(name: str) -> tuple[Decimal, str] | None:
    """How much a size's name says, in grams, millilitres or as written; None where it says no number first."""
    match = _MEASURE.match(fold_in_place(name))
    if match is None:
        return None
    numbers = re.findall(r"\d+(?:[.,]\d+)?", match["numbers"])
    amount = prod((Decimal(number.replace(",", ".")) for number in numbers), start=Decimal(1))
    unit = match["unit"]
    return (amount * 1000, _THOUSANDS[unit]) if unit in _THOUSANDS else (amount, unit)
