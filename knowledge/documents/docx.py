"""Word documents: paragraphs with their headings, and tables, by a walk over the XML that builds nothing."""

import posixpath
import re
from collections.abc import Iterator

from knowledge.documents.blocks import Block
from knowledge.documents.docx_text import Style, TextWalk, outline_level, value_of
from knowledge.importers.archive import ZIP, Archive
from knowledge.importers.raw import UnreadableFile
from knowledge.importers.xml_walk import Attributes, elements, walk

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONS = "_rels/.rels"
_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_MAX_XML = 8 * 1024 * 1024
_HEADING = re.compile(r"heading\s*(\d)|标题\s*(\d)")
_TITLES = {"title": 1, "标题": 1, "subtitle": 2, "副标题": 2}


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .docx file; raises UnreadableFile."""
    if data.startswith(_OLE):
        raise UnreadableFile("document.encrypted" if _ENCRYPTED in data else "document.old")
    if not data.startswith(ZIP):
        raise UnreadableFile("document.not_word")
    archive = Archive(data)
    if any(posixpath.basename(name.casefold()) == "vbaproject.bin" for name in archive.names):
        raise UnreadableFile("document.macros")
    body = _body(archive)
    if body not in archive.names:
        raise UnreadableFile("document.not_word")
    text = TextWalk(_styles(archive))
    walk(_bounded(archive, body), text.start, text.end, text.text)
    return tuple(text.blocks)


def _body(archive: Archive) -> str:
    """The part with the text, by the package's own relations."""
    if _RELATIONS not in archive.names:
        return _BODY
    for attributes in elements(_bounded(archive, _RELATIONS), "Relationship"):
        if attributes.get("Type", "").endswith("/officeDocument"):
            return attributes.get("Target", "").removeprefix("/")
    return _BODY


def _bounded(archive: Archive, part: str) -> Iterator[bytes]:
    size = 0
    for chunk in archive.chunks(part):
        size += len(chunk)
        if size > _MAX_XML:
            raise UnreadableFile("document.heavy")
        yield chunk


def _styles(archive: Archive) -> dict[str, Style]:
    """Style id -> what it says of a paragraph."""
    if _STYLES not in archive.names:
        return {}
    found: dict[str, Style] = {}
    style = Style()

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal style
        name = tag.rpartition(":")[2]
        if name == "style":
            style = found[value_of(attributes, "styleId")] = Style()
        elif name == "name":
            style.level = style.level or _named_level(value_of(attributes))
        elif name == "outlineLvl":
            style.level = outline_level(value_of(attributes))
        elif name == "basedOn":
            style.based_on = value_of(attributes)

    walk(_bounded(archive, _STYLES), start)
    return found


def _named_level(name: str) -> int:
    folded = name.strip().casefold()
    match = _HEADING.fullmatch(folded)
    return int(match[1] or match[2]) if match else _TITLES.get(folded, 0)
