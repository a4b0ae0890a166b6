"""Whether a comment plainly tells of a grievance: by its words alone, or by what they say of the shop's own goods."""

from app.triage.cleaning import fold_in_place
from app.triage.comment import Reference
from app.triage.grievances.told import is_grievance_of_goods, is_plain_grievance
from app.triage.products.kinds import kinds_in
from app.triage.products.shop_words import ShopWords
from app.triage.talk.telltales import telltales

_SAID = frozenset({"sku", "link", "name", "alias"})
"""How a product is told that the comment itself names."""

_THEIRS = telltales(
    latin=r"\b(?:your|ur|this|these|those|nyo|niyo|ninyo|nito|ini|ni|kalian|korang|cua shop|ben shop|nha shop|(?:cai|loai|chai|hang) nay|sus?|tus?|est[aeo]s?|ess[ae]s?|seus?|suas?|vos|votre|ces?|cette|eure?[nmrs]?|ihre?[nmrs]?|diese?[nmrs]?"
    r"|aapk[aei]|tumhar[aei]|isse|iske|yeh)\b(?! (?:live|stream|song|music|show|chat|price|prices|week|weather|heat|light|chair|voice|joke|jokes|morning|year|lagu|musik|minggu|harga|cancion|semana|musica|semaine|woche|chanson)\b)",
    others=r"你[们們]?家|你[们們]的|这[款个個]|這[款個]|ของร้าน|ของแม่ค้า|ของคุณ|ตัวนี้|อันนี้|รุ่นนี้|حقكم|منتجكم|بتاعكم|كريمكم|منكم|هذا المنتج|お宅の|ここの|そちらの|これ|この(?:商品|レンズ|お茶)|이거|이 ?(?:제품|렌즈|상품)|여기 ?(?:서|거)|आपक[ीाे]|इससे",
)
"""Words for the goods without their name: "your lenses", "this one"."""


def is_grieved(text: str, reference: Reference, words: ShopWords | None) -> bool:
    """Whether a comment of a room whose shop has these words tells of a grievance."""
    if is_plain_grievance(text):
        return True
    return is_grievance_of_goods(text) and (
        _names_goods(text, reference, words) or _THEIRS.are_in(fold_in_place(text))
    )


def _names_goods(text: str, reference: Reference, words: ShopWords | None) -> bool:
    """Whether the text names a product of the shop, or a kind of them."""
    if reference.candidates or (reference.product is not None and reference.product.how in _SAID):
        return True
    return words is not None and bool(kinds_in(text, words.kinds))
