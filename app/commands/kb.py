"""`sidestage kb`, without the service: workbooks checked, marked, begun and taken out."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from app.commands.problems import Language, print_problems
from app.commands.terminal import AsJson, DataDir, err, fail, out, print_json, settings_with
from knowledge.check import Checked

kb = typer.Typer(no_args_is_help=True, help="Knowledge workbooks.")

Workbook = Annotated[Path, typer.Argument(help="A workbook: .xlsx, .zip of .csv, .yaml or .json.")]


@kb.command("check")
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

    checked, mark = check_file(file, timezone, language, arranged=arrange)
    if marked is not None:
        _write(marked, mark)
    problems = _problems(checked, language)
    if as_json:
        print_json({"ok": not checked.errors, "problems": problems})
    else:
        print_problems(problems)
        counts = checked.workbook.counts if checked.workbook else {}
        out.print(
            ", ".join(f"{sheet} {n}" for sheet, n in counts.items()) or "Nothing was taken over.",
            soft_wrap=True,
        )
    raise typer.Exit(1 if checked.errors else 0)


@kb.command("template")
def write_template(file: Annotated[Path, typer.Argument(help="Where to write it, ending in .xlsx.")]) -> None:
    """Write an empty workbook with every sheet and column."""
    from knowledge.template import template

    _write(file, template)


@kb.command("export")
def export_version(
    file: Annotated[Path, typer.Argument(help="Where to write it, ending in .xlsx.")],
    stream: Annotated[str, typer.Option(help="The stream's id.")],
    version: Annotated[int | None, typer.Option(help="Its number; default: the active one.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Write a stream's version as a workbook that imports again to the same facts."""
    from app.offline import export_version

    _write(file, lambda: export_version(settings_with(data_dir), stream, version))


def _write(file: Path, made: Callable[[], bytes]) -> None:
    if file.suffix.lower() != ".xlsx":
        fail(f"{file} would be an .xlsx file; give a name that ends so.")
    try:
        file.write_bytes(made())
    except OSError as error:
        fail(f"{file} can't be written: {error.strerror}.")
    err.print(Text(f"Wrote {file}."))


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
