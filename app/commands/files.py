"""Files that commands read and write; what can't be done with one ends the command with a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from app.commands.terminal import err, fail

Workbook = Annotated[Path, typer.Argument(help="A workbook: .xlsx, .zip of .csv, .csv, .yaml or .json.")]


def bytes_of(file: Path) -> bytes:
    """What a file holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        fail(f"{file} can't be read: {error.strerror}.")


def text_of(file: Path) -> str:
    """What a text file says."""
    try:
        return bytes_of(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        fail(f"{file} can't be read: it is not UTF-8.")


def lines_of(file: Path) -> list[str]:
    """The lines of a text file that say anything."""
    return [line.strip() for line in text_of(file).splitlines() if line.strip()]


def check_ending(file: Path, *endings: str) -> None:
    """Ends the command where a file to be written is called as another kind of file is."""
    if file.suffix.lower() not in endings:
        fail(f"{file}: give a name that ends in {' or '.join(endings)}.")


def write(file: Path, made: Callable[[], bytes]) -> None:
    """Writes what is made, and says so on standard error."""
    try:
        file.write_bytes(made())
    except OSError as error:
        fail(f"{file} can't be written: {error.strerror}.")
    err.print(Text(f"Wrote {file}."), soft_wrap=True)
