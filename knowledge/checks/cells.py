"""What a cell's content means: one reader for each kind of column; each returns the value or raises CellError."""

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from zoneinfo import ZoneInfo

from babel.numbers import list_currencies

from knowledge.importers.raw import RawCell
from knowledge.languages import language_tag
from knowledge.messages import said
from knowledge.workbook import Term

_DAMAGED = 2**53
_MOST = Decimal(10) ** 12
_MOST_DAYS = 3660
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
_LIST = re.compile(r"(?<!\\)[|｜、；;\n]")
_ESCAPED = re.compile(r"\\([|｜、；;\n])")
_YES = {"yes", "y", "true", "1", "on", "是", "对", "可", "可以", "能", "有", "√", "✓", "✔"}
_NO = {"no", "n", "false", "0", "off", "否", "不", "不是", "不可", "不可以", "不能", "无", "×", "✗", "✘", "x"}
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
_GROUPED = re.compile(
    r"\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+"
)
_PLAIN = re.compile(r"\d{1,15}(?:[.,]\d{1,10})?")
_MONEY = re.compile(
    r"(?P<before>[^\d+\-.]*?)\s*(?P<sign>[+\-]?)\s*(?P<number>\d[\d,.' ]*?)\s*(?P<after>[^\d]*)"
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:点时](\d{2}))(?::(\d{2}))?分?")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(.+))?")
_OFFSET = re.compile(r"(.*?)\s*(Z|[+\-]\d{2}:?\d{2})", re.IGNORECASE)


class CellError(ValueError):
    """What a cell can't be, and what would be accepted."""

    def __init__(self, code: str, **values: object) -> None:
        self.said = said(code, values)
        super().__init__(self.said.told())


def even(text: str) -> str:
    """A text with full-width forms and spaces evened out."""
    return unicodedata.normalize("NFKC", text).strip()


def text(cell: RawCell) -> str:
    """The text of a cell; numbers are written without a needless `.0`."""
    if isinstance(cell, str):
        found = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        if bad := _UNSTORABLE.search(found):
            raise CellError("cell.unstorable", character=f"U+{ord(bad[0]):04X}")
        if found in _SHEET_ERRORS:
            raise CellError("cell.sheet_error", found=found)
        return found
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float | Decimal):
        return _written(cell)
    if isinstance(cell, tuple):
        return " | ".join(text(item) for item in cell)
    raise CellError("cell.became_date")


def _written(number: int | float | Decimal) -> str:
    if not math.isfinite(number):
        raise CellError("cell.not_finite")
    if abs(number) >= _DAMAGED:
        raise CellError("cell.rounded")
    return str(int(number)) if number == int(number) else format(number, ".15g")


def items(cell: RawCell) -> tuple[str, ...]:
    """The items of a list cell, without repeats; a separator after a backslash is part of its item."""
    if isinstance(cell, tuple):
        parts = [text(item) for item in cell]
    else:
        parts = [_ESCAPED.sub(r"\1", part) for part in _LIST.split(text(cell))]
    return tuple(dict.fromkeys(part for part in map(str.strip, parts) if part))


def joined(items: tuple[str, ...]) -> str:
    """The text of a list cell that `items` reads as the same items."""
    written = (re.sub(r"([|｜、；;\n])", r"\\\1", item) for item in items)
    return "|".join(item + " " if item.endswith("\\") else item for item in written)


def terms(cell: RawCell) -> tuple[Term, ...]:
    """Colours or sizes, each with its names in other languages: `白色=white=putih`."""
    found: list[Term] = []
    for item in items(cell):
        names = tuple(dict.fromkeys(name for name in map(str.strip, re.split("[=＝]", item)) if name))
        if not names:
            raise CellError("cell.term")
        found.append(Term(names=names))
    return tuple(found)


def number(cell: RawCell) -> Decimal:
    """A number of zero or more, without a unit."""
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return _bounded(cell)
    if not isinstance(cell, str):
        raise CellError("cell.number")
    return _parsed(even(text(cell)).removesuffix("%"))


def _bounded(value: int | float | Decimal) -> Decimal:
    if not math.isfinite(value):
        raise CellError("cell.not_finite")
    try:
        # 15 digits are what a spreadsheet keeps; more is the noise of binary fractions.
        found = value if isinstance(value, Decimal) else Decimal(format(value, ".15g"))
    except (InvalidOperation, OverflowError) as error:
        raise CellError("cell.too_large") from error
    if found < 0:
        raise CellError("cell.negative")
    if found > _MOST:
        raise CellError("cell.too_large")
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found


def _parsed(written: str, *, money: bool = False) -> Decimal:
    sign = -1 if written.startswith("-") else 1
    digits = written.lstrip("+-").strip()
    if money and re.fullmatch(r"\d{1,3}\.\d{3}", digits) and not digits.startswith("0"):
        whole = digits.replace(".", "")
        raise CellError("cell.thousands", written=digits, whole=whole, part=Decimal(digits).normalize())
    if _GROUPED.fullmatch(digits):
        comma_decimal = digits.rfind(",") > digits.rfind(".") and "." in digits
        digits = re.sub("[.' ]" if comma_decimal or digits.count(".") > 1 else "[,' ]", "", digits)
    if not _PLAIN.fullmatch(digits):
        raise CellError("cell.number")
    return _bounded(sign * Decimal(digits.replace(",", ".")))


def price(cell: RawCell) -> tuple[Decimal, str | None]:
    """An amount of money and the currency that stands with it, where it names one (`Rp 18,000`)."""
    if not isinstance(cell, str):
        return number(cell), None
    written = even(text(cell))
    found = _MONEY.fullmatch(written)
    if found is None:
        raise CellError("cell.price")
    if not (found["before"] + found["after"]).strip():
        return _parsed(found["sign"] + found["number"], money=True), None
    signs = {_sign(part.strip(" .")) for part in (found["before"], found["after"]) if part.strip(" .")} - {
        None
    }
    if len(signs) > 1:
        raise CellError("cell.two_currencies")
    return _parsed(found["sign"] + found["number"], money=True), next(iter(signs), None)


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


def count(cell: RawCell) -> int:
    """A whole number of zero or more."""
    if isinstance(cell, str):
        cell = re.sub(r"\s*(件|个|双|套|pcs|pieces)$", "", even(text(cell)), flags=re.IGNORECASE)
    found = number(_no_percentage(cell))
    if found != found.to_integral_value():
        raise CellError("cell.whole")
    return int(found)


def _no_percentage(cell: RawCell) -> RawCell:
    if isinstance(cell, str) and even(cell).endswith("%"):
        raise CellError("cell.percent")
    return cell


def days(cell: RawCell) -> int:
    """A whole number of days, at most ten years."""
    if isinstance(cell, str):
        cell = _without_days(even(text(cell)))
    found = count(cell)
    if found > _MOST_DAYS:
        raise CellError("cell.days", limit=_MOST_DAYS)
    return found


def _without_days(written: str) -> str:
    return re.sub(
        r"\s*(个?工作日|个?自然日|天|日|working days?|business days?|days?)$",
        "",
        written,
        flags=re.IGNORECASE,
    )


def _ends(cell: RawCell) -> list[str] | None:
    if isinstance(cell, str):
        parts = re.split(r"\s*(?:-|–|—|~|～|至|到|to)\s*", even(text(cell)))
        if len(parts) == 2 and all(parts):
            return parts
    return None


def days_range(cell: RawCell) -> tuple[int | None, int]:
    """The ends of `3-5`; of a single number only the upper one."""
    if parts := _ends(_without_days(even(text(cell))) if isinstance(cell, str) else cell):
        return days(parts[0]), days(parts[1])
    return None, days(cell)


def measure(cell: RawCell) -> Decimal:
    """Centimetres or kilograms; the unit may stand in the cell."""
    if isinstance(cell, str):
        written = re.sub(r"\s*(cm|kg|厘米|公分|公斤|千克)$", "", even(text(cell)), flags=re.IGNORECASE)
        return number(_no_percentage(written))
    return number(cell)


def measure_range(cell: RawCell) -> tuple[Decimal, Decimal]:
    """The ends of `155-165`."""
    if parts := _ends(cell):
        return measure(parts[0]), measure(parts[1])
    raise CellError("cell.both_ends")


def yes_no(cell: RawCell) -> bool:
    """A yes or a no in either language."""
    if isinstance(cell, bool):
        return cell
    word = even(text(cell)).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise CellError("cell.yes_no")


def clock(cell: RawCell) -> time:
    """A time of day."""
    if isinstance(cell, datetime | time):
        return time(cell.hour, cell.minute, cell.second)
    found = _CLOCK.fullmatch(even(cell)) if isinstance(cell, str) else None
    if found is None:
        raise CellError("cell.clock")
    hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise CellError("cell.no_such_time") from error


def moment(cell: RawCell, zone: ZoneInfo) -> datetime:
    """A moment; without an offset it is by the stream's clock, without a time the day's first."""
    if isinstance(cell, datetime):
        # A spreadsheet counts days in fractions, so its seconds are a little off.
        found = (cell + timedelta(microseconds=500_000)).replace(microsecond=0)
    elif isinstance(cell, date):
        found = datetime(cell.year, cell.month, cell.day, tzinfo=zone)
    elif isinstance(cell, str):
        found = _written_moment(even(cell), zone)
    else:
        raise CellError("cell.moment")
    if not 2000 <= found.year <= 2100:
        raise CellError("cell.year")
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _written_moment(written: str, zone: ZoneInfo) -> datetime:
    found = _DATE.fullmatch(written)
    if found is None:
        raise CellError("cell.moment")
    year, month, day, rest = found.groups()
    try:
        start = datetime(int(year), int(month), int(day), tzinfo=zone)
        if not rest:
            return start
        with_offset = _OFFSET.fullmatch(rest)
        if with_offset:
            rest, offset = with_offset.groups()
            tz = datetime.fromisoformat(f"2026-01-01T00:00{offset.upper()}").tzinfo
            start = start.replace(tzinfo=tz)
        at = clock(re.sub(r"(?<=:\d\d)\.\d+$", "", rest.strip()))
    except CellError:
        raise
    except ValueError as error:
        raise CellError("cell.no_such_date") from error
    return start.replace(hour=at.hour, minute=at.minute, second=at.second)


def language(cell: RawCell) -> str:
    """A language's tag."""
    tag = language_tag(even(text(cell)))
    if tag is None:
        raise CellError("cell.language")
    return tag
