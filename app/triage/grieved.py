"""Whether a comment plainly tells of a grievance: by its words alone, or by what they say of the shop's own goods."""

from app.triage.cleaning import fold_in_place
from app.triage.comment import Reference
from app.triage.grievances.told import is_grievance_of_goods, is_plain_grievance
from app.triage.kinds import kinds_in
from app.triage.shop_words import ShopWords
from app.triage.telltales import telltales

_SAID = frozenset({"sku", "link", "name", "alias"})
"""How a product is told that the comment itself names."""

_YOURS = telltales(
    latin=r"\b(?:your|ur|you guys'?s?|nyo|niyo|ninyo|kalian|korang|cua shop|ben shop|nha shop|sus?|tus?|seus?|suas?|vos|votre|eure?[nmrs]?|ihre?[nmrs]?|aapk[aei]|tumhar[aei])\b",
    others=r"你[们們]?家|你[们們]的|ของร้าน|ของแม่ค้า|ของคุณ|حقكم|منتجكم|عندكم|بتاعكم|[اه]?كريمكم|منكم|お宅の|ここの|そちらの|여기 ?(?:서|거)|거기 ?(?:서|거)|आपक[ीाे]",
)


def is_grieved(text: str, reference: Reference, words: ShopWords | None) -> bool:
    """Whether a comment of a room whose shop has these words tells of a grievance."""
    if is_plain_grievance(text):
        return True
    return is_grievance_of_goods(text) and (
        _names_goods(text, reference, words) or _YOURS.are_in(fold_in_place(text))
    )


def _names_goods(text: str, reference: Reference, words: ShopWords | None) -> bool:
    """Whether the text names a product of the shop, or a kind of them."""
    if reference.candidates or (reference.product is not None and reference.product.how in _SAID):
        return True
    return words is not None and bool(kinds_in(text, words.kinds))
