"""Files into raw rows. A new format is one file here and one line in `IMPORTERS`."""

from collections.abc import Callable
from pathlib import PurePath

from knowledge.importers import csv_zip, xlsx, yaml_json
from knowledge.importers.raw import (
    MAX_FILE_BYTES,
    FileTooLarge,
    RawWorkbook,
    Reading,
    UnknownFileType,
    UnreadableFile,
)

__all__ = ["IMPORTERS", "UnknownFileType", "UnreadableFile", "read"]

IMPORTERS: tuple[tuple[tuple[str, ...], Callable[[bytes, Reading], RawWorkbook]], ...] = (
    ((".xlsx", ".xlsm"), xlsx.read),
    ((".zip",), csv_zip.read),
    ((".csv", ".tsv"), csv_zip.read_one),
    ((".yaml", ".yml"), yaml_json.read_yaml),
    ((".json",), yaml_json.read_json),
)
"""(file name endings, reader) of every format that is read."""


def read(
    filename: str, data: bytes, encoding: str | None = None, delimiter: str | None = None
) -> RawWorkbook:
    """The raw rows of a file; raises UnknownFileType or UnreadableFile. The encoding and the delimiter of a CSV are
    found out where they are not given."""
    ending = PurePath(filename).suffix.casefold()
    for endings, reader in IMPORTERS:
        if ending in endings:
            if len(data) > MAX_FILE_BYTES:
                raise FileTooLarge
            if not data:
                raise UnreadableFile("file.empty")
            return reader(data, Reading(PurePath(filename).stem, encoding, delimiter))
    known = ", ".join(f"`{ending}`" for endings, _ in IMPORTERS for ending in endings if ending != ".xlsm")
    raise UnknownFileType("file.unknown_type", ending=ending or filename[:80], known=known)
