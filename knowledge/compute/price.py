"""What a number of pieces costs at a moment, with the promos that run then and how they stack."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from babel.numbers import get_currency_precision

from knowledge.compute.variants import Choice, choose, variant_entry
from knowledge.regions import place, region_code
from knowledge.workbook import Product, Promo, PromoKind, Variant

MONEY_OFF: tuple[PromoKind, ...] = ("fixed_price", "bundle", "percent", "amount")
"""In the order in which stackable ones apply."""
_OF_THE_ITEM: frozenset[PromoKind] = frozenset({"fixed_price", "bundle"})


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
    total_max: Decimal
    """The dearest's total with the promos that hold for it; `total` where variants cost the same."""
    applied_max: tuple[AppliedPromo, ...]
    gifts: tuple[Promo, ...]
    free_shipping: tuple[Promo, ...]
    near: tuple[Promo, ...]
    """Running for this product, but its minimum quantity or spend is not reached."""
    elsewhere: tuple[Promo, ...]
    """Running for this product and reached, but for places of which nobody knows whether the buyer is there."""
    entries: tuple[str, ...]
    """`products:<sku>` or `variants:...` first, then `promos:<code or row>` of what is applied."""

    @property
    def reduces_alike(self) -> bool:
        """Whether the cheapest and the dearest of what was asked for have the same promos."""
        return [done.promo for done in self.applied] == [done.promo for done in self.applied_max]


@dataclass(frozen=True, slots=True)
class _Order:
    """An order on the way through the promos."""

    quantity: int
    unit: Decimal
    total: Decimal
    spend: Decimal
    """What the items cost after fixed prices and bundles: what a minimum spend is held against."""
    currency: str | None
    applied: tuple[AppliedPromo, ...] = ()


def running(promos: Sequence[Promo], at: datetime, sku: str | None = None) -> tuple[Promo, ...]:
    """The promos that run at a moment (start included, end not), for a product or for any.

    One that may not be spoken of yet (`announce_from`) is left out. A bound without an offset is read in the zone
    of `at`.
    """
    return tuple(promo for promo in promos if _runs(promo, at) and is_for(promo, sku))


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
    """The price of `quantity` pieces (at least 1) at a moment; None where the workbook has no price for it.

    `region` is an ISO code or a name: an offer for some regions counts where it is one of them, and not where it is
    not known. A stack of all stackable
    promos is held against each other promo alone, and what is best for the buyer counts.
    """
    units = _unit_prices(product, choose(product, variants, colour=colour, size=size))
    if not units:
        return None
    unit, source = min(units, key=lambda priced: priced[0])
    unit_max, source_max = max(units, key=lambda priced: priced[0])
    live = running(promos, at, product.sku)
    holding = [promo for promo in live if is_for_region(promo, region)]
    elsewhere = [promo for promo in live if _may_be_for_region(promo, region)]
    plain = unit * quantity
    order = _best_order(_Order(quantity, unit, plain, plain, product.currency), holding)
    plain_max = unit_max * quantity
    dearest = order
    if unit_max != unit:
        dearest = _best_order(_Order(quantity, unit_max, plain_max, plain_max, product.currency), holding)
    gifts = tuple(promo for promo in holding if promo.kind == "gift" and _reached(promo, order))
    shipping = tuple(promo for promo in holding if promo.kind == "free_shipping" and _reached(promo, order))
    return PriceQuote(
        sku=product.sku,
        quantity=quantity,
        currency=product.currency,
        unit=unit,
        unit_max=unit_max,
        plain=plain,
        total=order.total,
        applied=order.applied,
        total_max=dearest.total,
        applied_max=dearest.applied,
        gifts=gifts,
        free_shipping=shipping,
        near=tuple(promo for promo in holding if not _reached(promo, order)),
        elsewhere=tuple(promo for promo in elsewhere if _reached(promo, order)),
        entries=_entries(source, source_max, [done.promo for done in order.applied], gifts + shipping),
    )


def promo_entry(promo: Promo) -> str:
    """`promos:<code>`, or `promos:<row number>` without a code."""
    return f"promos:{promo.code or promo.row}"


def _unit_prices(product: Product, choice: Choice) -> list[tuple[Decimal, str]]:
    """Each price there is for what was asked, with the entry that states it."""
    if choice.not_made:
        return []
    of_product = [] if product.price is None else [(product.price, f"products:{product.sku}")]
    priced = [
        (variant.price, variant_entry(variant.sku, variant.colour, variant.size))
        for variant in choice.rows
        if variant.price is not None
    ]
    unpriced = len(priced) < len(choice.rows) or not choice.rows
    return priced + (of_product if unpriced else [])


def _entries(
    source: str, source_max: str, applied: Sequence[Promo], besides: Sequence[Promo]
) -> tuple[str, ...]:
    names = [source, source_max, *(promo_entry(promo) for promo in (*applied, *besides))]
    return tuple(dict.fromkeys(names))


def _best_order(order: _Order, promos: Sequence[Promo]) -> _Order:
    money_off = sorted(
        (promo for promo in promos if promo.kind in MONEY_OFF and promo.value is not None),
        key=lambda promo: MONEY_OFF.index(promo.kind),
    )
    ways = [[promo for promo in money_off if promo.stackable], *([promo] for promo in money_off)]
    return min((_with_promos(order, way) for way in ways), key=lambda done: done.total)


def _with_promos(order: _Order, promos: Sequence[Promo]) -> _Order:
    for kind, of_kind in groupby(promos, key=lambda promo: promo.kind):
        if kind in _OF_THE_ITEM:
            # An item has one price: of several fixed prices, or bundles, the best counts.
            order = min((_with_promo(order, promo) for promo in of_kind), key=lambda done: done.total)
        else:
            for promo in of_kind:
                order = _with_promo(order, promo)
    return order


def _with_promo(order: _Order, promo: Promo) -> _Order:
    if not _reached(promo, order):
        return order
    unit, total = _reduced(order, promo)
    total = max(_rounded(total, order.currency), Decimal(0))
    if total >= order.total:
        return order
    applied = (*order.applied, AppliedPromo(promo, order.total - total))
    spend = total if promo.kind in _OF_THE_ITEM else order.spend
    return _Order(order.quantity, unit, total, spend, order.currency, applied)


def _reduced(order: _Order, promo: Promo) -> tuple[Decimal, Decimal]:
    """The unit's price and the order's total with one promo more."""
    value = promo.value or Decimal(0)
    if promo.kind == "fixed_price":
        return min(value, order.unit), min(value, order.unit) * order.quantity
    if promo.kind == "bundle":
        bundles, single = divmod(order.quantity, promo.min_quantity or 1)
        return order.unit, bundles * value + single * order.unit
    if promo.kind == "percent":
        return order.unit, order.total * (100 - value) / 100
    return order.unit, order.total - value


def _rounded(money: Decimal, currency: str | None) -> Decimal:
    """To the currency's minor unit; left as it is where it is already that or coarser."""
    minor = Decimal(1).scaleb(-(get_currency_precision(currency) if currency else 2))
    return money if money % minor == 0 else money.quantize(minor, ROUND_HALF_UP)


def _reached(promo: Promo, order: _Order) -> bool:
    enough_pieces = promo.min_quantity is None or order.quantity >= promo.min_quantity
    return enough_pieces and (promo.min_spend is None or order.spend >= promo.min_spend)


def is_for(promo: Promo, sku: str | None) -> bool:
    """Whether a promo is for a product; without one, for any."""
    if sku is None or not promo.skus or "*" in promo.skus:
        return True
    return sku.casefold() in {name.casefold() for name in promo.skus}


def is_for_region(promo: Promo, region: str | None) -> bool:
    """Whether a promo holds for a region; without one, only a promo for all regions."""
    if not promo.regions or "*" in promo.regions:
        return True
    if region is None:
        return False
    return (region_code(region) or region) in {region_code(name) or name for name in promo.regions}


def _may_be_for_region(promo: Promo, region: str | None) -> bool:
    """Whether a promo is for other regions, and for who is in this one in a part of it, or in any where it is None."""
    if is_for_region(promo, region):
        return False
    parts = (place(name) for name in promo.regions if region_code(name) is None)
    return region is None or any(part is not None and part.code == region_code(region) for part in parts)


def _runs(promo: Promo, at: datetime) -> bool:
    begins = [bound for bound in (promo.starts_at, promo.announce_from) if bound is not None]
    # Announced ahead of its start, a promo still starts at its start; announced later, it is silent until then.
    return all(_in_zone(bound, at) <= at for bound in begins) and (
        promo.ends_at is None or at < _in_zone(promo.ends_at, at)
    )


def _in_zone(bound: datetime, at: datetime) -> datetime:
    return bound.replace(tzinfo=at.tzinfo) if bound.tzinfo is None else bound
