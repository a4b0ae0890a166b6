"""What every command prints to and takes: the terminal, failures in a sentence, options that several have."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from app.errors import ConfigError
from app.settings import Settings

WHOLE = ("id", "cell", "rule")
"""Columns of names that are copied: they are not broken."""
UNFOLDED = 10_000
"""Columns of a line that goes to a file or another program, where nothing is folded."""
out = Console(width=None if sys.stdout.isatty() else UNFOLDED)
err = Console(stderr=True)

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder of the database (SIDESTAGE_DATA_DIR).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print for programs.")]


def fail(message: str) -> NoReturn:
    """Ends the program with a message on standard error."""
    err.print(Text.assemble(("error: ", "red"), message), soft_wrap=True)
    raise SystemExit(1)


def print_json(found: Any) -> None:
    """Prints for programs: one line, on standard output."""
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


def print_id(made: Mapping[str, Any], as_json: bool) -> None:
    """Prints the id of what was made, and only it, for a shell to keep."""
    if as_json:
        print_json(made)
    else:
        sys.stdout.write(made["id"] + "\n")


def say(*lines: str) -> None:
    """Prints lines for people, on standard output; nothing in one is markup."""
    for line in lines:
        out.print(Text(line), soft_wrap=True)


def counted(counts: Mapping[str, int]) -> str:
    """How much there is of what, without what there is nothing of."""
    return ", ".join(f"{name} {n}" for name, n in counts.items() if n)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Prints for people; nothing in a cell is markup, nothing is cut off, names to copy stay in one line, and columns without
    names have no header."""
    table = Table(
        *(Column(name, overflow="fold", no_wrap=name in WHOLE) for name in columns), show_header=any(columns)
    )
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(_plain(cell)) for cell in row))
    out.print(table)


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    return ", ".join(map(str, cell)) if isinstance(cell, list | tuple) else str(cell)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def settings_with(data_dir: Path | None = None, **given: Any) -> Settings:
    """The settings from the environment, and what the command line says instead."""
    from pydantic import ValidationError

    values: dict[str, Any] = {k: v for k, v in {"data_dir": data_dir, **given}.items() if v is not None}
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        if not first["loc"]:  # what does not fit together is told whole
            raise ConfigError(first["msg"].removeprefix("Value error, ") + ".") from error
        name = "SIDESTAGE_" + str(first["loc"][0]).upper()
        raise ConfigError(f"{name}: {first['msg']} (it is {first['input']!r}).") from error
