"""Words by which viewers ask for a product that the workbook calls by another of them ("the handbag" for a straw bag)."""

import re
from collections.abc import Iterable

from app.triage.cleaning import fold_in_place
from app.triage.products.garments import garments_of
from app.triage.talk.sought import sought

_ALIKE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:dress(?:es)?|gowns?|frocks?|gaun|dres|vestid(?:o|it[oa]|inho)s?|kleid(?:er)?|bestida)\b|连衣裙|連衣裙|裙子|เดรส|فستان|فساتين|ワンピース|ドレス|원피스|드레스|ड्रेस",
        r"\b(?:sneakers?|trainers|kicks|tennis shoes|running shoes|zapatillas|tenis|baskets|turnschuhe|sepatu kets|giay the thao)\b|运动鞋|運動鞋|球鞋|スニーカー|운동화|스니커즈|स्नीकर",
        r"\b(?:(?:hand)?bags?|purses?|tas|beg|bols(?:[oa]|it[oa]|inha)s?|sacs?|(?:hand)?tasche)\b|包包|手提包|(?<!面)包(?![邮郵装裝子])|가방|バッグ|شنط[هة]|حقيب[هة]|बैग",
        r"\b(?:lens(?:es)?|contacts|soft ?lens|lentes|lentillas|lentilles|(?:kontakt)?linsen)\b|隐形眼镜|隱形眼鏡|美瞳|コンタクト|렌즈|لينس|عدسات",
        r"\b(?:fountain pens?|fuller|fullfederhalter|stylo plume|pluma fuente|caneta tinteiro)\b|钢笔|鋼筆|万年筆|만년필",
        r"\b(?:pens?|stifte?|stylos?|caneta)\b|(?<![钢铅毛画鋼鉛畫])笔|펜",
    )
)
"""Those that are one thing, folded."""
_ANY = sought("|".join(words.pattern for words in _ALIKE))
_WORN = re.compile(
    r"\b(?:outfits?|clothes|clothing|garment|prendas?|ropa|puesto|traes?|tenue|roupas?|look|wear(?:ing)?|pakaian)\b|衣服|衣裳"
)
"""Whatever somebody has on."""


def things_in(plain: str) -> frozenset[int]:
    """The things that a folded text names, each by the place of its words among all."""
    if not _ANY.search(plain):
        return frozenset()
    return frozenset(place for place, words in enumerate(_ALIKE) if words.search(plain))


def is_called(thing: str, names: Iterable[str]) -> bool:
    """Whether a word stands for a product of such names: another word for the same, or for all that is worn where it is."""
    asked, names = fold_in_place(thing).removeprefix("ال"), tuple(names)
    for words in _ALIKE:
        if words.fullmatch(asked) and any(words.search(fold_in_place(name)) for name in names):
            return True
    return _WORN.fullmatch(asked) is not None and bool(garments_of(names))
