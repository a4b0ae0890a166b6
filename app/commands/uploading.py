"""`sidestage kb upload`: a workbook, or a file that means one, as a version."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from app.commands.files import Workbook, check_ending, write
from app.commands.following import followed, print_made
from app.commands.headers import Map, Said, Sheets
from app.commands.problems import Language
from app.commands.reading import (
    Arrange,
    Delimiters,
    Encodings,
    Reading,
    ToldIn,
    proposed,
    read_as,
    reading_of,
)
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, say

Activate = Annotated[bool, typer.Option("--activate/--draft", help="Whether it is to answer at once.")]
Marked = Annotated[
    Path | None, typer.Option(help="Write the workbook here, an .xlsx with the problems in its cells.")
]
Remember = Annotated[
    bool, typer.Option("--remember", help="Remember what --map and --sheet say, for --arrange later.")
]


def upload(  # noqa: PLR0913 - its options
    file: Workbook,
    *,
    stream: Stream,
    key: Key,
    url: Url = HERE,
    activate: Activate = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only check it.")] = False,
    arrange: Arrange = False,
    headers: Map = None,
    sheets: Sheets = None,
    remember: Remember = False,
    encoding: Encodings = None,
    delimiter: Delimiters = None,
    marked: Marked = None,
    language: ToldIn = Language.en,
    as_json: AsJson = False,
) -> None:
    """Make a workbook a version of a stream's knowledge; exits 1 on an error, which changes nothing."""
    remote = Remote(url, key)
    said = Said(sheets or (), headers or ())
    reading = reading_of(file, language, encoding, delimiter, arrange=arrange)
    if said.sheets or said.headers:
        reading = _with(said, reading, remote, stream)
    elif remember:
        fail("Say what to remember, with --map or --sheet.")
    if marked is not None:
        _mark(marked, remote, stream, reading)
    sent = reading.request(activate=activate, dry_run=dry_run)
    made = followed(remote, f"/streams/{stream}/knowledge", file.name, as_json, **sent)
    if not as_json:
        say(*read_as(made["source"]["sheets"]))
    print_made(made, as_json)
    if remember:
        _remember(remote, reading)


def _with(said: Said, reading: Reading, remote: Remote, stream: str) -> Reading:
    """The reading with what the command line says of the file's headers."""
    return replace(reading, mapping=said.of(reading.file.name, proposed(remote, stream, reading)))


def _remember(remote: Remote, reading: Reading) -> None:
    """Keeps what the command line said of the file's sheets for the shop."""
    for one in (reading.mapping or {}).values():
        if one.touched:
            remote.ask("POST", "/mappings", json=one.kept())


def _mark(marked: Path, remote: Remote, stream: str, reading: Reading) -> None:
    """Writes the file with its problems in its cells."""
    check_ending(marked, ".xlsx")
    made = remote.file("POST", f"/streams/{stream}/knowledge/marked", **reading.request())
    write(marked, lambda: made)
