"""What viewers will ask for and a workbook does not have: charts, regions, prices, answers, languages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.compute.shipping import covering
from knowledge.compute.size import chart
from knowledge.compute.size_names import size_key
from knowledge.entry import entries
from knowledge.regions import Region
from knowledge.workbook import Workbook

_WORN = re.compile(r"\d?X{0,4}[SL]|[2-9]XL|M|(?:EU|US|UK)?\s?\d{1,2}(?:\.5)?|[0-9]{2,3}[A-H]", re.IGNORECASE)
"""What a size of clothes or shoes is called."""


@dataclass(frozen=True, slots=True)
class MissingSizes:
    """Sizes that a product comes in and no chart knows; `all` where there is no chart for it at all."""

    sku: str
    sizes: tuple[str, ...]
    all: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """What a workbook lacks for a stream."""

    sizes: tuple[MissingSizes, ...]
    regions: tuple[str, ...]
    """ISO codes that the stream sells to and no row of `shipping` covers."""
    prices: tuple[str, ...]
    """Products without a price, their own or their variants'."""
    products: tuple[str, ...]
    """Products about which no row of their own says anything."""
    languages: dict[str, int]
    """Language of the stream -> entries without an answer in it."""


def missing(workbook: Workbook, sells_to: Sequence[str], languages: Sequence[str]) -> Missing:
    """What a workbook lacks for a stream that sells to some regions in some languages."""
    quotable = entries(workbook)
    told = {(entry.sku or "").casefold() for entry in quotable}
    priced = {row.sku.casefold() for row in workbook.variants if row.price is not None}
    priced |= {
        sku.casefold() for promo in workbook.promos if promo.kind == "fixed_price" for sku in promo.skus
    }
    lacking = {
        language: sum(_primary(language) not in map(_primary, entry.answers) for entry in quotable)
        for language in languages
    }
    return Missing(
        sizes=tuple(_sizes(workbook)),
        regions=_regions(workbook, sells_to),
        prices=tuple(
            row.sku for row in workbook.products if row.price is None and row.sku.casefold() not in priced
        ),
        products=tuple(row.sku for row in workbook.products if row.sku.casefold() not in told),
        languages={language: many for language, many in lacking.items() if many},
    )


def _sizes(workbook: Workbook) -> Iterator[MissingSizes]:
    for product in workbook.products:
        charted = {size_key(row.size) for row in chart(workbook.sizes, product.sku)}
        lacking = [term.name for term in product.sizes if charted.isdisjoint(map(size_key, term.names))]
        nothing = len(lacking) == len(product.sizes)
        worn = (
            sum(bool(_WORN.fullmatch(term.name)) for term in product.sizes) > 1
        )  # not packs, lengths or plugs
        if lacking and (worn or not nothing):
            yield MissingSizes(product.sku, tuple(lacking), nothing)


def _regions(workbook: Workbook, sells_to: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in sells_to if covering(workbook.shipping, Region(code, _NOWHERE)) is None)


_NOWHERE = ""
"""The name of no part of a country: the whole of it is meant."""


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
