"""CSV files, one or a zip of them, in UTF-8, UTF-16, GB18030 or Big5, parted by commas, semicolons or tabs."""

import contextlib
import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from charset_normalizer import from_bytes

from knowledge.importers.archive import ZIP, Archive
from knowledge.importers.raw import (
    MAX_CELL_CHARACTERS,
    RawCell,
    RawSheet,
    RawWorkbook,
    Reading,
    UnreadableFile,
    bound_cells,
    build_sheet,
)

_DELIMITERS = (",", ";", "\t")
_NESTED = (".zip", ".xlsx", ".xlsm", ".7z", ".rar", ".gz")


def read(data: bytes, reading: Reading) -> RawWorkbook:
    """The CSV files of a zip archive as sheets; raises UnreadableFile."""
    if not data.startswith(ZIP):
        raise UnreadableFile("csv.not_zip")
    archive = Archive(data)
    if "[Content_Types].xml" in archive.names:
        raise UnreadableFile("csv.is_excel")
    sheets: list[RawSheet] = []
    for name in archive.names:
        path = PurePosixPath(name)
        if "__MACOSX" in path.parts or path.name.startswith("."):
            continue
        if path.suffix.casefold() in _NESTED:
            raise UnreadableFile("csv.nested", part=path.name)
        if path.suffix.casefold() == ".csv":
            sheets.append(_sheet(path.stem, path.name, archive.read(name), reading))
            bound_cells(sum(len(row.cells) for sheet in sheets for row in sheet.rows))
    if not sheets:
        raise UnreadableFile("csv.none")
    return RawWorkbook(tuple(sheets))


def read_one(data: bytes, reading: Reading) -> RawWorkbook:
    """A single CSV file as a sheet of its name; raises UnreadableFile."""
    if data.startswith((ZIP, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
        raise UnreadableFile("csv.not_text", part=reading.name)
    sheet = _sheet(reading.name, reading.name, data, reading)
    bound_cells(sum(len(row.cells) for row in sheet.rows))
    return RawWorkbook((sheet,))


def _sheet(sheet: str, file: str, data: bytes, reading: Reading) -> RawSheet:
    text, encoding = _decoded(file, data, reading.encoding)
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = reading.delimiter or max(_DELIMITERS, key=first.count)
    read = build_sheet(sheet, _rows(file, text, delimiter))
    return replace(read, encoding=encoding, delimiter=delimiter)


def _decoded(name: str, data: bytes, encoding: str | None) -> tuple[str, str]:
    """The text of a file, and the encoding that it was read in."""
    with contextlib.suppress(UnicodeDecodeError, LookupError):
        given = encoding or _unicode(data[:2000])
        return data.decode(given), given
    guess = None if encoding else from_bytes(data, cp_isolation=["gb18030", "big5"]).best()
    if guess is None:
        raise UnreadableFile("csv.characters", part=name)
    return str(guess), guess.encoding


def _unicode(start: bytes) -> str:
    """Which Unicode encoding it would be: the commas and line breaks of UTF-16 have a zero byte on one side."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" in start:
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    return "utf-8-sig"


def _rows(name: str, text: str, delimiter: str) -> Iterator[tuple[int, tuple[RawCell, ...]]]:
    # `strict` refuses a quote that never ends, which would swallow the rest of the file as one cell.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, tuple(cell if cell != "" else None for cell in cells)
    except csv.Error as error:
        raise UnreadableFile(
            "csv.row", part=name, row=number, detail=error, limit=MAX_CELL_CHARACTERS
        ) from error
