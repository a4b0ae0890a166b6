"""CSV files, one or a zip of them, in UTF-8, UTF-16, GB18030 or Big5, parted by commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from knowledge.importers.archive import ZIP, Archive
from knowledge.importers.encodings import chinese_of, is_chinese, is_in, unicode_of
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
    files = {name: archive.read(name) for name in _csv_files(archive)}
    if not files:
        raise UnreadableFile("csv.none")
    encodings = _encodings(files, reading.encoding)
    sheets: list[RawSheet] = []
    for name, data in files.items():
        path = PurePosixPath(name)
        sheets.append(_sheet(path.stem, path.name, data, encodings[name], reading))
        bound_cells(sum(len(row.cells) for sheet in sheets for row in sheet.rows))
    return RawWorkbook(tuple(sheets))


def _csv_files(archive: Archive) -> Iterator[str]:
    for name in archive.names:
        path = PurePosixPath(name)
        if "__MACOSX" in path.parts or path.name.startswith("."):
            continue
        if path.suffix.casefold() in _NESTED:
            raise UnreadableFile("csv.nested", part=path.name)
        if path.suffix.casefold() == ".csv":
            yield name


def read_one(data: bytes, reading: Reading) -> RawWorkbook:
    """A single CSV file as a sheet of its name; raises UnreadableFile."""
    if data.startswith((ZIP, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
        raise UnreadableFile("csv.not_text", part=reading.name)
    encoding = _encodings({reading.name: data}, reading.encoding)[reading.name]
    sheet = _sheet(reading.name, reading.name, data, encoding, reading)
    bound_cells(sum(len(row.cells) for row in sheet.rows))
    return RawWorkbook((sheet,))


def _encodings(files: Mapping[str, bytes], given: str | None) -> dict[str, str]:
    """The encoding of each file: the one given, else Unicode, else one Chinese encoding for all that are in none."""
    encodings = {name: given or unicode_of(data) for name, data in files.items()}
    other = {name: data for name, data in files.items() if not is_in(data, encodings[name])}
    if other:
        chinese = None if given else chinese_of(other)
        for name, data in other.items():
            if chinese is None or not is_chinese(data, chinese):
                raise UnreadableFile("csv.characters", part=PurePosixPath(name).name)
            encodings[name] = chinese
    return encodings


def _sheet(sheet: str, file: str, data: bytes, encoding: str, reading: Reading) -> RawSheet:
    text = data.decode(encoding)
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = reading.delimiter or max(_DELIMITERS, key=first.count)
    read = build_sheet(sheet, _rows(file, text, delimiter))
    guessed = None if reading.encoding or encoding.startswith("utf") else _example(read)
    return replace(read, encoding=encoding, delimiter=delimiter, guessed=guessed)


def _example(sheet: RawSheet) -> str | None:
    """The first text of a sheet that hangs on its encoding, its header's last."""
    lines = (*(row.cells for row in sheet.rows), sheet.header)
    texts = (cell for cells in lines for cell in cells if isinstance(cell, str))
    return next((text for text in texts if not text.isascii()), None)


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
