"""What a document is made of, with nothing understood yet."""

from dataclasses import dataclass

from knowledge.importers.raw import UnreadableFile

MAX_CHARACTERS = 400_000
"""Of a document's text: about two hundred full pages."""
MAX_LINES = 20_000
"""Lines and cells of a document: each is looked at for a language of its own."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list or a row of a table, in the order of reading."""

    text: str
    """Lines that its writer broke stay lines."""
    level: int = 0
    """Of a heading, from 1; 0 is none."""
    bold: bool = False
    """Whether all of it is."""
    page: int | None = None
    """Where the format has pages."""
    cells: tuple[str, ...] = ()
    """Of a row of a table."""


class Length:
    """How much text was read so far; raises UnreadableFile past the limit."""

    def __init__(self) -> None:
        self.characters = 0

    def add(self, text: str) -> None:
        """Counts a text."""
        self.characters += len(text)
        if self.characters > MAX_CHARACTERS:
            raise UnreadableFile("document.long", limit=MAX_CHARACTERS)
