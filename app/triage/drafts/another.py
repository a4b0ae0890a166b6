"""Whether a comment speaks of a kind of product that the one taken to be meant is not."""

import re
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.counting.amounts import amounts_in
from app.triage.counting.numbers import NUMBER_WORD
from app.triage.places.product_places import means_another_by_place
from app.triage.products.comes_with import comes_with
from app.triage.products.garments import garments, garments_of, names_clothes
from app.triage.products.kinds import Kind, kinds_in
from app.triage.products.shop_words import ShopWords
from app.triage.products.synonyms import things_in
from app.triage.request import Request
from knowledge.workbook import Product

SHOWN = frozenset({"on_air", "previous", "earlier", "only"})
"""How the product is told where no word names it."""
_COUNTED = re.compile(
    rf"(?<!\w)(?:\d+|{NUMBER_WORD}) (?:bags?|box(?:es)?|jars?|tins?|cans?|bottles?|packs?|packets?|pouch(?:es)?|cups?|tubs?|tubes?)(?!\w)",
    re.IGNORECASE,
)
"""So many of what holds a thing: that is how much of it, whatever else the shop sells bags."""

_PACKING = re.compile(
    r"\b(?:shoe|dust|gift|goodie|paper|plastic|shopping|zip(?:per|lock)?|storage|drawstring|carry|tote|free)[- ]?bags?\b"
    r"|\b(?:in|per|each|with|whole) (?:a |the |one |its )?bags?\b|\bbags? of\b|袋|[\d一二两兩三四五六七八九十几幾每半] ?[大小]?包"
)
"""What holds a thing."""


def other_kinds(request: Request) -> dict[str, Kind]:
    """The nouns of the comment that belong to other products only, where nothing in its words told the product."""
    told = request.reference.product
    if told is None or told.how not in {"on_air", "previous", "earlier"}:
        return {}
    return nouns_of_others(request)


def nouns_of_others(request: Request) -> dict[str, Kind]:
    """The nouns of the comment that belong to other products only, whatever told the product."""
    told = request.reference.product
    if told is None:
        return {}
    found = kinds_in(_COUNTED.sub(" ", request.prepared.text), request.words.kinds)
    return {noun: kind for noun, kind in found.items() if told.sku not in kind.skus}


def means_another(request: Request) -> bool:
    """Whether the comment says what is of another product than the one taken to be meant: its noun, or its place."""
    product = request.product
    if product is None:
        return False
    return bool(other_kinds(request)) or means_another_by_place(
        request.prepared.text, request.words, product.sku
    )


def asks_another_garment(request: Request, intent: str) -> bool:
    """Whether the part asks for another kind of thing to wear than the one that is shown ("what size pants?" of a shirt), or
    for one at all where what is shown is nothing to wear, and another product is."""
    told, product = request.reference.product, request.product
    text = request.text_of(intent)
    if product is None or told is None or told.how not in SHOWN or not names_clothes(text):
        return False
    own, asked = garments_of((*product.name.values(), *product.aliases)), garments(text)
    if not own:
        return not product.sizes and bool(_clothes(request.words) - {product.sku})
    besides = (
        text for texts in (product.material, product.note, product.how_to_use) for text in texts.values()
    )
    return bool(asked) and asked.isdisjoint(own | garments_of(besides))


def asks_another_thing(request: Request, intent: str) -> bool:
    """Whether the part asks for a thing that another product is by a word of its own ("any bag in pink" of a duffel), and
    what is shown is none; a bag that things come in is none either."""
    told, product, text = request.reference.product, request.product, request.text_of(intent)
    if product is None or told is None or told.how not in SHOWN:
        return False
    plain = fold_in_place(_COUNTED.sub(" ", text))
    asked = things_in(_PACKING.sub(" ", plain))
    if not asked or comes_with(plain) is not None:
        return False
    if asked & _spoken_of(request.words, product.sku) or _is_measured(request.words, product.sku):
        return False
    return any(asked & things_in(_called(one)) for one in request.words.products.values())


@lru_cache(maxsize=1024)
def _spoken_of(words: ShopWords, sku: str) -> frozenset[int]:
    """The things that a product is, comes in or is told of."""
    product = words.products[sku]
    told = (product.material, product.note, product.how_to_use)
    texts = [text for texts in told for text in texts.values()]
    texts += [name for term in (*product.colours, *product.sizes) for name in term.names]
    return things_in(" ".join([_called(product), *map(fold_in_place, texts)]))


@lru_cache(maxsize=1024)
def _is_measured(words: ShopWords, sku: str) -> bool:
    """Whether a product is sold by weight or volume, so that a bag may be so much of it."""
    product = words.products[sku]
    sizes = (name for term in product.sizes for name in term.names)
    return any(map(amounts_in, (*product.name.values(), *sizes)))


def _called(product: Product) -> str:
    return " ".join(map(fold_in_place, (*product.name.values(), *product.aliases)))


@lru_cache(maxsize=64)
def _clothes(words: ShopWords) -> frozenset[str]:
    """The products that are to be worn."""
    return frozenset(
        sku
        for sku, product in words.products.items()
        if any(map(names_clothes, (*product.name.values(), *product.aliases)))
    )


def own_kinds(request: Request) -> frozenset[str]:
    """The nouns for the product that is meant, but for those that most of the shop's products share."""
    product, words = request.product, request.words
    if product is None:
        return frozenset()
    return frozenset(
        noun
        for noun, kind in words.kinds.items()
        if product.sku in kind.skus and 2 * len(kind.skus) <= len(words.products)
    )


def is_of_unnamed_kinds(request: Request, questions: tuple[str, ...]) -> bool:
    """Whether most of an entry's questions say nouns for products of which none is a noun for the one that is meant, nor
    said in the comment: what holds for power banks may not hold for the speaker."""
    nouns = [found for text in questions if (found := kinds_in_any((text,), request.words))]
    if 2 * len(nouns) <= len(questions):
        return False
    told, kinds = request.reference.product, request.words.kinds
    named = frozenset[str]().union(*nouns)
    own = {noun for noun in named if told is not None and told.sku in kinds[noun].skus}
    return not own and named.isdisjoint(kinds_in_any((request.prepared.text,), request.words))


@lru_cache(maxsize=4096)
def kinds_in_any(texts: tuple[str, ...], words: ShopWords) -> frozenset[str]:
    """The nouns for products that texts say; kept, since an entry's are the same for every comment."""
    return frozenset(noun for text in texts for noun in kinds_in(clean(text), words.kinds))
