"""Facts that a workbook states twice and differently: an amount in an answer that no table has, another number of days."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from knowledge.checks.answers import numbers
from knowledge.workbook import Faq, Policy, Workbook

_SIGNS = r"RM|Rp|S\$|US\$|HK\$|NT\$|[A-Z]{3}|[$¥￥€£₫฿₱₩₹]"
_AMOUNT = re.compile(
    rf"(?:{_SIGNS})\s?(\d+(?:[.,]\d+)*)|(\d+(?:[.,]\d+)*)\s?(?:元|块|円|₫|บาท|(?:{_SIGNS})(?!\w))"
)
_DAYS = re.compile(r"(\d+)[\s-]*(?:days?|天|日|hari|ngày|วัน|araw|d[ií]as?)", re.IGNORECASE)
_WINDOWS = {
    "returns": ("returns", "exchange"),
    "exchange": ("exchange", "returns"),
    "warranty": ("warranty",),
}
"""Topic of an answer -> the policies whose window it may speak of."""


@dataclass(frozen=True, slots=True)
class DoubleFact:
    """What an answer says and the tables say otherwise."""

    entry: str
    row: int
    sheet: Literal["faq", "policies"]
    kind: Literal["amount", "days"]
    said: tuple[str, ...]
    stated: tuple[str, ...]
    """What the tables have; for amounts only those of the answer's own product, at most a few."""


def double_facts(workbook: Workbook) -> tuple[DoubleFact, ...]:
    """The answers of `faq` and `policies` that contradict a table of the same workbook."""
    found = [fact for row in workbook.faq for fact in _of_faq(workbook, row)]
    for row in workbook.policies:
        entry = f"policies:{row.topic}" + (f":{row.region}" if row.region else "")
        found += _days(entry, row, {row.window_days} - {None})
    return tuple(found)


def _of_faq(workbook: Workbook, row: Faq) -> Iterator[DoubleFact]:
    said = _found(_AMOUNT, row.answer.values())
    known = {_written(amount) for amount in _amounts(workbook)}
    if said and known and said.isdisjoint(known):
        own = sorted(_written(amount) for amount in _prices(workbook, row.sku)) if row.sku else []
        yield DoubleFact(f"faq:{row.id}", row.row, "faq", "amount", tuple(sorted(said)), tuple(own[:5]))
    topics = _WINDOWS.get(row.intent or "", ())
    windows = {policy.window_days for policy in workbook.policies if policy.topic in topics}
    yield from _days(f"faq:{row.id}", row, windows - {None})


def _days(entry: str, row: Faq | Policy, windows: Iterable[int | None]) -> Iterator[DoubleFact]:
    said = _found(_DAYS, row.answer.values())
    stated = {str(days) for days in windows}
    if said and stated and said.isdisjoint(stated):
        sheet = "faq" if isinstance(row, Faq) else "policies"
        yield DoubleFact(entry, row.row, sheet, "days", tuple(sorted(said)), tuple(sorted(stated)))


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> frozenset[str]:
    written = (match for text in texts for match in pattern.finditer(text))
    found = (next(group for group in match.groups() if group) for match in written)
    return frozenset[str]().union(*map(numbers, found))


def _amounts(workbook: Workbook) -> Iterator[Decimal]:
    yield from _prices(workbook, None)
    for promo in workbook.promos:
        yield from (amount for amount in (promo.value, promo.min_spend) if amount is not None)
    for region in workbook.shipping:
        yield from (amount for amount in (region.fee, region.free_over) if amount is not None)


def _prices(workbook: Workbook, sku: str | None) -> Iterator[Decimal]:
    """What a product costs, or all of them."""
    for row in (*workbook.products, *workbook.variants):
        if row.price is not None and sku in (None, row.sku):
            yield row.price


def _written(amount: Decimal) -> str:
    """As `numbers` writes them."""
    return format(amount.normalize(), "f")
