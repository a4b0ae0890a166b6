"""Whether a product is there in a colour and size, by the variants and the product's own lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.workbook import Product, Variant


@dataclass(frozen=True, slots=True)
class Availability:
    """What there is: `in_stock`, `sold_out`, `not_made` (a colour or size that the product does not have),
    `unknown` (the workbook states no stock and no such list)."""

    outcome: Literal["in_stock", "sold_out", "not_made", "unknown"]
    sku: str
    colour: str | None
    """As the workbook writes it; None where none was asked, or it is not made."""
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
    and colours against the lexicon of the usual ones too."""
    raise NotImplementedError


def variant_entry(sku: str, colour: str | None, size: str | None) -> str:
    """`variants:<sku>:<colour>:<size>`; empty parts stay empty."""
    return f"variants:{sku}:{colour or ''}:{size or ''}"
