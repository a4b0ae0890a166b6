"""Rows that say one thing twice: a row pasted again counts as an offer of its own, or tells another fact of the same."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from knowledge.checks.findings import Findings
from knowledge.checks.table import Record
from knowledge.compute.size_names import size_key
from knowledge.folding import fold

Records = Mapping[str, list[Record]]
"""Sheet name -> its records."""
_Key = Callable[[Record], Hashable]
_OFFER = ("kind", "value", "min_spend", "min_quantity", "stackable", "title", "terms")


def check_doubles(records: Records, found: Findings) -> None:
    """Reports rows of one variant, region and carrier, policy or blocked term that contradict each other, warns of those
    that say the same again, and reports an offer that would count twice. A row that is refused already is left out."""
    refused = {problem.loc[:2] for problem in found.problems if problem.severity == "error"}
    records = {
        sheet: [row for row in rows if (sheet, row.row) not in refused] for sheet, rows in records.items()
    }
    terms = _own_names(records.get("products", []))
    keys: Mapping[str, _Key] = {
        "variants": lambda row: _variant(row, terms),
        "shipping": _shipping,
        "policies": lambda row: (_folded(row.get("topic")), row.get("region")),
        "blocked": lambda row: (_folded(row.get("term")), row.get("lang")),
    }
    for sheet, key in keys.items():
        for first, again in _pairs(records.get(sheet, []), key):
            _tell(first, again, found)
    for first, again in _pairs(records.get("promos", []), _promo):
        if _at_once(first, again):
            found.error(again.loc(_NAMED["promos"]), "promo.twice", again.get("code"), row=first.row)


_NAMED = {
    "variants": "sku", "shipping": "region", "policies": "topic", "blocked": "term", "promos": "code",
}  # fmt: skip
_MAY_DIFFER = {"policies": "answer"}
"""Two answers of one topic may be about two matters of it."""


def _tell(first: Record, again: Record, found: Findings) -> None:
    place = again.loc(_NAMED[again.sheet])
    written = again.get(_NAMED[again.sheet])
    differing = _differing(first, again)
    if differing - {_MAY_DIFFER.get(again.sheet)}:
        columns = ", ".join(f"`{column}`" for column in sorted(differing))
        found.error(place, "row.twice_otherwise", written, row=first.row, columns=columns)
    else:
        found.warning(place, "row.twice", written, row=first.row)


def _differing(first: Record, again: Record) -> set[str]:
    """The columns of facts that both rows state, and state otherwise; how the key is written is none."""
    keyed = {"sku", "colour", "size", "region", "code", "carrier", "aliases", "topic", "term", "lang"}
    both = (first.values.keys() & again.values.keys()) - keyed
    return {column for column in both if first.get(column) != again.get(column)}


def _pairs(records: Iterable[Record], key: _Key) -> Iterable[tuple[Record, Record]]:
    """Each row with the first of its key."""
    seen: defaultdict[Hashable, list[Record]] = defaultdict(list)
    for record in records:
        seen[key(record)].append(record)
    for first, *others in seen.values():
        yield from ((first, again) for again in others)


def _folded(name: Any) -> str:
    return fold(str(name or ""))


def _own_names(products: Iterable[Record]) -> Mapping[tuple[str, str], str]:
    """(sku, a name of one of its colours or sizes) -> the name that stands for all of them."""
    return {
        (str(product.get("sku")), key(name)): term.name
        for product in products
        for column, key in (("colours", fold), ("sizes", size_key))
        for term in product.get(column) or ()
        for name in term.names
    }


def _variant(row: Record, terms: Mapping[tuple[str, str], str]) -> Hashable:
    sku = str(row.get("sku"))
    written = (fold(str(row.get("colour") or "")), size_key(str(row.get("size") or "")))
    return sku, *(terms.get((sku, name), name) for name in written)


def _shipping(row: Record) -> Hashable:
    """A region, its carrier and the parts of it that a row is for."""
    parts = frozenset(map(_folded, row.get("aliases") or ()))
    return row.get("code") or _folded(row.get("region")), _folded(row.get("carrier")), parts


def _promo(row: Record) -> Hashable:
    """A coupon with what it takes; an offer without a code with everything that it says."""
    if row.get("code"):
        return _folded(row.get("code")), row.get("kind"), row.get("min_spend"), row.get("min_quantity")
    return tuple(str(row.get(column)) for column in _OFFER)


def _at_once(one: Record, other: Record) -> bool:
    """Whether both offers hold at one moment for one product in one place."""
    return _overlap(one, other) and all(
        _share(one.get(column), other.get(column)) for column in ("sku", "region")
    )


def _share(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> bool:
    if not one or not other or "*" in (*one, *other):
        return True
    return not set(one).isdisjoint(other)


def _overlap(one: Record, other: Record) -> bool:
    return not any(
        first.get("ends_at") and second.get("starts_at") and first.get("ends_at") <= second.get("starts_at")
        for first, second in ((one, other), (other, one))
    )
