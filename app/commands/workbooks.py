"""`sidestage kb`, on files alone: workbooks checked, marked and begun."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.files import Workbook, check_ending, write
from app.commands.problems import Language, print_problems
from app.commands.terminal import AsJson, counted, print_json, say
from knowledge.check import Checked


def check_workbook(
    file: Workbook,
    timezone: Annotated[
        str, typer.Option(help="The stream's time zone, for dates without an offset.")
    ] = "UTC",
    language: Annotated[Language, typer.Option(help="The language that problems are told in.")] = Language.en,
    marked: Annotated[
        Path | None, typer.Option(help="Write the workbook here, an .xlsx with the problems in its cells.")
    ] = None,
    arrange: Annotated[
        bool,
        typer.Option("--arrange", help="Take unknown names, and platforms' exports, for what they mean."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Print every problem of a workbook; exits 1 on an error."""
    from app.offline import check_file

    if marked is not None:
        check_ending(marked, ".xlsx")
    checked, mark = check_file(file, timezone, language, arranged=arrange)
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
