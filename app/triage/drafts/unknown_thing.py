"""Whether a bare question for price or stock is about a thing that the workbook does not have ("royal jelly price?")."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.money.price_words import HOW_MANY, PRICE
from app.triage.products.names import is_called_anything, names_of
from app.triage.products.shop_words import ShopWords
from app.triage.products.synonyms import is_called
from app.triage.request import Request
from app.triage.talk.choice_words import asks_for_choices
from app.triage.talk.plain_questions import beyond_plain
from app.triage.talk.pointing_words import points
from app.triage.unsaid import is_unsaid
from knowledge.scripts import is_unspaced

_LONGEST = 40
"""Characters up to which a question is bare: a longer one tells more than what it asks for."""
_THING = re.compile(
    r"[a-z]{4,}|[\u4e00-\u9fff]{2,}|[\uac00-\ud7a3]{3,}|[\u0621-\u064a]{4,}|[\u0900-\u097f]{4,}"
)
"""Letters from which a word may name a thing, by script."""
_MEASURED = re.compile(_THING.pattern.replace("{4,}", "{3,}", 1))
"""The same where an amount may be asked: what is measured has short names ("npk", "ram", "spf")."""
_COUNTS = re.compile(
    r"\b(?:sets?|packs?|pieces?|pairs?|units?|bags?|box(?:es)?|items?|things?|ones?|product\w*|biji|helai|pasang|bungkus|unidad\w*|conjuntos?|jogos?|pacotes?|duit|ringgit|rupiah|money|baht|pesos?"
    r"|bottles?|tubes?|jars?|pouch(?:es)?|(?:se)?botol|setabung|frascos?|botellas?|garrafas?|potes?|flacons?|flaschen?|dosen?"
    r"|give|right|yes|okay|thank\w*|gone|screen|live|sederhana|sekarang|flash)\b|[限即]时|[限即]時|[一两二三四五几][套包件条双个瓶罐支盒]"
)
"""Words beside a price or a stock that name no thing."""
_ONE = re.compile(r"\bones?\b")
"""What is shown may be called so, with whatever word before it."""
_STATED = ("colours", "sizes", "quantity", "codes", "shoe")


def asks_for_unknown(request: Request, intent: str) -> bool:
    """Whether nothing told the product but that it is shown, and the words name a thing that nothing says of it."""
    told, text = request.reference.product, request.text_of(intent)
    if told is None or told.how not in {"on_air", "only"} or _says_more(request, text):
        return False
    product = request.words.products[told.sku]
    if not is_called_anything(product, request.language):
        return False
    left = _COUNTS.sub(" ", beyond_plain(text, request.words))
    names, asks_amount = names_of(product), _asks_amount(text)
    said = _terms(request.words, told.sku) if asks_amount else _said(request.words, told.sku)
    return any(
        is_unsaid(thing, said) and not is_called(thing, names) and not _is_part(thing, names)
        for thing in (_MEASURED if asks_amount else _THING).findall(left)
    )


def _asks_amount(text: str) -> bool:
    """Whether "how much" may be of what a thing has in it and no price ("npk nya berapa")."""
    plain = fold_in_place(text)
    return HOW_MANY.search(plain) is not None and PRICE.search(plain) is None


def _is_part(thing: str, names: Iterable[str]) -> bool:
    """Whether a word in a script without spaces stands in a name as it is ("万年筆" in "ヘロン万年筆")."""
    return is_unspaced(thing[0]) and any(thing in fold_in_place(name) for name in names)


def _says_more(request: Request, text: str) -> bool:
    """Whether a text is longer than the bare question, or says which one, how much or what else it is about."""
    slots, plain = request.slots, fold_in_place(text)
    stated = any(getattr(slots, name) and name not in slots.carried for name in _STATED)
    if len(text) > _LONGEST or stated or slots.regions or slots.body.given:
        return True
    return _ONE.search(plain) is not None or points(plain) or asks_for_choices(plain)


@lru_cache(maxsize=1024)
def _said(words: ShopWords, sku: str) -> tuple[str, ...]:
    """All that the workbook says of a product beside its entries."""
    product = words.products[sku]
    told = (product.material, product.how_to_use, product.note)
    return (*_terms(words, sku), *(text for texts in told for text in texts.values()))


def _terms(words: ShopWords, sku: str) -> tuple[str, ...]:
    """What a product and its variants are called."""
    product = words.products[sku]
    terms = [name for term in (*product.colours, *product.sizes) for name in term.names]
    return (*product.name.values(), *product.aliases, *terms)
