"""A walk over XML that builds nothing and allows no entities, which is where XML bombs are."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from knowledge.importers.raw import UnreadableFile

Attributes = dict[str, str]


def walk(
    xml: Iterable[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Calls back for every element and text of a document, given in pieces; raises UnreadableFile where it is not plain XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
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


def elements(xml: bytes) -> list[tuple[str, Attributes]]:
    """Every element's name, without its prefix, and attributes, in the document's order."""
    found: list[tuple[str, Attributes]] = []
    walk([xml], lambda tag, attributes: found.append((tag.rpartition(":")[2], attributes)))
    return found


def _refuse_doctype(*_: object) -> None:
    raise UnreadableFile("xml.entities")
