"""How a file is to be read, as commands ask it of the service: its encoding, what its headers mean, in which language."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands.files import bytes_of
from app.commands.headers import Meant
from app.commands.problems import Language
from app.commands.remote import Remote

if TYPE_CHECKING:
    from app.versions.uploads import How


class Encoding(StrEnum):
    """The encodings that a CSV may be in, where it is not to be found out."""

    utf8 = "utf-8-sig"
    utf16 = "utf-16"
    gb18030 = "gb18030"
    big5 = "big5"
    cp1252 = "cp1252"


class Delimiter(StrEnum):
    """What may part the cells of a CSV."""

    comma = "comma"
    semicolon = "semicolon"
    tab = "tab"
    pipe = "pipe"


_PARTING = {Delimiter.comma: ",", Delimiter.semicolon: ";", Delimiter.tab: "\t", Delimiter.pipe: "|"}
_PARTED_BY = {letter: name.value for name, letter in _PARTING.items()}

ToldIn = Annotated[Language, typer.Option(help="The language that problems are told in.")]
Encodings = Annotated[Encoding | None, typer.Option(help="Of a CSV, where it is not found out.")]
Delimiters = Annotated[
    Delimiter | None, typer.Option(help="What parts the cells of a CSV, where it is not found out.")
]
Arrange = Annotated[
    bool,
    typer.Option(
        "--arrange",
        help="Take unknown names, and platforms' exports, for what was said of them, or they mean.",
    ),
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file and how it is to be read."""

    file: Path
    data: bytes
    language: Language = Language.en
    encoding: Encoding | None = None
    delimiter: Delimiter | None = None
    arrange: bool = False
    mapping: Mapping[str, Meant] | None = None

    def how(self) -> "How":
        """The same for whoever reads it here."""
        from app.versions.uploads import (
            How,  # late: it takes a second, and most commands only ask the service
        )

        meant = None if self.mapping is None else {name: one.said() for name, one in self.mapping.items()}
        encoding = self.encoding and self.encoding.value
        return How(
            encoding, self.delimiter and _PARTING[self.delimiter], self.arrange, meant, self.language.value
        )

    def request(self, **query: object) -> dict[str, Any]:
        """What is sent of it."""
        asked: dict[str, object] = {"language": self.language.value, **query}
        if self.encoding is not None:
            asked["encoding"] = self.encoding.value
        if self.delimiter is not None:
            asked["delimiter"] = _PARTING[self.delimiter]
        if self.arrange:
            asked["arrange"] = True
        sent: dict[str, Any] = {
            "params": {name: _plain(value) for name, value in asked.items() if value is not None},
            "files": {"file": (self.file.name, self.data)},
        }
        if self.mapping is not None:
            mapping = {name: one.written() for name, one in self.mapping.items()}
            sent["data"] = {"mapping": json.dumps(mapping, ensure_ascii=False)}
        return sent


def reading_of(
    file: Path,
    language: Language,
    encoding: Encoding | None = None,
    delimiter: Delimiter | None = None,
    *,
    arrange: bool = False,
) -> Reading:
    """A file to be read so; one that can't be opened ends the command."""
    return Reading(file, bytes_of(file), language, encoding, delimiter, arrange)


def proposed(remote: Remote, stream: str, reading: Reading) -> dict[str, Any]:
    """What the service takes the file's sheets and headers for."""
    return remote.ask("POST", f"/streams/{stream}/knowledge/mapping", **reading.request())


def read_as(sheets: Iterable[Mapping[str, Any]]) -> list[str]:
    """How the sheets of a file were read, as far as that was to be found out."""
    return [
        f"{sheet['name']}: read as {sheet['encoding']}"
        + (f", cells parted by a {_PARTED_BY.get(sheet['delimiter'], 'sign')}" if sheet["delimiter"] else "")
        for sheet in sheets
        if sheet["encoding"]
    ]


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
