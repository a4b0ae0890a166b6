"""PDF: the lines of its pages put together to paragraphs; what is larger or bold than the rest is a heading."""

import time
from io import BytesIO
from typing import Any

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError, PyPdfError

from knowledge.documents.blocks import MAX_LINES, Block, Length
from knowledge.documents.pdf_blocks import blocks_of
from knowledge.documents.pdf_lines import Line, Lines
from knowledge.importers.raw import UnreadableFile

_MAX_PAGES = 200
_MAX_SECONDS = 3.5
"""Of the processor: what a page costs can't be measured before it is read."""
_STREAM = 4_000_000
_LIMITS = Configuration(
    zlib_maximum_output_length=_STREAM,
    lzw_maximum_output_length=_STREAM,
    run_length_maximum_output_length=_STREAM,
    brotli_maximum_output_length=_STREAM,
    array_based_stream_maximum_output_length=_STREAM,
    stream_decoding_work_maximum_length=4 * _STREAM,
    stream_parsing_work_maximum_count=250_000,
    xform_maximum_invocations_per_extraction=100,
    page_tree_maximum_entries=20_000,
    jbig2dec_binary=None,
)
_HEAD = 1024


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .pdf file; raises UnreadableFile."""
    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadableFile("document.not_pdf")
    until = time.thread_time() + _MAX_SECONDS
    lines: list[Line] = []
    length = Length()
    try:
        with apply_configuration(_LIMITS):
            for number, page in enumerate(_pages(data), start=1):
                lines += _lines(page, number, until, length)
    except (LimitReachedError, MemoryError, RecursionError) as error:
        raise UnreadableFile("document.heavy") from error
    except UnreadableFile:
        raise
    except Exception as error:  # a damaged file breaks the reader in any of its places
        raise UnreadableFile("document.damaged") from error
    if not lines:
        raise UnreadableFile("document.scanned")
    if len(lines) > MAX_LINES:
        raise UnreadableFile("document.heavy")
    return blocks_of(lines)


def _pages(data: bytes) -> list[PageObject]:
    reader = PdfReader(BytesIO(data))
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile("document.encrypted")
    except (PyPdfError, NotImplementedError) as error:
        raise UnreadableFile("document.encrypted") from error
    pages = len(reader.pages)
    if pages > _MAX_PAGES:
        raise UnreadableFile("document.pages", pages=pages, limit=_MAX_PAGES)
    return list(reader.pages)


def _lines(page: PageObject, number: int, until: float, length: Length) -> list[Line]:
    lines = Lines(number, float(page.mediabox.width), length)

    def before(*_: Any) -> None:
        if time.thread_time() > until:
            raise UnreadableFile("document.heavy")

    page.extract_text(visitor_operand_before=before, visitor_text=lines.add)
    return lines.found
