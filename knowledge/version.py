"""One immutable version of a stream's knowledge, and the difference of two."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, cast

from knowledge.beside import beside
from knowledge.compute.price import promo_entry
from knowledge.workbook import Promo, Row, ShippingRow, Term, Workbook

_KEYS = {
    "products": ("sku",),
    "variants": ("sku", "colour", "size"),
    "sizes": ("sku", "size"),
    "faq": ("id",),
    "policies": ("topic", "region"),
    "blocked": ("term",),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that two versions disagree on: `faq:12 / answer_en` from -> to."""

    entry: str
    fact: str
    kind: Literal["added", "removed", "changed"]
    before: str | None
    after: str | None


def changes(old: Workbook, new: Workbook) -> Sequence[Change]:
    """The facts that differ, in the order of the sheets."""
    found: list[Change] = []
    for sheet in Workbook.model_fields:
        before, after = _facts(sheet, getattr(old, sheet)), _facts(sheet, getattr(new, sheet))
        for entry, fact in dict.fromkeys([*before, *after]):
            was, is_now = before.get((entry, fact)), after.get((entry, fact))
            if was != is_now:
                kind = "added" if was is None else "removed" if is_now is None else "changed"
                found.append(Change(entry, fact, kind, was, is_now))
    return found


def changed_entries(old: Workbook, new: Workbook) -> frozenset[str]:
    """The entries with a fact that differs or that evidence names otherwise, a row of `old` by its name there; and those
    that a row beside them answers for now, or did (`knowledge.beside`)."""
    found: set[str] = set()
    for sheet in Workbook.model_fields:
        before = dict(_entries(sheet, getattr(old, sheet)))
        after = dict(_entries(sheet, getattr(new, sheet)))
        for entry in dict.fromkeys([*before, *after]):
            was, is_now = before.get(entry), after.get(entry)
            # A promo without a code is named by its row: moved, its old name is nobody's or another's.
            if was is None or is_now is None or _told(sheet, was) != _told(sheet, is_now):
                found.add(_named(sheet, was) if was else entry)
                found.update(beside(was, is_now, old))
    return frozenset(found)


def _told(sheet: str, row: Row) -> tuple[str, dict[str, str]]:
    """What evidence calls a row, and its facts."""
    return _named(sheet, row), _facts_of(row)


def _named(sheet: str, row: Row) -> str:
    return promo_entry(row) if isinstance(row, Promo) else _entry(sheet, row)


def changed(old: Workbook, new: Workbook, most: int = 20) -> list[str]:
    """The facts that differ, each in a line to be read, and at last how many more there are."""
    found = changes(old, new)
    lines = [f"{c.entry} {c.fact}: {_short(c.before)} → {_short(c.after)}" for c in found[:most]]
    return [*lines, f"+{len(found) - most}"] if len(found) > most else lines


def _short(value: str | None) -> str:
    return "–" if value is None else value if len(value) <= 60 else value[:59] + "…"


def _facts(sheet: str, rows: Sequence[Row]) -> dict[tuple[str, str], str]:
    """(entry, fact) -> its value as text; a text of several languages is a fact in each."""
    return {
        (entry, fact): value for entry, row in _entries(sheet, rows) for fact, value in _facts_of(row).items()
    }


def _entries(sheet: str, rows: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    """Each row with its entry; of rows with one name the second is `#2`."""
    seen: Counter[str] = Counter()
    for row in rows:
        entry = _entry(sheet, row)
        seen[entry] += 1
        yield (entry if seen[entry] == 1 else f"{entry}#{seen[entry]}"), row


def _facts_of(row: Row) -> dict[str, str]:
    facts: dict[str, str] = {}
    for field in type(row).model_fields:
        value = getattr(row, field)
        if field == "row" or value is None or value == ():
            continue
        if isinstance(value, dict):
            texts = cast(dict[str, str], value)
            facts |= {f"{field}_{language}": text for language, text in texts.items()}
        else:
            facts[field] = _written(value)
    return facts


def _entry(sheet: str, row: Row) -> str:
    """The name of a row that stays when the row moves: the contract's evidence name where it has one."""
    if isinstance(row, ShippingRow):
        return f"shipping:{row.code or row.region}"
    if isinstance(row, Promo):
        return f"promos:{row.code or min(row.title.items())[1]}"
    key = [getattr(row, field) or "" for field in _KEYS[sheet]]
    return ":".join((sheet, *key)).removesuffix(":") if sheet == "policies" else ":".join((sheet, *key))


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return " | ".join(_written(item) for item in cast(tuple[object, ...], value))
    if isinstance(value, Term):
        return "=".join(value.names)
    if isinstance(value, Decimal):
        # 29.9 and 29.90 are one price.
        return format(value.normalize(), "f")
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
