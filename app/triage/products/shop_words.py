"""What a workbook calls its things: skus, link numbers, colours, sizes, codes, blocked terms, ready to look up."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.triage.blocked import BlockedMatcher
from app.triage.cleaning import clean, fold_in_place
from app.triage.languages.language_words import WORDS
from app.triage.products.kinds import Kind, kinds_of
from app.triage.sizes.extents import by_measure
from knowledge.colours import colour_key
from knowledge.compute.size import Spans, spans
from knowledge.compute.size_names import size_key
from knowledge.folding import plain_link
from knowledge.identity import Same
from knowledge.lexical import NameIndex, Spellings
from knowledge.workbook import Product, ShippingRow, Term, Workbook

_WORD_OF_NAME = 3
"""Letters of a word that tells a product: "of" and "de" tell none."""
_SMALL = 4
"""Letters of the longest word that is small in some language ("with", "dari")."""
_NUMBERED = re.compile(r"\d(?!x*[sl]\b)", re.IGNORECASE)
"""A digit of a size's name that is not the one of letters (2XL)."""


@dataclass(frozen=True, slots=True, eq=False)
class ShopWords:
    """The lookups of one workbook; keys are folded. Each is itself only, so that it can be a cache's key."""

    products: Mapping[str, Product]
    """By sku as written."""
    skus: Mapping[str, str]
    """Folded sku -> sku."""
    links: Mapping[str, str]
    """Link number without leading zeros -> sku."""
    names: NameIndex
    parts_of_names: Mapping[str, str]
    """Folded run of words of one product's name, of no other's ("wrap dress" of "Linen wrap dress") -> its sku."""
    part_spellings: Spellings
    """The keys of `parts_of_names`."""
    said_names: tuple[str, ...]
    """What replies call products and promos."""
    kinds: Mapping[str, Kind]
    """Folded noun ("bag", "powerbank") -> the products so called."""
    sku_shapes: frozenset[str]
    """What the folded skus look like (`sku_shape`)."""
    colours: Mapping[str, str]
    """Folded name of a colour -> the workbook's first name for it."""
    own_colours: Mapping[str, Mapping[str, str]]
    """Sku -> folded name and English key of each of its colours -> its own first name for it."""
    colour_spellings: Spellings
    """The keys of `colours` that a text names by."""
    colour_keys: Mapping[str, str]
    """English key -> the workbook's first name for it."""
    sizes: Mapping[str, str]
    """`size_key` -> the workbook's first name for it."""
    own_sizes: Mapping[str, Mapping[str, str]]
    """Sku -> `sizes`, with the names that the product itself gives to its sizes; a number that is another product's name
    for a size stays a number."""
    by_measure: Mapping[str, tuple[str, ...]]
    """Sku -> its few sizes by how much each is, smallest first."""
    lettered: frozenset[str]
    """The skus that come in sizes, none of which has a number in its name."""
    codes: Mapping[str, str]
    """Folded coupon code -> code."""
    code_spellings: Spellings
    """The keys of `codes`."""
    blocked: BlockedMatcher
    shipping: tuple[ShippingRow, ...]
    spans: Mapping[str, Spans]
    """Sku -> from where to where its size chart goes."""
    charted: frozenset[str]
    """The skus with a size chart that goes by height or weight."""
    sells_shoes: bool
    """Whether a size chart goes by the foot's length."""


def shop_words(workbook: Workbook) -> ShopWords:
    """The lookups of a workbook, made once for each."""
    return _shop_words(Same(workbook))


@lru_cache(maxsize=64)
def _shop_words(same: Same[Workbook]) -> ShopWords:
    workbook = same.it
    colours = [term for product in workbook.products for term in product.colours]
    colours += [Term(names=(row.colour,)) for row in workbook.variants if row.colour]
    sizes = [term for product in workbook.products for term in product.sizes]
    sizes += [Term(names=(row.size,)) for row in (*workbook.sizes, *workbook.variants) if row.size]
    sizes.reverse()
    known = {size_key(name): term.name for term in sizes for name in term.names}
    parts = _parts_of_names(workbook.products)
    charts = {one.sku: spans(workbook.sizes, one.sku) for one in workbook.products}
    return ShopWords(
        products={product.sku: product for product in workbook.products},
        skus={plain_sku(product.sku): product.sku for product in workbook.products},
        links={plain_link(one.link_no): one.sku for one in workbook.products if one.link_no},
        names=NameIndex(workbook.products, _choices(workbook)),
        parts_of_names=parts,
        part_spellings=Spellings(parts),
        said_names=(
            *(name for product in workbook.products for name in product.name.values()),
            *(promo.code for promo in workbook.promos if promo.code),
        ),
        kinds=kinds_of(workbook.products),
        sku_shapes=frozenset(sku_shape(plain_sku(product.sku)) for product in workbook.products),
        colours=_first_names(colours),
        own_colours=_own_colours(workbook),
        colour_spellings=Spellings(sorted(_first_names(colours).keys() - _english_without_accents(colours))),
        colour_keys={
            key: term.name for term in reversed(colours) for name in term.names if (key := colour_key(name))
        },
        sizes=known,
        own_sizes={one.sku: _sizes_of(one, sizes) for one in workbook.products if one.sizes},
        by_measure={one.sku: found for one in workbook.products if (found := by_measure(one))},
        lettered=_lettered(workbook),
        codes={fold_in_place(promo.code): promo.code for promo in workbook.promos if promo.code},
        code_spellings=Spellings(fold_in_place(promo.code) for promo in workbook.promos if promo.code),
        blocked=BlockedMatcher(workbook.blocked),
        shipping=workbook.shipping,
        spans={sku: chart for sku, chart in charts.items() if chart},
        charted=frozenset(sku for sku, chart in charts.items() if {"height", "weight"} & chart.keys()),
        sells_shoes=any("foot" in row.ranges for row in workbook.sizes),
    )


def _sizes_of(product: Product, sizes: Iterable[Term]) -> dict[str, str]:
    """`size_key` -> the product's first name for a size, of all that the shop has."""
    own = {size_key(name): term.name for term in product.sizes for name in term.names}
    others: dict[str, str] = {}
    for term in sizes:
        for name in term.names:
            if name.isdecimal():
                others[size_key(name)] = name
            elif name == term.name or not any(map(str.isdecimal, name)):
                others[size_key(name)] = term.name
    return others | own


def _own_colours(workbook: Workbook) -> dict[str, dict[str, str]]:
    terms = {product.sku: list(product.colours) for product in workbook.products}
    for row in workbook.variants:
        if row.colour and row.sku in terms:
            terms[row.sku].append(Term(names=(row.colour,)))
    return {sku: _with_keys(_first_names(colours)) for sku, colours in terms.items() if colours}


def _with_keys(names: Mapping[str, str]) -> dict[str, str]:
    """The names of colours, and their English keys where none is so called."""
    return {key: name for said, name in names.items() if (key := colour_key(said))} | {**names}


def _lettered(workbook: Workbook) -> frozenset[str]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for product in workbook.products:
        named[product.sku].update(name for term in product.sizes for name in term.names)
    for row in (*workbook.variants, *workbook.sizes):
        named[row.sku].update({row.size} if row.size else ())
    return frozenset(sku for sku, names in named.items() if names and not any(map(_NUMBERED.search, names)))


def _parts_of_names(products: Iterable[Product]) -> dict[str, str]:
    """The runs of two or more words that stand in the names of one product only."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for product in products:
        for name in (*product.name.values(), *product.aliases):
            for run in _runs(fold_in_place(clean(name)).split()):
                owners[run].add(product.sku)
    return {run: next(iter(skus)) for run, skus in owners.items() if len(skus) == 1}


def _runs(words: Sequence[str]) -> Iterable[str]:
    """Every run of two or more of these words that are all of letters and no small words of any language."""
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            run = words[start:end]
            if all(
                word.isalpha() and len(word) >= _WORD_OF_NAME for word in run
            ) and _small_words().isdisjoint(run):
                yield " ".join(run)


def is_small_word(word: str) -> bool:
    """Whether a folded word of a few letters is a small one of some language, which tells of no product."""
    return word in _small_words()


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for words in WORDS.values() for word in words if len(word) <= _SMALL)


def _choices(workbook: Workbook) -> Iterable[tuple[str, str]]:
    """Each colour and size with the sku of its product."""
    for product in workbook.products:
        for term in (*product.colours, *product.sizes):
            yield from ((product.sku, name) for name in term.names)
    for row in (*workbook.variants, *workbook.sizes):
        yield from ((row.sku, name) for name in (getattr(row, "colour", None), row.size) if name)


def plain_sku(sku: str) -> str:
    """The sku as viewers may type it: folded, without separators."""
    return "".join(filter(str.isalnum, fold_in_place(clean(sku))))


def sku_shape(sku: str) -> str:
    """The letters of a folded sku, and a 9 for each digit: DR-102 and DR-999 are of one shape."""
    return re.sub(r"\d", "9", sku)


def _english_without_accents(terms: Iterable[Term]) -> frozenset[str]:
    """The names that are an English word once their accents are gone: "do you have" asks for nothing in red (đỏ)."""
    named = {name.casefold() for term in terms for name in term.names}
    return frozenset(
        plain for name in named if (plain := fold_in_place(name)) != name and plain in WORDS["en"]
    )


def _first_names(terms: Iterable[Term]) -> dict[str, str]:
    return {fold_in_place(clean(name)): term.name for term in reversed(list(terms)) for name in term.names}
