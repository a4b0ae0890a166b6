"""The words for colours and sizes, and for what suits somebody, for folded text."""

import re

from app.triage.money.offer_words import OFFERS
from app.triage.money.price_words import AFTER_DISCOUNT
from app.triage.talk.sought import sought

_COLOUR = sought(
    r"\b(?:colou?rs?\b|warna|kaler|kulay|color(?:es)?\b|cor(?:es)?\b|mau\b|tonos?\b|tom\b|shades?\b|couleur|farbe"
    r"|rang\b)|颜色|顏色|色号|色|สี|لون|الوان|درجه|カラー|色|색|रंग"
)
_SIZES = re.compile(
    r"\b(?:sizes?|saiz|ukuran|tallas?|tamanhos?|tailles?|grosse)\b|码|碼|ไซ[สซ]|مقاس|サイズ|사이즈|साइज"
)
_SUITS = re.compile(
    r"\b(?:suits?\b|flatter|(?:looks?|look) (?:best|good|better|nice) on\b|(?:tan|fair|dark|brown|olive|pale"
    r"|morena?) skin\b|skin ?tone|cocok|sesuai|kulit\b|babagay|bagay\b|morena\b|moren[ao]s?\b|triguen[ao]|(?:me|te"
    r"|le|nos|les) (?:queda|quedaria|sienta|va)\b|piel\b|pele\b|(?:me|te|lhe) (?:cai|fica)|fica (?:bem|melhor)"
    r"|combina|hop (?:voi|mau|da)|da (?:ngam|trang|den)|tien (?:da|mau)|me va\b|steht mir|passt zu|haut\b)|适合|適合"
    r"|显白|顯白|[黑黄黃白]皮|肤色|膚色|เหมาะ|ผิว|يناسب|بشر|يليق|似合|肌|어울리|피부|जंचेगा|सूट"
)


def asks_what_suits(plain: str) -> bool:
    """Whether a folded text asks which colour becomes somebody."""
    return _COLOUR.search(plain) is not None and _SUITS.search(plain) is not None


def asks_for_choices(plain: str) -> bool:
    """Whether a folded text speaks of colours, sizes or offers."""
    return any(words.search(plain) for words in (_COLOUR, _SIZES, OFFERS, AFTER_DISCOUNT))
