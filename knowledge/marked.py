"""The workbook back with its problems in it: cells filled and commented, and a first sheet that lists them all."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Sequence

import openpyxl
from openpyxl import Workbook as Spreadsheet
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.checks.cells import joined
from knowledge.importers.raw import UNCOMPUTED, RawCell, RawSheet, RawWorkbook
from knowledge.messages import LANGUAGES, said
from knowledge.places import Place, Places
from knowledge.problem import Problem
from knowledge.spreadsheet import CellValue, bytes_of, empty_book, put

_AUTHOR = "sidestage check"
_FILLS = {
    "error": PatternFill("solid", fgColor="FFFFC7CE"),
    "warning": PatternFill("solid", fgColor="FFFFEB9C"),
}
_PLAIN = PatternFill(fill_type=None)
_LONGEST_NUMBER = 10**15
"""A spreadsheet rounds what is longer, and can't be written a number of hundreds of digits."""
_MOST_COMMENTS = 2_000
_MOST_CELLS = 500_000
_MOST_XML = 40 * 1024 * 1024
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
_WIDTHS = (10, 14, 8, 22, 40, 90)


def marked(data: bytes, raw: RawWorkbook, problems: Sequence[Problem], language: str = "en") -> bytes:
    """The .xlsx with every problem marked: the file itself where it is one, else its rows written anew.

    Formulas stay, without their stored values: a spreadsheet program computes them when it opens the file. A file of more
    than 500,000 cells comes back as the list of its problems alone.
    """
    book = _opened(data, raw)
    for language_known in LANGUAGES:
        if (title := said("marked.sheet", {}).told(language_known)) in book.sheetnames:
            book.remove(book[title])
    places = Places(raw)
    by_place: dict[Place, list[Problem]] = defaultdict(list)
    for problem in problems:
        place = places.find(problem.loc)
        if place is not None and _title(place.sheet) in book.sheetnames:
            by_place[place].append(problem)
    for number, (place, found) in enumerate(by_place.items()):
        _mark(book, place, found, language, commented=number < _MOST_COMMENTS)
    _list(book, problems, places, language)
    return bytes_of(book)


def _opened(data: bytes, raw: RawWorkbook) -> Spreadsheet:
    if sum(len(row.cells) for sheet in raw.sheets for row in sheet.rows) > _MOST_CELLS:
        return empty_book()
    if data.startswith(b"PK") and _is_plain_xlsx(data):
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
        except Exception:  # noqa: S110 - it stumbles over much that our reader passes by; the rows are there
            pass
        else:
            _unmark(book)
            return book
    return _rebuilt(raw)


def _is_plain_xlsx(data: bytes) -> bool:
    """Whether the file is a workbook that may be opened whole: no part is more than is taken, none defines entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if not any(part.filename == "[Content_Types].xml" for part in parts):
            return False
        if sum(part.file_size for part in parts) > _MOST_XML:
            return False
        return not any(_defines_entities(archive.read(part)) for part in parts)


def _defines_entities(content: bytes) -> bool:
    return b"<!DOCTYPE" in content or content.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))


def _unmark(book: Spreadsheet) -> None:
    """Takes the marks of an earlier check away, so that a mended cell is plain again."""
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and cell.comment is not None and cell.comment.author == _AUTHOR:
                    cell.comment = None
                    cell.fill = _PLAIN


def _rebuilt(raw: RawWorkbook) -> Spreadsheet:
    book = empty_book()
    for sheet in raw.sheets:
        if _title(sheet.name) not in book.sheetnames:
            _write(book.create_sheet(_title(sheet.name)), sheet)
    return book


def _write(page: Worksheet, sheet: RawSheet) -> None:
    for number, cells in ((sheet.header_row, sheet.header), *((row.number, row.cells) for row in sheet.rows)):
        for index, value in enumerate(cells, start=1):
            cell = page.cell(row=number, column=index)
            if value is not None and isinstance(cell, Cell):
                put(cell, _plain(value))
    page.freeze_panes = f"A{sheet.header_row + 1}"


def _plain(value: RawCell) -> CellValue:
    if value is None or value is UNCOMPUTED:
        return None
    if isinstance(value, tuple):
        return joined(value)
    if isinstance(value, int) and abs(value) > _LONGEST_NUMBER:
        return str(value)
    return value if isinstance(value, int | float) else str(value)


def _title(name: str) -> str:
    """A sheet's name as a spreadsheet allows it."""
    return _NO_TITLE.sub("_", name)[:31].strip("'") or "_"


def _mark(
    book: Spreadsheet, place: Place, problems: list[Problem], language: str, *, commented: bool
) -> None:
    cell = book[_title(place.sheet)].cell(row=place.row, column=place.column)
    if not isinstance(cell, Cell):
        return  # hidden under a merged one
    worst = "error" if any(problem.severity == "error" for problem in problems) else "warning"
    cell.fill = _FILLS[worst]
    if commented:
        text = "\n".join(problem.told(language) for problem in problems)
        before = cell.comment.text + "\n\n" if cell.comment is not None else ""
        cell.comment = Comment(before + text, _AUTHOR, width=320, height=60 + 20 * len(problems))


def _list(book: Spreadsheet, problems: Sequence[Problem], places: Places, language: str) -> None:
    """The first sheet: every problem, errors first, each with a link to its cell."""
    page = book.create_sheet(said("marked.sheet", {}).told(language), 0)
    names = ("kind", "place.sheet", "place.row", "place.column", "found", "problem")
    for index, (name, width) in enumerate(zip(names, _WIDTHS, strict=True), start=1):
        cell = page.cell(row=1, column=index, value=said(f"marked.{name}", {}).told(language))
        cell.font = Font(bold=True)
        page.column_dimensions[get_column_letter(index)].width = width
    for row, problem in enumerate(sorted(problems, key=lambda problem: problem.severity), start=2):
        place = (*problem.loc, None, None, None)[:3]
        kind = said(f"marked.{problem.severity}", {}).told(language)
        for index, value in enumerate((kind, *place, problem.value, problem.told(language)), start=1):
            cell = page.cell(row=row, column=index)
            if isinstance(cell, Cell):
                put(cell, value)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.cell(row=row, column=1).fill = _FILLS[problem.severity]
        _link(book, page, row, places.find(problem.loc))
    if not problems:
        page.cell(row=2, column=6, value=said("marked.none", {}).told(language))
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:F{max(2, len(problems) + 1)}"
    book.active = 0


def _link(book: Spreadsheet, page: Worksheet, row: int, place: Place | None) -> None:
    if place is None or _title(place.sheet) not in book.sheetnames:
        return
    cell = page.cell(row=row, column=3)
    title = _title(place.sheet).replace("'", "''")
    target = f"'{title}'!{get_column_letter(place.column)}{place.row}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target)
    cell.font = Font(underline="single", color="FF0563C1")
