"""`sidestage kb columns`, `rows` and `mappings`: what a file's headers are taken to mean, and what is remembered of it."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from app.commands.files import Workbook
from app.commands.problems import Language
from app.commands.reading import Delimiters, Encodings, ToldIn, proposed, read_as, reading_of
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, print_json, print_table, say

HOW = {
    "name": "by its name",
    "alike": "nearly its name",
    "part": "a part of its name",
    "values": "by its values",
    None: "",
}


def columns(
    file: Workbook,
    stream: Stream,
    key: Key,
    *,
    encoding: Encodings = None,
    delimiter: Delimiters = None,
    language: ToldIn = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show what each header of a file is taken to mean, why, and what else it could be; nothing is stored."""
    reading = reading_of(file, language, encoding, delimiter)
    found = proposed(Remote(url, key), stream, reading)
    if as_json:
        print_json(found)
        return
    say(*read_as(found["source"]["sheets"]))
    for preset in found["source"]["presets"]:
        say(f"It is an export of {preset}: give --arrange.")
    for sheet in found["sheets"]:
        _print_sheet(sheet, found["fields"])


def rows(  # noqa: PLR0913 - its options
    file: Workbook,
    stream: Stream,
    key: Key,
    *,
    sheet: Annotated[str, typer.Option(help="The sheet, as a problem names it.")],
    row: Annotated[int | None, typer.Option(help="The row; default: the first ones.")] = None,
    column: Annotated[str | None, typer.Option(help="The column, as a problem names it.")] = None,
    encoding: Encodings = None,
    delimiter: Delimiters = None,
    arrange: Annotated[
        bool, typer.Option("--arrange", help="Read it as `kb upload --arrange` does.")
    ] = False,
    language: ToldIn = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show the row of a problem as it stands in the file, with its header and the rows next to it."""
    reading = reading_of(file, language, encoding, delimiter, arrange=arrange)
    asked = reading.request(sheet=sheet, row=row, column=column)
    found = Remote(url, key).ask("POST", f"/streams/{stream}/knowledge/rows", **asked)
    if as_json:
        print_json(found)
        return
    names = ["", *(_marked(one["row"], found["row"]) for one in found["rows"])]
    lines = [
        [_marked(letter, found["column"] and found["letters"][found["column"] - 1]), *cells]
        for letter, cells in zip(
            found["letters"], zip(*(one["cells"] for one in found["rows"]), strict=True), strict=True
        )
        if any(cells)
    ]
    print_table(names, lines)


def list_mappings(key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """List what headers were said to mean, the latest first."""
    items = Remote(url, key).ask("GET", "/mappings")["items"]
    if as_json:
        print_json(items)
        return
    names = ("id", "sheet", "headers", "by", "at")
    print_table(names, [[one["id"], one["sheet"] or "not read", _told(one["columns"]), one["made_by"], one["made_at"]]
                        for one in items])  # fmt: skip


def keep_mapping(
    key: Key,
    headers: Annotated[
        list[str],
        typer.Option("--map", help="A header and what it means, as 货名=name_zh; every header of the sheet."),
    ],
    sheet: Annotated[
        str | None, typer.Option(help="What the sheet is, as products; default: not read.")
    ] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Remember what the headers of a sheet mean, for every file that has the same."""
    said = {
        name.strip(): means.strip() or None
        for name, equals, means in (h.rpartition("=") for h in headers)
        if equals
    }
    if len(said) < len(headers):
        fail("Write HEADER=column for each header, and each once.")
    made = Remote(url, key).ask("POST", "/mappings", json={"sheet": sheet, "columns": said})
    if as_json:
        print_json(made)
    else:
        say(f"Remembered as {made['id']}.")


def forget_mapping(
    mapping: Annotated[str, typer.Argument(help="Its id, as `kb mappings list` shows it.")],
    key: Key,
    url: Url = HERE,
) -> None:
    """Forget what the headers of a sheet were said to mean."""
    Remote(url, key).ask("DELETE", f"/mappings/{mapping}")
    say(f"Forgot {mapping}.")


def _print_sheet(sheet: Mapping[str, Any], fields: Mapping[str, list[str]]) -> None:
    said = sheet["said"]
    means = sheet["sheet"] if said is None else said["sheet"]
    say(f"{sheet['name']} → {means or 'not read'} (header in row {sheet['header_row']})")
    lines: list[list[object]] = []
    taken = {one["column"] for one in sheet["columns"]}
    for one in sheet["columns"]:
        column, how = one["column"], HOW[one["how"]]
        if said is not None:
            column, how = said["columns"].get(one["header"]) or "not read", "said before"
        lines.append([one["header"], " · ".join(one["values"]), column or "?", how])
    print_table(("header", "values", "means", "why"), lines)
    if means is None:
        say(f"It could be {', '.join(fields)}: kb upload --sheet '{sheet['name']}=products'")
    elif said is None and any(one["column"] is None for one in sheet["columns"]):
        left = [name for name in fields[means] if name not in taken]
        say(f"? could be {', '.join(left)}: kb upload --map '...={left[0] if left else ''}'")


def _marked(name: object, sought: object) -> str:
    return f"{name} *" if name == sought else str(name)


def _told(columns: Mapping[str, str | None]) -> str:
    return ", ".join(f"{header} = {means or 'not read'}" for header, means in columns.items())
