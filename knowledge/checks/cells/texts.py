"""Texts, lists and words of a cell."""

import math
import re
import unicodedata
from decimal import Decimal

from knowledge.checks.cells.error import CellError
from knowledge.importers.raw import RawCell
from knowledge.languages import language_tag
from knowledge.workbook import Term

_DAMAGED = 2**53
_SHORTENED = re.compile(r"\d\.\d+E\+\d{2}")
"""A long number as a spreadsheet writes it to a CSV."""
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
_LIST = re.compile(r"(?<!\\)[|｜、；;\n]")
_ESCAPED = re.compile(r"\\([|｜、；;\n])")
_YES = {"yes", "y", "true", "1", "on", "是", "对", "可", "可以", "能", "有", "√", "✓", "✔"}
_NO = {"no", "n", "false", "0", "off", "否", "不", "不是", "不可", "不可以", "不能", "无", "×", "✗", "✘", "x"}


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
        if _SHORTENED.fullmatch(found):
            raise CellError("cell.rounded")
        return found
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float | Decimal):
        return _written(cell)
    if isinstance(cell, tuple):
        return " | ".join(text(item) for item in cell)
    raise CellError("cell.became_date")


def _written(number: int | float | Decimal) -> str:
    if not isinstance(number, int) and not math.isfinite(number):
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


def language(cell: RawCell) -> str:
    """A language's tag."""
    tag = language_tag(even(text(cell)))
    if tag is None:
        raise CellError("cell.language")
    return tag
