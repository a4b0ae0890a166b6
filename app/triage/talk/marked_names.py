"""What names a shop's products, sizes and colours, marked in a folded text or taken out of it."""

import re
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Slots
from app.triage.products.shop_words import ShopWords
from app.triage.talk.plain_words import POLITE
from app.triage.talk.pointing_words import POINTS, POINTS_UNSPACED, SPACED_WORD
from knowledge.colours import colour_key
from knowledge.compute.size_names import size_key
from knowledge.scripts import is_unspaced

THING = "\u25a1"
"""Stands for what was found to name a product."""
CHOICE = "\u25cb"
"""Stands for a colour or size."""
_NO_KINDS = frozenset(
    """
size sizes saiz ukuran talla spf upf pack packs set sets pcs pair ml cm mm kg gram watt mah hours
""".split()  # noqa: SIM905
)
SIZE_WORD = re.compile(
    rf"(?:\b(?:ukuran|uk|saiz|size|sz|talla|tamanho|tam|taille|grosse)|ไซ[สซ]์?|サイズ|사이즈|مقاس)?\s*{CHOICE}"
)
"""A marked size, with the word for sizes before it."""
_RUN = re.compile(r"[a-z0-9][a-z0-9.\-/]*")


def without_products(text: str, plain: str, words: ShopWords) -> str:
    """The folded text with a mark in place of each name of a product."""
    left = plain
    for match in sorted(words.names.find(text), key=lambda match: -match.span[0]):
        start, end = match.span
        left = f"{left[:start]} {THING} {left[end:]}"
    return POLITE.sub(" ", left)


def without_kinds(left: str, words: ShopWords) -> tuple[str, bool]:
    """The text without words that point at a product or say what kind of thing it is, and whether there were any."""
    kinds, found = kinds_of_things(words), False

    def mark(word: re.Match[str]) -> str:
        nonlocal found
        spelled = word[0]
        same = {
            spelled,
            spelled.removesuffix("s"),
            spelled.removesuffix("es"),
            spelled.removesuffix("nya"),
            spelled.removeprefix("ال"),
        }
        if spelled in POINTS or same & kinds:
            found = True
            return " "
        return spelled

    marked = SPACED_WORD.sub(mark, left)
    return marked, found or any(word in left for word in POINTS_UNSPACED)


@lru_cache(maxsize=64)
def kinds_of_things(words: ShopWords) -> frozenset[str]:
    """The first and last words of the products' names and aliases: what kind of things they are."""
    named = (
        fold_in_place(clean(name)).split()
        for product in words.products.values()
        for name in (*product.name.values(), *product.aliases)
    )
    ends = {word for name in named for word in (name[:1] + name[-1:])}
    ends |= {word.removeprefix("ال") for word in ends}
    return frozenset(word for word in ends if len(word) > 2 and word.isalpha()) - _NO_KINDS


def without_sizes(left: str, slots: Slots, words: ShopWords) -> str:
    """The folded text with a mark in place of each size: of those read, and of the shop's."""
    keys = {size_key(size) for size in slots.sizes} | words.sizes.keys()
    for key in sorted((key for key in keys if " " in key), key=len, reverse=True):
        left = left.replace(key, f" {CHOICE} ")
    return _RUN.sub(lambda run: f" {CHOICE} " if size_key(run[0]) in keys else run[0], left)


def without_colours(text: str, left: str, words: ShopWords) -> str:
    """The folded text with a mark in place of each colour; those of `text` count as spelled, since accents tell some apart."""
    there = (spelling for spelling in words.colours if spelling in left)
    for spelling in sorted(there, key=len, reverse=True):
        left = re.sub(rf"(?<![a-z]){re.escape(spelling)}(?![a-z])", f" {CHOICE} ", left)
    spelled = {fold_in_place(word) for word in SPACED_WORD.findall(text) if colour_key(word)}

    def mark(word: re.Match[str]) -> str:
        plain = word[0].removeprefix("ال")
        return f" {CHOICE} " if word[0] in spelled or colour_key(plain) else word[0]

    left = SPACED_WORD.sub(mark, left)
    return _without_unspaced_colours(left) if any(map(is_unspaced, left)) else left


def _without_unspaced_colours(left: str) -> str:
    at = 0
    while at < len(left):
        size = next((size for size in (5, 4, 3, 2, 1) if _is_unspaced_colour(left[at : at + size])), 0)
        left = f"{left[:at]}{CHOICE}{left[at + size :]}" if size else left
        at += 1
    return left


def _is_unspaced_colour(word: str) -> bool:
    return bool(word) and is_unspaced(word[0]) and colour_key(word) is not None
