"""Whether a product is there in a colour and size, by the variants and the product's own lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.compute.size_names import size_key, size_rank
from knowledge.compute.variants import (
    Choice,
    choose,
    made_colours,
    made_sizes,
    rows_of,
    variant_entry,
)
from knowledge.folding import fold
from knowledge.workbook import Product, Term, Variant

__all__ = ["Availability", "check", "variant_entry"]

Outcome = Literal["in_stock", "sold_out", "not_made", "unknown"]


@dataclass(frozen=True, slots=True)
class Availability:
    """What there is: `in_stock`, `sold_out`, `not_made` (a colour or size that the product does not have),
    `unknown` (the workbook states no stock and no such list)."""

    outcome: Outcome
    sku: str
    colour: str | None
    """As the workbook writes it; None where none was asked, it is not made, or several shades are meant."""
    size: str | None
    stock: int | None
    colours: tuple[str, ...]
    """Colours there are now (in the size asked for, where it is made)."""
    sizes: tuple[str, ...]
    """Sizes there are now (in the colour asked for, where it is made), smallest first."""
    entries: tuple[str, ...]


def check(
    product: Product, variants: Sequence[Variant], *, colour: str | None = None, size: str | None = None
) -> Availability:
    """Availability of a product; `colour` and `size` are matched against every name that the workbook gives them,
    and colours against the lexicon of the usual ones too.

    A product's stock of 0 beside variants that are in stock is `unknown`: one of the two is wrong.
    """
    rows = rows_of(product, variants)
    choice = choose(product, variants, colour=colour, size=size)
    outcome, stock = _outcome(product, rows, choice)
    return Availability(
        outcome=outcome,
        sku=product.sku,
        colour=choice.colours[0] if len(choice.colours) == 1 else None,
        size=choice.sizes[0] if len(choice.sizes) == 1 else None,
        stock=stock,
        colours=_colours_there(product, variants, choice, asked_size=size),
        sizes=_sizes_there(product, variants, choice, asked_colour=colour),
        entries=_entries(product, rows, choice),
    )


def _outcome(product: Product, rows: Sequence[Variant], choice: Choice) -> tuple[Outcome, int | None]:
    if choice.not_made:
        return "not_made", None
    if choice.untold:
        return "unknown", None
    if not rows:
        return _by_stock(product.stock)
    if not choice.rows:
        return "unknown", None
    stock = sum(row.stock for row in choice.rows)
    return ("unknown", None) if product.stock == 0 and stock else _by_stock(stock)


def _by_stock(stock: int | None) -> tuple[Outcome, int | None]:
    if stock is None:
        return "unknown", None
    return ("in_stock" if stock else "sold_out"), stock


def _colours_there(
    product: Product, variants: Sequence[Variant], choice: Choice, asked_size: str | None
) -> tuple[str, ...]:
    rows = rows_of(product, variants)
    within = choose(product, variants, size=asked_size if choice.sizes else None).rows
    shades = choice.colours if len(choice.colours) > 1 else ()
    terms = [term for term in made_colours(product, rows) if not shades or term.name in shades]
    return _there(product, rows, terms, [row.colour for row in within if row.stock], fold)


def _sizes_there(
    product: Product, variants: Sequence[Variant], choice: Choice, asked_colour: str | None
) -> tuple[str, ...]:
    rows = rows_of(product, variants)
    within = choose(product, variants, colour=asked_colour if choice.colours else None).rows
    terms = made_sizes(product, rows)
    names = _there(product, rows, terms, [row.size for row in within if row.stock], size_key)
    return tuple(sorted(names, key=size_rank))


def _there(
    product: Product,
    rows: Sequence[Variant],
    terms: Sequence[Term],
    stocked: Sequence[str | None],
    key: Callable[[str], str],
) -> tuple[str, ...]:
    """The terms that are in stock; a stocked row that names none stands for all of them."""
    if product.stock == 0:
        return ()
    if not rows or None in stocked:
        return tuple(term.name for term in terms)
    keys = {key(name) for name in stocked if name}
    return tuple(term.name for term in terms if any(key(name) in keys for name in term.names))


def _entries(product: Product, rows: Sequence[Variant], choice: Choice) -> tuple[str, ...]:
    """The rows that were asked about; where none is, all that say what there is instead."""
    stated = choice.rows or rows
    names = [variant_entry(row.sku, row.colour, row.size) for row in stated]
    return tuple(names) if names and not choice.untold else (f"products:{product.sku}", *names)
