"""`sidestage kb show`: the cells of a version, each under the name that `kb edit` changes it by."""

import io
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, NamedTuple

import typer

from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, counted, fail, print_json, print_table, say
from app.commands.versions import base
from knowledge.columns import SHEETS, Sheet, find_sheet

KEYS = {
    "products": "sku",
    "variants": "sku",
    "sizes": "sku",
    "faq": "id",
    "shipping": "region",
    "promos": "code",
    "policies": "topic",
    "blocked": "term",
}
"""What the rows of a sheet are called by."""


class Cell(NamedTuple):
    """A cell that something stands in."""

    sheet: str
    row: int
    column: str
    value: str


def show(
    stream: Stream,
    key: Key,
    *,
    version: Annotated[
        int | None, typer.Option(help="Its number; default: the one that answers, else the newest.")
    ] = None,
    sheet: Annotated[str | None, typer.Option(help="One sheet only, as faq.")] = None,
    find: Annotated[str | None, typer.Option(help="Only rows with these letters in a cell.")] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show what a version holds; with --sheet or --find its cells, as `kb edit --set` takes them."""
    only = None if sheet is None else sheet_called(sheet).name
    remote = Remote(url, key)
    number = base(remote, stream, version)
    found = remote.ask("GET", f"/streams/{stream}/knowledge/{number}")
    if as_json:
        print_json(found)
        return
    of = f"{found['filename']}, by {found['uploaded_by']}"
    say(f"Version {number} ({found['state']}), {of}: {counted(found['counts'])}")
    if only is None and find is None:
        return
    cells = [cell for cell in cells_of(found["workbook"]) if only in (None, cell.sheet)]
    if find is not None:
        rows = {(cell.sheet, cell.row) for cell in cells if find.casefold() in cell.value.casefold()}
        cells = [cell for cell in cells if (cell.sheet, cell.row) in rows]
    print_table(("cell", "value"), [[f"{c.sheet}:{c.row}:{c.column}", c.value] for c in cells])


def cells_of(workbook: Mapping[str, Any]) -> Iterator[Cell]:
    """The cells of a version, as its export has them, under the rows' own numbers."""
    from openpyxl import load_workbook

    from knowledge.exporter import export, row_numbers
    from knowledge.workbook import Workbook

    known = Workbook.model_validate(workbook)
    book = load_workbook(io.BytesIO(export(known)), read_only=True)
    for page in book.worksheets:
        rows = getattr(known, page.title, ())
        own = {at: row.row for at, row in zip(row_numbers(rows), rows, strict=True)}
        lines = page.iter_rows(values_only=True)
        header = [str(name or "") for name in next(lines, ())]
        for at, line in enumerate(lines, start=2):
            for name, value in zip(header, line, strict=False):
                if value is not None and at in own:
                    yield Cell(page.title, own[at], name, str(value))


def sheet_called(name: str) -> Sheet:
    """The workbook's sheet of a name; one that there is none of ends the command."""
    found = find_sheet(name)
    if found is None:
        fail(f"A workbook has no sheet {name!r}; it has {', '.join(sheet.name for sheet in SHEETS)}.")
    return found


def row_called(workbook: Mapping[str, Any], sheet: str, name: str) -> int:
    """The number of a row that is called by it, or by its sku, id, region, code, topic or term; none ends the command."""
    if name.isascii() and name.isdigit():
        return int(name)
    column = KEYS[sheet]
    rows = [row["row"] for row in workbook[sheet] if str(row.get(column, "")).casefold() == name.casefold()]
    if not rows:
        fail(f"No row of {sheet} has the {column} {name!r}.")
    if len(rows) > 1:
        numbers = ", ".join(map(str, rows))
        fail(f"Several rows of {sheet} have the {column} {name!r}: {numbers}. Give the number.")
    return rows[0]
