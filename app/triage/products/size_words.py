"""The sizes that a text names, as the workbook writes them, and where."""

import re
from collections.abc import Mapping

from app.triage.cleaning import fold_in_place
from app.triage.counting.link_numbers import without_link_numbers
from app.triage.products.colour_words import named_colours
from app.triage.products.shop_words import ShopWords, plain_sku
from app.triage.sizes.loose_letters import loose_letters, may_hold_letters
from app.triage.sizes.named_sizes import size_places

_SKU_LIKE = re.compile(r"(?<![a-z0-9])[a-z]{1,6}[-_ ]?\d{2,6}[a-z]?(?![a-z0-9])")
_DIGIT = re.compile(r"\d")


def named_sizes(text: str, words: ShopWords, sku: str | None) -> tuple[tuple[str, int, int], ...]:
    """Each naming of a size of the product (or, of none, of the shop), with where it starts and ends; the numbers of
    links and skus are none."""
    plain = fold_in_place(text)
    known = words.own_sizes.get(sku or "", words.sizes)
    loose = ()
    if may_hold_letters(plain):
        colours = ((start, end) for _, start, end in named_colours(text, words, sku))
        loose = loose_letters(plain, known, colours)
    numbers = _without_references(plain, text, words, known) if _DIGIT.search(plain) else plain
    return size_places(text, plain, known, counted=sku not in words.lettered, loose=loose, numbers=numbers)


def _without_references(plain: str, text: str, words: ShopWords, known: Mapping[str, str]) -> str:
    """The text with what names a product by its number blotted out; "no 38" stays where 38 is a size."""
    left = without_link_numbers(plain, text, known)
    return _SKU_LIKE.sub(
        lambda match: "_" * len(match[0]) if plain_sku(match[0]) in words.skus else match[0], left
    )
