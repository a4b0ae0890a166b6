"""What a number of pieces costs at a moment, with the promos that run then and how they stack."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from knowledge.workbook import Product, Promo, Variant


@dataclass(frozen=True, slots=True)
class AppliedPromo:
    """A promo and the money it takes off."""

    promo: Promo
    saved: Decimal


@dataclass(frozen=True, slots=True)
class PriceQuote:
    """The plain price and, where promos hold, the price with them. Money in the product's currency."""

    sku: str
    quantity: int
    currency: str | None
    unit: Decimal
    """One piece without promos; the lowest where variants differ and none was named."""
    unit_max: Decimal
    plain: Decimal
    """unit x quantity."""
    total: Decimal
    """With the promos that hold as asked."""
    applied: tuple[AppliedPromo, ...]
    gifts: tuple[Promo, ...]
    free_shipping: tuple[Promo, ...]
    near: tuple[Promo, ...]
    """Running for this product, but its minimum quantity or spend is not reached."""
    entries: tuple[str, ...]
    """`products:<sku>` or `variants:...` first, then `promos:<code or row>` of what is applied."""


def running(promos: Sequence[Promo], at: datetime, sku: str | None = None) -> tuple[Promo, ...]:
    """The promos that run at a moment (start included, end not), for a product or for any."""
    raise NotImplementedError


def quote(
    product: Product,
    variants: Sequence[Variant],
    promos: Sequence[Promo],
    *,
    at: datetime,
    quantity: int = 1,
    colour: str | None = None,
    size: str | None = None,
    region: str | None = None,
) -> PriceQuote | None:
    """The price of `quantity` pieces at a moment; None where the workbook has no price for it."""
    raise NotImplementedError


def promo_entry(promo: Promo) -> str:
    """`promos:<code>`, or `promos:<row number>` without a code."""
    return f"promos:{promo.code or promo.row}"
