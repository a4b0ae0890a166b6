"""Which of a product's colours and sizes a viewer means, and the rows that state them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.by_sku import by_sku
from knowledge.colours import colour_key, find_colours
from knowledge.compute.size_names import size_key
from knowledge.folding import fold
from knowledge.lexical import one_slip_apart
from knowledge.workbook import Product, Term, Variant

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*[-–~/]\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a product that was asked for."""

    rows: tuple[Variant, ...]
    """The product's variants that it can be."""
    colours: tuple[str, ...]
    """The colours meant, as the workbook writes them: several where only shades are sold ("blue")."""
    sizes: tuple[str, ...]
    not_made: bool
    """The product has a list of colours or sizes, and this is not on it."""
    untold: bool
    """A colour or size was asked for and the workbook does not say which there are."""


def variant_entry(sku: str, colour: str | None, size: str | None) -> str:
    """`variants:<sku>:<colour>:<size>`; empty parts stay empty."""
    return f"variants:{sku}:{colour or ''}:{size or ''}"


def rows_of(product: Product, variants: Sequence[Variant]) -> tuple[Variant, ...]:
    """The variants of a product."""
    return by_sku(variants).get(product.sku.casefold(), ())


def made_colours(product: Product, rows: Sequence[Variant]) -> tuple[Term, ...]:
    """The colours that a product is made in, by its own list and its variants."""
    return _terms(product.colours, [row.colour for row in rows], fold)


def made_sizes(product: Product, rows: Sequence[Variant]) -> tuple[Term, ...]:
    """The sizes that a product is made in, by its own list and its variants."""
    return _terms(product.sizes, [row.size for row in rows], size_key)


def choose(
    product: Product, variants: Sequence[Variant], *, colour: str | None = None, size: str | None = None
) -> Choice:
    """What a viewer means by a colour and a size of a product; either may be None for any."""
    rows = rows_of(product, variants)
    colours, sizes = made_colours(product, rows), made_sizes(product, rows)
    wanted_colours = _colours_meant(colour, colours) if colour else ()
    wanted_sizes = _sizes_meant(size, sizes) if size else ()
    of_colour = [row for row in rows if not wanted_colours or _is_one(row.colour, wanted_colours, fold)]
    of_size = [row for row in rows if not wanted_sizes or _is_one(row.size, wanted_sizes, size_key)]
    both = tuple(row for row in of_colour if row in of_size)
    unlisted = bool((colour and colours and not wanted_colours) or (size and sizes and not wanted_sizes))
    # Rows for the colour and rows for the size but none for both: that combination is not sold.
    never_together = bool(rows and of_colour and of_size and not both)
    return Choice(
        rows=() if unlisted else both,
        colours=tuple(term.name for term in wanted_colours),
        sizes=tuple(term.name for term in wanted_sizes),
        not_made=unlisted or never_together,
        untold=bool((colour and not colours) or (size and not sizes)),
    )


def _terms(
    listed: Sequence[Term], written: Sequence[str | None], key: Callable[[str], str]
) -> tuple[Term, ...]:
    known = {key(name) for term in listed for name in term.names}
    terms = list(listed)
    for name in written:
        if name and key(name) not in known:
            known.add(key(name))
            terms.append(Term(names=(name,)))
    return tuple(terms)


def _is_one(name: str | None, terms: Sequence[Term], key: Callable[[str], str]) -> bool:
    """A row without a colour or size holds for every one."""
    return name is None or any(key(name) == key(other) for term in terms for other in term.names)


def _sizes_meant(asked: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """By name, else the one size that is a range with the number in it ("38-39" for 38)."""
    named = tuple(term for term in terms if size_key(asked) in {size_key(name) for name in term.names})
    if named or not _NUMBER.fullmatch(size_key(asked)):
        return named
    holding = tuple(
        term for term in terms if any(_holds(name, Decimal(size_key(asked))) for name in term.names)
    )
    return holding if len(holding) == 1 else ()


def _holds(name: str, number: Decimal) -> bool:
    ends = _RANGE.fullmatch(size_key(name))
    return ends is not None and Decimal(ends[1]) <= number <= Decimal(ends[2])


def _colours_meant(asked: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """By name, else by the lexicon's colour, else the shades of it ("navy blue" for blue), else one slip of a key."""
    key = colour_key(asked)
    ways: tuple[Callable[[str], bool], ...] = (
        lambda name: fold(name) == fold(asked),
        lambda name: key is not None and colour_key(name) == key,
        lambda name: key is not None and colour_key(name) is None and key in find_colours(name),
        lambda name: key is None and one_slip_apart(fold(asked), fold(name)),
    )
    for means in ways:
        found = tuple(term for term in terms if any(means(name) for name in term.names))
        if found:
            return found
    return ()
