"""Names that must be unique, and names that must be known: skus, link numbers, FAQ ids, currencies."""

import unicodedata
from collections.abc import Iterable, Mapping

from knowledge.checks.findings import Findings
from knowledge.checks.table import Record

Records = Mapping[str, list[Record]]
"""Sheet name -> its records."""


def check_references(records: Records, found: Findings) -> None:
    """Reports doubled names and skus that `products` does not have."""
    for sheet, column in (("products", "sku"), ("products", "link_no"), ("faq", "id")):
        _unique(records.get(sheet, []), column, found)
    skus = {record.get("sku"): record for record in records.get("products", []) if record.get("sku")}
    near = {_near(sku): sku for sku in reversed(skus)}
    for sheet in ("variants", "sizes", "faq", "promos"):
        for record in records.get(sheet, []):
            for sku in _skus(record):
                if sku not in skus and not (sku == "*" and sheet != "variants"):
                    found.error(record.loc("sku"), _unknown(sku, near), sku)
    check_currencies(records, found)


def _skus(record: Record) -> Iterable[str]:
    sku = record.get("sku")
    return sku if isinstance(sku, tuple) else () if sku is None else (sku,)


def _unknown(sku: str, near: Mapping[str, str]) -> str:
    if meant := near.get(_near(sku)):
        return f"`products` writes it `{meant}`; case and spaces count. Write it the same."
    return f"`products` has no `{sku}`. Add the product, or write one of its skus."


def _near(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _unique(records: list[Record], column: str, found: Findings) -> None:
    seen: dict[str, tuple[str, int]] = {}
    for record in records:
        name = record.get(column)
        if name is None:
            continue
        first, row = seen.setdefault(_near(name), (name, record.row))
        if row == record.row:
            continue
        if first == name:
            found.error(record.loc(column), f"`{name}` stands in row {row} too; each must be another.", name)
        elif column == "sku":
            message = f"It differs from `{first}` in row {row} only in case or spaces. Give it another name."
            found.error(record.loc(column), message, name)


def check_currencies(records: Records, found: Findings) -> None:
    """Reports a currency beside a price that is not the one of its row or product; takes it where none is stated."""
    for sheet in ("products", "shipping"):
        for record in records.get(sheet, []):
            for column, code in record.currencies.items():
                stated = record.values.setdefault("currency", code)
                _same(record, column, code, {stated}, found)
    own = {record.get("sku"): record.get("currency") for record in records.get("products", [])}
    for record in records.get("variants", []):
        for column, code in record.currencies.items():
            _same(record, column, code, {own.get(record.get("sku"))}, found)
    for record in records.get("promos", []):
        for column, code in record.currencies.items():
            _same(record, column, code, set(own.values()), found)


def _same(record: Record, column: str, code: str, stated: set[str | None], found: Findings) -> None:
    known = stated - {None}
    if known and code not in known:
        others = ", ".join(sorted(filter(None, known)))
        found.error(
            record.loc(column), f"The price says {code}, but the currency is {others}. Keep one.", code
        )
