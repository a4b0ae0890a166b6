"""How many pieces of a shop's product a comment asks for: a number of its name, its size or a coupon is none."""

import re
from collections.abc import Sequence

from app.triage.cleaning import clean, fold_in_place
from app.triage.counting.name_numbers import without_numbers_of_names
from app.triage.counting.quantities import counted_noun, counts_pieces, read_quantity
from app.triage.products.shop_words import ShopWords
from knowledge.compute.size_names import size_key
from knowledge.plurals import plurals_of
from knowledge.workbook import Product

_ANY_THING = frozenset(
    """bags jars tins cans pouches tubes tubs bundles items things products units orders copies singles ones articles articulos productos cosas prendas
    produtos coisas artigos produits choses""".split()  # noqa: SIM905
)
"""Plurals that any product may be called by."""
_WORD = re.compile(r"[^\W\d_]+")


def read_pieces(
    text: str, words: ShopWords | None, sku: str | None, *, sizes: Sequence[str], codes: Sequence[str]
) -> int | None:
    """The number of pieces; none where it is a size that the text names ("how much for 14?"), a number of a name or a
    coupon ("Buds 3", BUY2), what one of the product's sizes holds ("7 packs"), or counts something else ("3 levels")."""
    quantity = read_quantity(text)
    if quantity is not None and words is not None:
        text = without_numbers_of_names(_without(codes, text), words)
        quantity = read_quantity(text)
    if quantity is None or (str(quantity) in sizes and not counts_pieces(text)):
        return None
    product = words.products.get(sku) if words is not None and sku is not None else None
    return quantity if product is None or _counts(quantity, text, product, sizes) else None


def _without(codes: Sequence[str], text: str) -> str:
    for code in codes:
        text = re.sub(re.escape(code), "_" * len(code), text, flags=re.IGNORECASE)
    return text


def _counts(quantity: int, text: str, product: Product, sizes: Sequence[str]) -> bool:
    """Whether the number may be one of pieces of the product."""
    named = [term for term in product.sizes if term.name in sizes]
    if quantity in {read_quantity(clean(name)) for term in named for name in term.names}:
        return False
    if counts_pieces(text):
        return True
    noun = counted_noun(text)
    if noun is not None:
        return noun in _ANY_THING or _calls(noun, product)
    return size_key(str(quantity)) not in {size_key(name) for term in product.sizes for name in term.names}


def _calls(plural: str, product: Product) -> bool:
    """Whether a word of the product's names is the plural, or has it."""
    names = fold_in_place(" ".join((*product.name.values(), *product.aliases)))
    return any(plural in (word, *plurals_of(word)) for word in _WORD.findall(names))
