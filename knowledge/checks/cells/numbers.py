"""Numbers of a cell: plain ones, pieces, days, centimetres and kilograms."""

import math
import re
from decimal import Decimal, InvalidOperation

from knowledge.checks.cells.error import CellError
from knowledge.checks.cells.texts import even, text
from knowledge.importers.raw import RawCell

_MOST = Decimal(10) ** 12
_MOST_DAYS = 3660
_GROUPED = re.compile(
    r"\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+"
)
_PLAIN = re.compile(r"\d{1,15}(?:[.,]\d{1,10})?")

_KINDS_OF_DAYS = {
    "working": "个?工作日|(?:working|business) days?|hari kerja",
    "calendar": "个?(?:自然[日天]|日历日)|calendar days?|hari kalender",
}
_DAYS = re.compile(rf"\s*({'|'.join(_KINDS_OF_DAYS.values())}|天|日|days?|hari)$", re.IGNORECASE)


def number(cell: RawCell) -> Decimal:
    """A number of zero or more, without a unit."""
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return _bounded(cell)
    if not isinstance(cell, str):
        raise CellError("cell.number")
    return parsed(even(text(cell)).removesuffix("%"))


def _bounded(value: int | float | Decimal) -> Decimal:
    if not isinstance(value, int) and not math.isfinite(value):
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


def parsed(written: str, *, money: bool = False) -> Decimal:
    """A number as people write it; one of money that may be thousands or decimals is refused."""
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


def amount(cell: RawCell) -> Decimal:
    """A number of zero or more that is one of money, without its currency."""
    return parsed(even(text(cell)), money=True) if isinstance(cell, str) else number(cell)


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
    return _DAYS.sub("", written)


def kinds_of_days(cell: str) -> list[str]:
    """The kinds (`working`, `calendar`) of the days in a cell, where it says so."""
    written = even(cell)
    return [kind for kind, words in _KINDS_OF_DAYS.items() if re.search(words, written, re.IGNORECASE)]


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
