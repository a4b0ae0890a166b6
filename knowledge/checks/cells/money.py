"""Prices and currencies of a cell."""

import re
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
# Signs that several currencies share say only that the cell is money.
_SHARED_SIGNS = {"$", "¥", "￥"}
_MONEY = re.compile(
    r"(?P<before>[^\d+\-.]*?)\s*(?P<sign>[+\-]?)\s*(?P<number>\d[\d,.' ]*?)\s*(?P<after>[^\d]*)"
)


def price(cell: RawCell) -> tuple[Decimal, str | None]:
    """An amount of money and the currency that stands with it, where it names one (`Rp 18,000`)."""
    if not isinstance(cell, str):
        return number(cell), None
    written = even(text(cell))
    found = _MONEY.fullmatch(written)
    if found is None:
        raise CellError("cell.price")
    if not (found["before"] + found["after"]).strip():
        return parsed(found["sign"] + found["number"], money=True), None
    signs = {_sign(part.strip(" .")) for part in (found["before"], found["after"]) if part.strip(" .")} - {
        None
    }
    if len(signs) > 1:
        raise CellError("cell.two_currencies")
    return parsed(found["sign"] + found["number"], money=True), next(iter(signs), None)


def _sign(part: str) -> str | None:
    if part in _SHARED_SIGNS:
        return None
    code = _currency_code(part)
    if code is None:
        raise CellError("cell.price_currency", written=part)
    return code


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
