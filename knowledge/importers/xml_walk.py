"""A walk over XML that builds nothing and allows no entities, which is where XML bombs are."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from knowledge.importers.raw import UnreadableFile

Attributes = dict[str, str]
_MAX_DEPTH = 1_000
"""Elements in elements: the parser keeps a record of each that is open, some thirty times what it is written with."""


def walk(
    xml: Iterable[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Calls back for every element and text of a document, given in pieces; raises UnreadableFile where it is not plain XML."""
    depth = 0

    def deeper(tag: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise UnreadableFile("xml.deep", limit=_MAX_DEPTH)
        start(tag, attributes)

    def back(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = deeper
    parser.EndElementHandler = back
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for piece in xml:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("xml.damaged") from error


def elements(xml: Iterable[bytes], name: str) -> list[Attributes]:
    """The attributes of each element of this name, whatever its prefix, in the document's order."""
    found: list[Attributes] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag.rpartition(":")[2] == name:
            found.append(attributes)

    walk(xml, start)
    return found


def _refuse_doctype(*_: object) -> None:
    raise UnreadableFile("xml.entities")
