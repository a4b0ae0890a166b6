"""`sidestage kb`, on files alone: workbooks checked, marked and begun."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.files import Workbook, check_ending, write
from app.commands.headers import Map, Said, Sheets
from app.commands.problems import Language, print_problems
from app.commands.reading import Arrange, Delimiters, Encodings, ToldIn, reading_of
from app.commands.terminal import AsJson, counted, print_json, say
from knowledge.check import Checked


def check_workbook(  # noqa: PLR0913 - its options
    file: Workbook,
    *,
    timezone: Annotated[
        str, typer.Option(help="The stream's time zone, for dates without an offset.")
    ] = "UTC",
    arrange: Arrange = False,
    headers: Map = None,
    sheets: Sheets = None,
    encoding: Encodings = None,
    delimiter: Delimiters = None,
    marked: Annotated[
        Path | None, typer.Option(help="Write the workbook here, an .xlsx with the problems in its cells.")
    ] = None,
    language: ToldIn = Language.en,
    as_json: AsJson = False,
) -> None:
    """Print every problem of a workbook; exits 1 on an error."""
    from app.offline import check_file, proposed

    if marked is not None:
        check_ending(marked, ".xlsx")
    reading = reading_of(file, language, encoding, delimiter, arrange=arrange)
    if headers or sheets:
        found = proposed(file.name, reading.data, reading.how())
        reading = replace(reading, mapping=Said(sheets or (), headers or ()).of(file.name, found))
    checked, mark = check_file(file.name, reading.data, timezone, reading.how())
    if marked is not None:
        write(marked, mark)
    problems = _problems(checked, language)
    if as_json:
        print_json({"ok": not checked.errors, "problems": problems})
    else:
        print_problems(problems)
        counts = checked.workbook.counts if checked.workbook else {}
        say(counted(counts) or "Nothing was taken over.")
    raise typer.Exit(1 if checked.errors else 0)


def write_template(file: Annotated[Path, typer.Argument(help="Where to write it, ending in .xlsx.")]) -> None:
    """Write an empty workbook with every sheet and column."""
    from knowledge.template import template

    check_ending(file, ".xlsx")
    write(file, template)


def _problems(checked: Checked, language: str) -> list[dict[str, Any]]:
    return [
        {
            "severity": p.severity,
            "code": p.code,
            "loc": list(p.loc),
            "message": p.told(language),
            "value": p.value,
        }
        for p in checked.problems
    ]
