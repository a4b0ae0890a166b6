"""Whether a size that a product is not made in may be another system's name for one that it is made in."""

from collections.abc import Sequence
from itertools import chain

from app.triage.sizes.shoe_sizes import system_names
from knowledge.compute.size_names import size_key
from knowledge.compute.variants import made_sizes, rows_of
from knowledge.workbook import Product, Variant

NEAR = 4.0
"""A number this near to the product's own is one of their system."""


def may_be_of_another_system(product: Product, variants: Sequence[Variant], size: str) -> bool:
    """Whether a bare number is a size's number in a system that the workbook names ("size 12" of `L=40=UK 12`), lies
    further from the product's own numbers than these from each other ("size 10" beside 38 to 42), or is asked for where
    the sizes have no numbers ("size 38" beside S, M and L)."""
    number = _number(size)
    if number is None:
        return False
    terms = made_sizes(product, rows_of(product, variants))
    own = [one for term in terms for name in term.names if (one := _number(name)) is not None]
    if number in own:
        return False
    if any(_number(name.value) == number for name in chain.from_iterable(map(system_names, terms))):
        return True
    if not own:
        return bool(terms)
    far = max(NEAR, max(own) - min(own))
    return number < min(own) - far or number > max(own) + far


def _number(size: str) -> float | None:
    try:
        return float(size_key(size))
    except ValueError:
        return None
