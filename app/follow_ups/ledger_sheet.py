"""The promise ledger as a file: times as the clocks of each stream's zone show them, and nothing that a spreadsheet would
run."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

COLUMNS = {
    "stream": 24, "due": 17, "state": 12, "matter": 16, "viewer": 18, "comment": 48, "reference": 12, "owner": 12, "note": 32,
    "reason": 24, "acknowledged": 17, "seen by": 12, "made": 17, "changed": 17, "timezone": 20, "id": 22,
}  # fmt: skip
"""Each with its width in a spreadsheet."""
RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that is taken for a formula (OWASP: CSV Injection)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A promise as it is written."""

    id: str
    stream: str
    zone: str
    due_at: datetime
    state: str
    reason: str
    matter: str
    viewer: str
    text: str
    reference: str
    owner: str
    note: str
    acknowledged_at: datetime | None
    seen_by: str
    created_at: datetime
    updated_at: datetime

    def cells(self) -> list[str | datetime | None]:
        """Its cells in the order of `COLUMNS`; times without an offset, by the stream's clocks."""
        zone = ZoneInfo(self.zone)

        def local(at: datetime | None) -> datetime | None:
            if at is None:
                return None
            try:
                there = at.astimezone(zone)
            except (
                OverflowError
            ):  # no clock shows the first and the last hours there are; the others' lines still count
                there = at
            return there.replace(tzinfo=None, microsecond=0)

        return [
            self.stream, local(self.due_at), self.state.replace("_", " "), self.matter.replace("_", " "), self.viewer,
            self.text, self.reference, self.owner, self.note, self.reason, local(self.acknowledged_at), self.seen_by,
            local(self.created_at), local(self.updated_at), self.zone, self.id,
        ]  # fmt: skip


def as_csv(lines: Iterable[Line]) -> bytes:
    """UTF-8 with a mark, by which spreadsheets know it; a cell that would be a formula begins with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_plain(cell) for cell in line.cells()] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(lines: Iterable[Line]) -> bytes:
    """A workbook of one sheet; every text is kept as a text, also once its cell is edited."""
    workbook = Workbook(write_only=True)
    sheet: Any = workbook.create_sheet("promises")
    for letter, width in zip("ABCDEFGHIJKLMNOP", COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.append([_heading(sheet, name) for name in COLUMNS])
    for line in lines:
        sheet.append([_cell(sheet, value) for value in line.cells()])
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def _plain(cell: str | datetime | None) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    text = cell or ""
    return f"'{text}" if text.lstrip(" ").startswith(RUN_BY_SPREADSHEETS) else text


def _heading(sheet: WriteOnlyWorksheet, name: str) -> Any:
    cell: Any = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: str | datetime | None) -> Any:
    if isinstance(value, datetime):
        cell: Any = WriteOnlyCell(sheet, value)
        cell.number_format = "yyyy-mm-dd hh:mm"
        return cell
    cell = WriteOnlyCell(sheet)
    if value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        cell.quotePrefix = value.lstrip(" ").startswith(RUN_BY_SPREADSHEETS)
    return cell
