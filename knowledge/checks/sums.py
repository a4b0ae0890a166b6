"""What sums of money say together: offers against the prices of their products, and amounts without a currency."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from knowledge.checks.findings import Findings
from knowledge.checks.table import Record
from knowledge.compute.promo_money import states_money

Records = Mapping[str, list[Record]]
"""Sheet name -> its records."""
_AMOUNTS = {"products": ("price",), "shipping": ("fee", "free_over")}


def check_sums(records: Records, found: Findings) -> None:
    """Warns of offers that leave nothing to pay, of sums off in products of several currencies, and of amounts whose
    currency nobody can tell; the currencies that amounts name stand in their rows by now."""
    for sheet, columns in _AMOUNTS.items():
        _without_currency(records.get(sheet, []), columns, found)
    products = {str(record.get("sku")): record for record in records.get("products", []) if record.get("sku")}
    prices = _cheapest(products, records.get("variants", []))
    for promo in records.get("promos", []):
        skus = [sku for sku in _skus(promo) or products if sku in products]
        currencies = {products[sku].get("currency") for sku in skus} - {None}
        if states_money(promo.get("kind"), promo.get("min_spend")) and len(currencies) > 1:
            column = "min_spend" if promo.get("kind") in ("percent", "gift", "free_shipping") else "value"
            found.warning(
                promo.loc(column),
                "promo.currencies",
                promo.get(column),
                currencies=", ".join(sorted(map(str, currencies))),
            )
            continue
        free = next((sku for sku in skus if sku in prices and _gives_away(promo, prices[sku])), None)
        if free is not None:
            found.warning(promo.loc("value"), "promo.gives_away", promo.get("value"), sku=free)


def _without_currency(records: list[Record], columns: tuple[str, ...], found: Findings) -> None:
    """One warning a sheet, at the first amount, and one for signs that several currencies share."""
    bare = [
        (record, column)
        for record in records
        for column in columns
        if record.get(column) and not record.get("currency") and "currency" not in record.failed
    ]
    signed = [(record, column) for record, column in bare if column in record.currencies]
    unsigned = [place for place in bare if place not in signed]
    for record, column in signed[:1]:
        sign = record.currencies[column].written
        found.warning(record.loc(column), "price.shared_sign", sign, sign=sign, count=len(signed))
    for record, column in unsigned[:1]:
        found.warning(record.loc(column), "price.no_currency", record.get(column), count=len(unsigned))


def _skus(promo: Record) -> tuple[str, ...]:
    """The products that an offer names; none for all of them."""
    skus = promo.get("sku") or ()
    return () if "*" in skus else skus


def _cheapest(products: Mapping[str, Record], variants: list[Record]) -> Mapping[str, Decimal]:
    """Sku -> the least that it costs."""
    lowest: dict[str, Decimal] = {}
    for sku, price in _prices([*products.values(), *variants]):
        lowest[sku] = min(price, lowest.get(sku, price))
    return lowest


def _prices(records: list[Record]) -> Iterator[tuple[str, Decimal]]:
    for record in records:
        if record.get("price"):
            yield str(record.get("sku")), record.get("price")


def _gives_away(promo: Record, price: Decimal) -> bool:
    """Whether nothing is left to pay of the least order that an offer holds for."""
    kind, value = promo.get("kind"), promo.get("value")
    if value is None:
        return False
    if kind == "percent":
        return value == 100
    if kind in ("fixed_price", "bundle"):
        return value == 0
    spend = ((promo.get("min_spend") or Decimal(0)) / price).to_integral_value(ROUND_CEILING)
    return kind == "amount" and value >= price * max(spend, promo.get("min_quantity") or 1)
