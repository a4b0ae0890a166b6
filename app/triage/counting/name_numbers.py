"""The numbers in the names of a shop's products: "Galaxy Buds 3", "Robot vacuum X9"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD
from app.triage.products.shop_words import ShopWords

_WITH_NUMBER = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>[ -]?)(?P<n>\d{1,3})(?!\d)")
_BEFORE_PIECES = frozenset(
    "of for to with by in at per de com con por para pour mit fur isi untuk dengan cho price harga buy beli".split()  # noqa: SIM905
)
"""Words behind which a number counts pieces, though a name may have them ("Tent for 3")."""
_NUMBER = re.compile(rf"\d+|(?<![^\W\d_])(?:{NUMBER_WORD})(?![^\W\d_])|{HAN_NUMBER}")


def without_numbers_of_names(text: str, words: ShopWords) -> str:
    """The cleaned text with the numbers blotted out that belong to a name: inside one that it says, or behind a word
    that has a number behind it in one, be it another ("Buds 4")."""
    for match in words.names.find(text):
        start, end = match.span
        text = text[:start] + _NUMBER.sub(_blotted, text[start:end]) + text[end:]
    known = _numbered(words)
    if not known:
        return text
    for start, end, keys in list(_keyed(fold_in_place(text))):
        if not known.isdisjoint(keys):
            text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text


def _blotted(number: re.Match[str]) -> str:
    return "_" * len(number[0])


@lru_cache(maxsize=64)
def _numbered(words: ShopWords) -> frozenset[str]:
    """The words with their numbers, and the word alone where the name ends in the number: that is a model's."""
    found: set[str] = set()
    for product in words.products.values():
        for name in map(fold_in_place, map(clean, (*product.name.values(), *product.aliases))):
            for _, end, (exact, *word) in _keyed(name):
                found.update((exact, *word) if end == len(name) else (exact,))
    return frozenset(found)


def _keyed(plain: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The numbers behind a word that tells something, each with its place, as the word with it and the word alone; a
    letter says nothing but with the number that it touches ("X9")."""
    for match in _WITH_NUMBER.finditer(plain):
        word, start, end = match["word"], *match.span("n")
        if len(word) > 1 and word not in _BEFORE_PIECES:
            yield start, end, (f"{word}{match['n']}", word)
        elif len(word) == 1 and not match["gap"]:
            yield start, end, (f"{word}{match['n']}",)
