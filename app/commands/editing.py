"""`sidestage kb edit`: some cells and rows of a version otherwise, as a new version."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.cells import row_called, sheet_called
from app.commands.files import text_of
from app.commands.following import print_made, tell_refused
from app.commands.problems import Language
from app.commands.reading import ToldIn
from app.commands.remote import HERE, Key, Refused, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, say
from app.commands.uploading import Activate
from app.commands.versions import base
from knowledge.columns import Sheet, find_header

Change = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        help="A cell and what is to stand in it, as faq:12:answer_en=Yes or products:DR-102:price=35; without a value "
        "it is emptied. May be repeated.",
    ),
]
Add = Annotated[list[str] | None, typer.Option(help="A sheet to put a row in, whose cells are said beside.")]
Rows = Annotated[
    Path | None, typer.Option(help="A .yaml of rows to put in, as `kb propose --out` writes it.")
]
Remove = Annotated[
    list[str] | None, typer.Option(help="A row to take out, as faq:14 or faq:wash; may be repeated.")
]
Base = Annotated[
    int | None, typer.Option(help="The version to change; default: the one that answers, else the newest.")
]


def edit(  # noqa: PLR0913 - its options
    cells: Annotated[
        list[str] | None, typer.Argument(metavar="[COLUMN=VALUE]...", help="The cells of the row to --add.")
    ] = None,
    *,
    stream: Stream,
    key: Key,
    change: Change = None,
    add: Add = None,
    rows: Rows = None,
    remove: Remove = None,
    version: Base = None,
    activate: Activate = False,
    language: ToldIn = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Change cells of a version, put rows in and take rows out, as a new one; exits 1 on an error, which changes nothing."""
    new = [*_added(add or [], cells or []), *(rows_of(rows) if rows else [])]
    if not (new or change or remove):
        fail("Say what is to change: --set, --add, --rows or --remove.")
    remote = Remote(url, key)
    number = base(remote, stream, version)
    wanted: dict[str, Any] = {"rows": new}
    if change or remove:
        workbook = remote.ask("GET", f"/streams/{stream}/knowledge/{number}")["workbook"]
        wanted["edits"] = [_cell(workbook, one) for one in change or []]
        wanted["remove"] = [_row(workbook, one) for one in remove or []]
    make_edited(remote, stream, number, {**wanted, "activate": activate}, language, as_json)


def make_edited(
    remote: Remote, stream: str, number: int, wanted: Mapping[str, Any], language: Language, as_json: bool
) -> None:
    """Makes the new version and prints it; what is wrong with it ends the command."""
    path = f"/streams/{stream}/knowledge/{number}/edit"
    try:
        made = remote.try_to("POST", path, json=wanted, params={"language": language.value})
    except Refused as refused:
        tell_refused(refused, as_json)
    print_made(made, as_json)
    if made["rows"] and not as_json:
        say("New: " + ", ".join(f"{row['sheet']}:{row['row']}" for row in made["rows"]))


def rows_of(file: Path) -> list[dict[str, Any]]:
    """The rows that a .yaml holds by sheet, as the service takes them; what is none ends the command."""
    import yaml

    try:
        found = yaml.safe_load(text_of(file))
    except yaml.YAMLError as error:
        fail(f"{file} is no YAML: {str(error).splitlines()[0]}.")
    if not isinstance(found, dict) or not all(isinstance(rows, list) for rows in found.values()):
        fail(f"{file} has no rows: write `faq:` and below it `- {{question_en: ..., answer_en: ...}}`.")
    return [_new(str(sheet), row, file) for sheet, rows in found.items() for row in rows]


def _new(sheet: str, row: object, file: Path) -> dict[str, Any]:
    if not isinstance(row, dict) or any(isinstance(value, dict) for value in row.values()):
        fail(f"{file}: a row of {sheet} does not say `column: value`.")
    known = sheet_called(sheet)
    cells = {_column(known, str(name)): _plain(value) for name, value in row.items() if value is not None}
    return {"sheet": known.name, "cells": cells}


def _added(sheets: Sequence[str], given: Sequence[str]) -> list[dict[str, Any]]:
    if len(sheets) > 1:
        fail("Give one --add; several rows are put in with --rows FILE.yaml.")
    if bool(sheets) != bool(given):
        fail("Give a new row as --add faq question_en=... answer_en=...")
    if not sheets:
        return []
    known = sheet_called(sheets[0])
    parted = [one.partition("=") for one in given]
    if any(not equals for _, equals, _ in parted):
        fail("Give each cell of the new row as column=value.")
    return [{"sheet": known.name, "cells": {_column(known, name): value for name, _, value in parted}}]


def _cell(workbook: Mapping[str, Any], said: str) -> dict[str, Any]:
    """`faq:12:answer_en=Yes`, as the service takes it."""
    place, equals, value = said.partition("=")
    sheet, _, cell = place.partition(":")
    row, colon, column = cell.rpartition(":")
    if not (equals and colon and row):
        fail(f"{said!r} is no cell: write faq:12:answer_en=...")
    known = sheet_called(sheet)
    at = row_called(workbook, known.name, row)
    return {"sheet": known.name, "row": at, "column": _column(known, column), "value": value}


def _row(workbook: Mapping[str, Any], said: str) -> dict[str, Any]:
    sheet, colon, row = said.partition(":")
    if not (colon and row):
        fail(f"{said!r} is no row: write faq:14.")
    known = sheet_called(sheet)
    return {"sheet": known.name, "row": row_called(workbook, known.name, row)}


def _column(sheet: Sheet, name: str) -> str:
    """The column as the workbook calls it, where its name is known."""
    found = find_header(sheet, name.strip())
    return name.strip() if found is None else found.name


def _plain(value: object) -> str:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
