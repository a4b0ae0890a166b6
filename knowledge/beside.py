"""What a changed row counts for besides itself: entries that answered in its place, or that it now counts with."""

from collections.abc import Callable, Iterable, Mapping

from knowledge.compute.price import is_for
from knowledge.compute.shipping import shipping_entry
from knowledge.compute.size import chart
from knowledge.compute.variants import variant_entry
from knowledge.workbook import Policy, Promo, Row, ShippingRow, SizeRow, Variant, Workbook

_SAID = ("title", "terms")
"""Of a promo, what only those are told to whom it was told already."""


def beside(was: Row | None, now: Row | None, old: Workbook) -> Iterable[str]:
    """The entries of `old` that may be answered otherwise since a row is there (`was` is None), is not as it was, or is
    gone (`now` is None)."""
    found = _BESIDE.get(type(now or was))
    return found(was, now, old) if found else ()


def _of_variant(was: Variant | None, now: Variant | None, old: Workbook) -> Iterable[str]:
    if was and now and was.price == now.price and bool(was.stock) == bool(now.stock):
        return ()
    return _of_products(old, lambda sku: any(row and row.sku.casefold() == sku for row in (was, now)))


def _of_size(was: SizeRow | None, now: SizeRow | None, old: Workbook) -> Iterable[str]:
    if was or now is None:
        return ()
    return (f"sizes:{row.sku}:{row.size}" for row in chart(old.sizes, now.sku))


def _of_promo(was: Promo | None, now: Promo | None, old: Workbook) -> Iterable[str]:
    if now is None or (was and _counting(was) == _counting(now)):
        return ()
    return _of_products(old, lambda sku: any(row and is_for(row, sku) for row in (was, now)))


def _counting(promo: Promo) -> Mapping[str, object]:
    return {name: value for name, value in promo if name not in ("row", *_SAID)}


def _of_shipping(was: ShippingRow | None, now: ShippingRow | None, old: Workbook) -> Iterable[str]:
    if now is None or (was and was.aliases == now.aliases):
        return ()
    # A row without a code is for a part of a country.
    return (shipping_entry(row) for row in old.shipping if now.code in (None, row.code) or row.region == "*")


def _of_policy(was: Policy | None, now: Policy | None, _: Workbook) -> Iterable[str]:
    return (f"policies:{now.topic}",) if now and was is None else ()


def _of_products(old: Workbook, counts: Callable[[str], bool]) -> Iterable[str]:
    """What the prices and the stock of some products are from; `counts` is asked by folded sku."""
    for product in old.products:
        if counts(product.sku.casefold()):
            yield f"products:{product.sku}"
    for variant in old.variants:
        if counts(variant.sku.casefold()):
            yield variant_entry(variant.sku, variant.colour, variant.size)


_BESIDE: Mapping[type, Callable[..., Iterable[str]]] = {
    Variant: _of_variant,
    SizeRow: _of_size,
    Promo: _of_promo,
    ShippingRow: _of_shipping,
    Policy: _of_policy,
}
