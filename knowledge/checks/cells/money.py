"""Prices and currencies of a cell."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel.numbers import list_currencies

from knowledge.checks.cells.error import CellError
from knowledge.checks.cells.numbers import number, parsed
from knowledge.checks.cells.texts import even, text
from knowledge.importers.raw import RawCell

_CURRENCY_NAMES = {
    "人民币": "CNY", "rmb": "CNY", "元": "CNY", "块": "CNY", "美元": "USD", "美金": "USD", "us$": "USD",
    "印尼盾": "IDR", "印尼卢比": "IDR", "rp": "IDR", "林吉特": "MYR", "马币": "MYR", "令吉": "MYR", "rm": "MYR",
    "新币": "SGD", "新加坡元": "SGD", "s$": "SGD", "泰铢": "THB", "฿": "THB", "บาท": "THB", "越南盾": "VND", "₫": "VND",
    "đ": "VND", "菲律宾比索": "PHP", "₱": "PHP", "欧元": "EUR", "€": "EUR", "英镑": "GBP", "£": "GBP", "日元": "JPY",
    "韩元": "KRW", "₩": "KRW", "港币": "HKD", "hk$": "HKD", "台币": "TWD", "新台币": "TWD", "nt$": "TWD",
    "雷亚尔": "BRL", "r$": "BRL", "墨西哥比索": "MXN", "mx$": "MXN", "卢布": "RUB", "₽": "RUB", "印度卢比": "INR",
    "₹": "INR", "迪拉姆": "AED", "沙特里亚尔": "SAR", "澳元": "AUD", "a$": "AUD", "加元": "CAD", "c$": "CAD",
}  # fmt: skip
_SHARED_SIGNS = {
    "$": frozenset({
        "USD", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MOP", "NAD",
        "NIO", "NZD", "SBD", "SGD", "SRD", "TOP", "TTD", "TWD", "WST", "XCD", "ZWG", "ZWL", "ARS", "CLP", "COP", "CUP", "CVE",
        "DOP", "MXN", "UYU",
    }),
    "¥": frozenset({"CNY", "JPY"}),
}  # fmt: skip
"""Signs of several currencies: they tell which ones the price can be in, not which it is in."""
_MONEY = re.compile(
    r"(?P<before>[^\d+\-.]*?)\s*(?P<sign>[+\-]?)\s*(?P<number>\d[\d,.' ]*?)\s*(?P<after>[^\d]*)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """What stands beside an amount of money: a currency, or a sign that several share."""

    written: str
    currencies: frozenset[str]


def price(cell: RawCell) -> tuple[Decimal, Named | None]:
    """An amount of money and the currency that stands with it, where it names one (`Rp 18,000`)."""
    if not isinstance(cell, str):
        return number(cell), None
    written = even(text(cell))
    found = _MONEY.fullmatch(written)
    if found is None:
        raise CellError("cell.price")
    beside = [_named(part) for side in ("before", "after") if (part := found[side].strip(" ."))]
    return parsed(found["sign"] + found["number"], money=True), _one_of(beside)


def _one_of(beside: list[Named]) -> Named | None:
    """What both sides of an amount name: `$5 USD` is one currency."""
    if not beside:
        return None
    both = frozenset.intersection(*(named.currencies for named in beside))
    if not both:
        raise CellError("cell.two_currencies")
    return next(named for named in beside if named.currencies == both)


def _named(part: str) -> Named:
    if part in _SHARED_SIGNS:
        return Named(part, _SHARED_SIGNS[part])
    code = _currency_code(part)
    if code is None:
        raise CellError("cell.price_currency", written=part)
    return Named(code, frozenset({code}))


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


def _currency_code(name: str) -> str | None:
    if found := _CURRENCY_NAMES.get(name.casefold()):
        return found
    return name.upper() if name.upper() in _currencies() else None


def currency(cell: RawCell) -> str:
    """An ISO 4217 code, from the code or a usual name."""
    name = even(text(cell))
    if (code := _currency_code(name)) is None:
        raise CellError("cell.currency")
    return code
