"""Facts that a workbook states twice and differently: an amount in an answer that no table has, another number of days."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from knowledge.checks.answers import numbers
from knowledge.workbook import Faq, Policy, Workbook

_SIGNS = r"RM|Rp|S\$|US\$|HK\$|NT\$|[$¥￥€£₫฿₱₩₹]"
_YEAR, _MONTH = 365, 30
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class DoubleFact:
    """What an answer says and the tables say otherwise."""

    entry: str
    row: int
    sheet: Literal["faq", "policies"]
    kind: Literal["amount", "days"]
    said: tuple[str, ...]
    stated: tuple[str, ...]
    """What the tables have, a few of it."""


def double_facts(workbook: Workbook) -> tuple[DoubleFact, ...]:
    """The answers about prices and shipping that name amounts of which no table has one, and the policies whose words
    give another number of days than their column."""
    amounts = _pattern(workbook)
    found = [fact for row in workbook.faq for fact in _of_faq(workbook, row, amounts)]
    return (*found, *(fact for row in workbook.policies for fact in _of_policy(row)))


def _of_faq(workbook: Workbook, row: Faq, pattern: re.Pattern[str]) -> Iterator[DoubleFact]:
    if row.intent == "price" and row.sku:
        stated = [*_prices(workbook, row.sku), *_offers(workbook)]
    elif row.intent == "shipping":
        stated = [*_fees(workbook), *_offers(workbook)]
    else:
        return
    said, known = _amounts(pattern, row.answer.values()), dict.fromkeys(map(_written, stated))
    if said and known and said.isdisjoint(known):
        yield DoubleFact(
            f"faq:{row.id}", row.row, "faq", "amount", tuple(sorted(said)), tuple(known)[:_SHOWN]
        )


def _of_policy(row: Policy) -> Iterator[DoubleFact]:
    """Whatever the unit: a window of 365 days may be called one year or twelve months."""
    if row.window_days is None:
        return
    said = frozenset[str]().union(*map(numbers, row.answer.values()))
    windows = {row.window_days, round(row.window_days / _MONTH), round(row.window_days / _YEAR)}
    if said and said.isdisjoint(map(str, windows)):
        entry = f"policies:{row.topic}" + (f":{row.region}" if row.region else "")
        yield DoubleFact(entry, row.row, "policies", "days", tuple(sorted(said)), (str(row.window_days),))


def _pattern(workbook: Workbook) -> re.Pattern[str]:
    """What an amount of money looks like: a number beside a sign, or beside one of the workbook's currencies."""
    currencies = {row.currency for row in (*workbook.products, *workbook.shipping) if row.currency}
    signs = "|".join([_SIGNS, *sorted(currencies)])
    number = r"(\d+(?:[.,]\d+)*)"
    return re.compile(rf"(?:{signs})\s?{number}|{number}\s?(?:元|块|円|บาท|(?:{signs})(?!\w))")


def _amounts(pattern: re.Pattern[str], texts: Iterable[str]) -> frozenset[str]:
    written = (match for text in texts for match in pattern.finditer(text))
    return frozenset[str]().union(*(numbers(match[1] or match[2]) for match in written))


def _prices(workbook: Workbook, sku: str) -> Iterator[Decimal]:
    for row in (*workbook.products, *workbook.variants):
        if row.price is not None and row.sku.casefold() == sku.casefold():
            yield row.price


def _fees(workbook: Workbook) -> Iterator[Decimal]:
    for row in workbook.shipping:
        yield from (amount for amount in (row.fee, row.free_over) if amount is not None)


def _offers(workbook: Workbook) -> Iterator[Decimal]:
    for promo in workbook.promos:
        yield from (amount for amount in (promo.value, promo.min_spend) if amount is not None)


def _written(amount: Decimal) -> str:
    """As `numbers` writes them."""
    return format(amount.normalize(), "f")
