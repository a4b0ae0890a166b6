"""Pairs: one of what is sold by the pair, two of anything else, and so many for each of several people."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD
from knowledge.workbook import Product

_PAIR = re.compile(
    rf"\b(?:a pair|pairs? of|(?:{NUMBER_WORD}) pairs?|\d+ pairs?|sepasang|(?:\d+|{NUMBER_WORD}) pasang|(?:un|el|por|cada) par|(?:\d+|{NUMBER_WORD}) pares|(?:um|o) par|isang pares|(?:une|la) paire|(?:mot|\d+) (?:doi|cap)|ek jodi|ek joda)\b"
    rf"|(?:{HAN_NUMBER}|\d) ?[对對双雙]|(?:หนึ่ง|สอง|\d) ?คู่|1คู่|คู่ละ|(?:한|두|\d) ?쌍|(?<!\w)زوج(?!\w)|ペアで"
)
_PAIR_IN_VIETNAMESE = re.compile(r"(?<!\w)(?:đôi|cặp)(?!\w)")
"""Looked for with its accents: without them it also says to wait and to exchange."""
_SOLD_IN_PAIRS = re.compile(
    r"\b(?:pairs?\b|pares?\b|paar\b|pasang|shoe|sneaker|sandal|slipper|boots?\b|heels?\b|trainers|clogs?\b|slides?\b|flip.?flop|socks?\b|earrings?\b|ear studs?\b|gloves?\b|mitten|glasses\b|goggles\b|lens|contacts\b"
    r"|jeans\b|trousers\b|pants\b|shorts\b|leggings\b|tights\b|scissors\b|chopsticks\b|dumbbells?\b|earbuds\b|earphones\b|headphones\b|skates\b|fins\b|insoles?\b|laces\b|straps\b|arm ?bands\b"
    r"|sepatu|kasut|selipar|kaos kaki|kaus kaki|stokin|anting|sarung tangan|zapat|calcet|aretes?\b|pendientes|guantes|tenis\b|gafas|lentes|giay\b|dep\b|tat\b|vo\b|bong tai|khuyen|gang tay"
    r"|sapat|meias?\b|brinco|luvas?\b|chauss|boucles|gants?\b|schuh|socken|ohrring|handschuh|medyas|hikaw)"
    r"|鞋|靴|袜|襪|耳环|耳環|耳钉|耳坠|手套|眼镜|眼鏡|筷|哑铃|美瞳|裤|รองเท้า|ถุงเท้า|ต่างหู|ถุงมือ|แว่น|حذاء|جزم|جوارب|شراب|حلق|قفاز|نظار|ピアス|イヤリング|手袋|箸|靴下"
    r"|신발|양말|귀걸이|장갑|운동화|안경|जूत|मोज|झुमक|दस्तान"
)
_FOR_EACH = re.compile(
    rf"\beach (?:get |gets |wants? |take |takes )?(?:\d|(?:two|three|four|five)\b)|\bmasing-?masing (?:\d|{NUMBER_WORD}\b)|\bcada (?:un[oa]|qual) (?:\d|{NUMBER_WORD}\b)"
    rf"|\bmoi nguoi (?:\d|{NUMBER_WORD}\b)|(?:每|一)人(?:各|要|买|拿)?(?:\d|{HAN_NUMBER})|คนละ ?(?:\d|{NUMBER_WORD})|一人(?:\d|{HAN_NUMBER})[個つ枚本]|각각? ?(?:\d|두|세)"
)


def may_be_more(text: str, product: Product) -> bool:
    """Whether a text asks for a pair of what is not sold by the pair, or for so many for each of several people."""
    plain = fold_in_place(text)
    if _FOR_EACH.search(plain):
        return True
    paired = _PAIR.search(plain) is not None or _PAIR_IN_VIETNAMESE.search(text.casefold()) is not None
    return paired and not _is_sold_in_pairs(product)


def _is_sold_in_pairs(product: Product) -> bool:
    told = (product.name, product.note, product.material)
    texts = [text for texts in told for text in texts.values()]
    sizes = [name for term in product.sizes for name in term.names]
    return any(_SOLD_IN_PAIRS.search(fold_in_place(text)) for text in (*texts, *product.aliases, *sizes))
