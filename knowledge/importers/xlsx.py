"""Excel workbooks, read by calamine after a scan that bounds what it will take.

calamine gives no value for a formula without a stored one and for an error, and it lays a sheet out as a full
rectangle. So each sheet's XML is walked first: it must fit, and those cells are noted.
"""

import posixpath
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import IO

from python_calamine import CalamineError, CalamineWorkbook

from knowledge.importers.archive import ZIP, Archive
from knowledge.importers.raw import (
    MAX_EXPANDED_BYTES,
    UNCOMPUTED,
    RawCell,
    RawSheet,
    RawWorkbook,
    Reading,
    UnreadableFile,
    bound_cells,
    build_sheet,
)
from knowledge.importers.sheet_scan import Scan, scan_shared_strings, scan_sheet
from knowledge.importers.styles import percent_styles
from knowledge.importers.xml_walk import elements

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES = "[Content_Types].xml"
_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_MB = 1024 * 1024
_KEPT = {
    _CONTENT_TYPES: 8 * _MB,
    "_rels/.rels": 8 * _MB,
    _BOOK: 8 * _MB,
    _RELATIONS: 8 * _MB,
    _STYLES: 32 * _MB,
}
"""Parts that are kept as they are, with the most that each may have: room for the names and styles of a workbook that was
copied for years."""
_MAX_SHEETS = 100


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    path: str
    hidden: bool


def read(data: bytes, _: Reading) -> RawWorkbook:
    """The sheets of an .xlsx file; raises UnreadableFile."""
    if data.startswith(_OLE):
        raise UnreadableFile("xlsx.encrypted" if _ENCRYPTED in data else "xlsx.old")
    if not data.startswith(ZIP):
        raise UnreadableFile("xlsx.not_excel")
    archive = Archive(data)
    if any(_is_macro(name.casefold()) for name in archive.names):
        raise UnreadableFile("xlsx.macros")
    if _CONTENT_TYPES not in archive.names:
        raise UnreadableFile("xlsx.is_zip")
    _bound_parts(archive)
    parts = _sheet_parts(archive)
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as copy:  # on disk: it may be 200 MB
        scans = _measured(archive, parts, copy)
        return RawWorkbook(tuple(_sheets(copy.name, parts, scans)))


def _is_macro(part: str) -> bool:
    return posixpath.basename(part) == "vbaproject.bin" or part.startswith("xl/macrosheets/")


def _bound_parts(archive: Archive) -> None:
    for part, limit in _KEPT.items():
        if part in archive.names and archive.size(part) > limit:
            raise UnreadableFile("xlsx.heavy", part=part, limit=limit // _MB)


def _sheet_parts(archive: Archive) -> list[_Part]:
    """The workbook's sheets, resolved as calamine resolves them, so that what it reads is what was measured."""
    targets = {
        attributes.get("Id", ""): _path(attributes.get("Target", ""))
        for attributes in elements(archive.chunks(_RELATIONS), "Relationship")
        if attributes.get("Type", "").endswith("/worksheet")
    }
    parts: list[_Part] = []
    for attributes in elements(archive.chunks(_BOOK), "sheet"):
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        if relation in targets:
            hidden = attributes.get("state", "visible") != "visible"
            parts.append(_Part(attributes.get("name", ""), targets[relation], hidden))
    if len({part.path for part in parts}) < len(parts) or len(parts) > _MAX_SHEETS:
        raise UnreadableFile("xlsx.sheets", limit=_MAX_SHEETS)
    return parts


def _path(target: str) -> str:
    target = target.removeprefix("/")
    return target if target.startswith("xl/") else f"xl/{target}"


def _measured(archive: Archive, parts: list[_Part], copy: IO[bytes]) -> dict[str, Scan]:
    """Each sheet's scan; the copy gets nothing but what was measured, piece by piece."""
    percent = percent_styles(archive.chunks(_STYLES)) if _STYLES in archive.names else frozenset[str]()
    budget = MAX_EXPANDED_BYTES
    scans: dict[str, Scan] = {}
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as out:
        for name in _KEPT:
            if name in archive.names:
                out.writestr(name, archive.read(name))
        lengths: list[int] = []
        if _STRINGS in archive.names:
            with out.open(_STRINGS, "w") as copied:
                lengths = scan_shared_strings(_copied(archive.chunks(_STRINGS), copied))
        for part in parts:
            with out.open(part.path, "w") as copied:
                content = _copied(archive.chunks(part.path), copied)
                scan = scans[part.path] = scan_sheet(part.name, content, lengths, percent)
            bound_cells(sum(measured.cells for measured in scans.values()))
            budget -= scan.text_characters
            if budget < 0:
                raise UnreadableFile("file.texts")
    copy.flush()
    return scans


def _copied(chunks: Iterable[bytes], copy: IO[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        copy.write(chunk)
        yield chunk


def _sheets(copy: str, parts: list[_Part], scans: dict[str, Scan]) -> Iterator[RawSheet]:
    try:
        with CalamineWorkbook.from_path(copy) as book:
            for part in parts:
                rows = book.get_sheet_by_name(part.name).to_python(skip_empty_area=False)
                scan = scans[part.path]
                merged = tuple(scan.merged)
                sheet = build_sheet(part.name, _rows(rows, scan), hidden=part.hidden, merged=merged)
                yield replace(
                    sheet,
                    hidden_rows=frozenset(scan.hidden_rows),
                    hidden_columns=frozenset(scan.hidden_columns),
                )
    except (CalamineError, KeyError, ValueError, OSError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("xlsx.damaged", detail=error) from error


def _rows(rows: Sequence[Sequence[RawCell]], scan: Scan) -> Iterator[tuple[int, tuple[RawCell, ...]]]:
    for number in range(1, max(len(rows), scan.last_row) + 1):
        values = rows[number - 1] if number <= len(rows) else []
        cells: list[RawCell] = [None if value == "" else value for value in values]
        for column, found in scan.special.get(number, {}).items():
            cells += [None] * (column + 1 - len(cells))
            cells[column] = UNCOMPUTED if found is None else found
        if cells:
            yield number, tuple(cells)
