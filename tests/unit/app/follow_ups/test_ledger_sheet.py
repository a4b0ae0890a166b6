"""The ledger as a file."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.follow_ups.ledger_sheet import COLUMNS, RUN_BY_SPREADSHEETS, Line, as_csv, as_xlsx

AT = datetime(2026, 11, 21, 17, 30, 45, tzinfo=UTC)
LINE = Line(
    id="fu_1", stream="Spring drop", zone="Asia/Kuala_Lumpur", due_at=AT, state="in_progress", reason="",
    matter="order_status", viewer="ana", text="order •••23", reference="23", owner="mei", note="call, \"again\"\nlater",
    acknowledged_at=None, seen_by="mei", created_at=AT, updated_at=AT,
)  # fmt: skip
NAMES = list(COLUMNS)


def rows_of(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_the_streams_own_times_and_texts_as_they_are() -> None:
    data = as_csv([LINE])
    assert data.startswith(b"\xef\xbb\xbf"), "by which spreadsheets know UTF-8"
    [row] = rows_of(data)
    assert list(row) == NAMES
    assert (row["due"], row["timezone"]) == ("2026-11-22 01:30", "Asia/Kuala_Lumpur")
    assert (row["state"], row["matter"], row["acknowledged"]) == ("in progress", "order status", "")
    assert (row["comment"], row["note"]) == ("order •••23", 'call, "again"\nlater')


def test_a_workbook_has_them_as_dates_and_texts() -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx([LINE]))).active
    assert sheet is not None
    heads, row = sheet.iter_rows()
    assert [cell.value for cell in heads] == NAMES
    cells = dict(zip(NAMES, row, strict=True))
    assert cells["due"].value == datetime.fromisoformat("2026-11-22 01:30:45")
    assert cells["comment"].value == "order •••23"
    assert cells["acknowledged"].value is None


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        (datetime.max.replace(tzinfo=UTC), "Asia/Kuala_Lumpur"),
        (datetime.min.replace(tzinfo=UTC), "America/New_York"),
    ],
)
def test_a_time_that_no_clock_shows_stops_no_export(at: datetime, zone: str) -> None:
    lines = [replace(LINE, due_at=at, zone=zone), LINE]
    assert [row["due"] for row in rows_of(as_csv(lines))] == [at.isoformat(" ")[:16], "2026-11-22 01:30"]
    assert as_xlsx(lines)


DANGEROUS = ["=1+1", "+60123", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "＝1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_is_run(text: str) -> None:
    line = replace(LINE, text=text, viewer=text, note=text)
    [row] = rows_of(as_csv([line]))
    assert {row[name] for name in ("comment", "viewer", "note")} == {f"'{text}"}
    sheet = load_workbook(io.BytesIO(as_xlsx([line]))).active
    assert sheet is not None
    cell = sheet.cell(2, NAMES.index("comment") + 1)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_written_and_none_begins_a_formula(text: str) -> None:
    line = replace(LINE, text=text, viewer=text)
    [row] = rows_of(as_csv([line]))
    assert not row["comment"].lstrip(" ").startswith(RUN_BY_SPREADSHEETS)
    assert row["comment"].removeprefix("'").replace("\r", "") == text.removeprefix("'").replace("\r", "")
    as_xlsx([line])
