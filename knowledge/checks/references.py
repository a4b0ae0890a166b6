"""Names that must be unique, and names that must be known: skus, link numbers, FAQ ids, currencies."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from knowledge.checks.findings import Findings
from knowledge.checks.table import Record
from knowledge.folding import plain_link

Records = Mapping[str, list[Record]]
"""Sheet name -> its records."""


def check_references(records: Records, found: Findings) -> None:
    """Reports doubled names and skus that `products` does not have."""
    for sheet, column, alike in (
        ("products", "sku", _near),
        ("products", "link_no", plain_link),
        ("faq", "id", _near),
    ):
        _unique(records.get(sheet, []), column, alike, found)
    skus = {record.get("sku"): record for record in records.get("products", []) if record.get("sku")}
    near = {_near(sku): sku for sku in reversed(skus)}
    for sheet in ("variants", "sizes", "faq", "promos"):
        for record in records.get(sheet, []):
            for sku in _skus(record):
                if sku not in skus and not (sku == "*" and sheet != "variants"):
                    meant = near.get(_near(sku))
                    code = "sku.written_otherwise" if meant else "sku.unknown"
                    found.error(record.loc("sku"), code, sku, sku=sku, meant=meant or "")
    check_currencies(records, found)


def _skus(record: Record) -> Iterable[str]:
    sku = record.get("sku")
    return sku if isinstance(sku, tuple) else () if sku is None else (sku,)


def _near(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _unique(records: list[Record], column: str, alike: Callable[[str], str], found: Findings) -> None:
    seen: dict[str, tuple[str, int]] = {}
    for record in records:
        name = record.get(column)
        if name is None:
            continue
        first, row = seen.setdefault(alike(name), (name, record.row))
        if row == record.row:
            continue
        if first == name:
            found.error(record.loc(column), "name.twice", name, name=name, row=row)
        elif column == "sku":
            found.error(record.loc(column), "sku.near", name, other=first, row=row)
        elif column == "link_no":
            found.error(record.loc(column), "link.near", name, other=first, row=row)


def check_currencies(records: Records, found: Findings) -> None:
    """Reports a currency beside a price that is not the one of its row or product; takes it where none is stated."""
    for sheet in ("products", "shipping"):
        for record in records.get(sheet, []):
            for named in record.currencies.values():
                if len(named.currencies) == 1:
                    record.values.setdefault("currency", *named.currencies)
            _same(record, {record.get("currency")}, found)
    own = {record.get("sku"): record.get("currency") for record in records.get("products", [])}
    for record in records.get("variants", []):
        _same(record, {own.get(record.get("sku"))}, found)
    for record in records.get("promos", []):
        _same(record, set(own.values()), found)


def _same(record: Record, stated: set[str | None], found: Findings) -> None:
    known = stated - {None}
    for column, named in record.currencies.items():
        if known and known.isdisjoint(named.currencies):
            others = ", ".join(sorted(filter(None, known)))
            found.error(
                record.loc(column), "price.currency", named.written, currency=named.written, others=others
            )
