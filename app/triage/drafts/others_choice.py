"""Whether a colour or size that the product does not come in is another product's: who asks for tuna while a harness is
shown asks for the cat food."""

import re
from functools import lru_cache

from app.triage.drafts.another import SHOWN
from app.triage.products.shop_words import ShopWords
from app.triage.request import Request
from knowledge.colours import colour_key, find_colours
from knowledge.compute.size_names import size_key
from knowledge.workbook import Product

_AMOUNT = re.compile(r"\d+(?:\.\d+)? ?(?!x*[sml]$)[a-z]+")
"""A size that is so much of something."""


def is_anothers_choice(request: Request, product: Product, colour: str | None, size: str | None) -> bool:
    """Whether nothing but that it is shown told the product, and a colour (as it was said) and a size, of which it lacks
    one, are another's: a flavour, an amount where this one comes in letters, or both together where it has neither."""
    told, words = request.reference.product, request.words
    if told is None or told.how not in SHOWN:
        return False
    others = [sku for sku in words.products if sku != product.sku]
    if colour is not None and colour_key(colour) is None and not _has(words, product.sku, colour):
        return not _is_flavoured(words, product.sku) and any(
            _is_flavoured(words, sku) for sku in others if _has(words, sku, colour)
        )
    if size is None:
        return False
    if product.sku in words.lettered and _AMOUNT.fullmatch(size_key(size)):
        return any(_comes_in(words.products[sku], size) for sku in others)
    return colour is not None and _is_both_of_another(words, product, colour, size)


def _is_both_of_another(words: ShopWords, product: Product, colour: str, size: str) -> bool:
    if _has(words, product.sku, colour) or _comes_in(product, size):
        return False
    return any(
        _has(words, sku, colour) and _comes_in(one, size)
        for sku, one in words.products.items()
        if sku != product.sku
    )


def _has(words: ShopWords, sku: str, colour: str) -> bool:
    own = words.own_colours.get(sku, {})
    return colour in own or colour in own.values()


def _comes_in(product: Product, size: str) -> bool:
    key = size_key(size)
    return any(size_key(name) == key for term in product.sizes for name in term.names)


@lru_cache(maxsize=1024)
def _is_flavoured(words: ShopWords, sku: str) -> bool:
    """Whether what stands for a product's colours are none: one of them has no name that is, or holds, a colour."""
    return any(not any(map(find_colours, term.names)) for term in words.products[sku].colours)
