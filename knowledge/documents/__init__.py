"""Documents as shops have them, into rows to propose. A new format is one file here and one line in `FORMATS`."""

from collections.abc import Callable
from pathlib import PurePath

from knowledge.documents import docx, pdf
from knowledge.documents.blocks import MAX_LINES, Block
from knowledge.importers.raw import MAX_FILE_BYTES, FileTooLarge, UnknownFileType, UnreadableFile

__all__ = ["FORMATS", "Block", "UnknownFileType", "UnreadableFile", "read"]

FORMATS: tuple[tuple[str, Callable[[bytes], tuple[Block, ...]]], ...] = (
    (".docx", docx.read),
    (".docm", docx.read),
    (".pdf", pdf.read),
)
"""(file name ending, reader) of every format that is read."""


def read(filename: str, data: bytes) -> tuple[Block, ...]:
    """The blocks of a document; raises UnknownFileType or UnreadableFile."""
    ending = PurePath(filename).suffix.casefold()
    for known, reader in FORMATS:
        if ending == known:
            if len(data) > MAX_FILE_BYTES:
                raise FileTooLarge
            if not data:
                raise UnreadableFile("file.empty")
            blocks = reader(data)
            if not any(block.text.strip() for block in blocks):
                raise UnreadableFile("document.empty")
            if sum(block.text.count("\n") + 1 for block in blocks) > MAX_LINES:
                raise UnreadableFile("document.heavy")
            return blocks
    raise UnknownFileType("document.unknown_type", ending=ending or filename[:80])
