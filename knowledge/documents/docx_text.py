"""The text of a Word document as its elements come by."""

from dataclasses import dataclass, field

from knowledge.documents.blocks import Block, Length
from knowledge.importers.xml_walk import Attributes

_UNREAD = frozenset({"Fallback", "moveFrom", "del"})
"""Text that stands a second time, or that a tracked change has taken away."""
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
_TAKEN_BACK = frozenset({"vanish", "strike", "dstrike"})
"""Words that are hidden or struck out: what the writer no longer says."""
_OFF = frozenset({"0", "false", "off"})
_BASES = 10


@dataclass(slots=True)
class Style:
    """What a style says of a paragraph."""

    level: int = 0
    based_on: str = ""


@dataclass(slots=True)
class _Paragraph:
    style: str = ""
    level: int | None = None
    texts: list[str] = field(default_factory=list[str])
    plain: bool = False
    """Whether some of it is not bold."""


@dataclass(slots=True)
class _Run:
    bold: bool = False
    hidden: bool = False


@dataclass(slots=True)
class _Table:
    cells: list[list[str]] = field(default_factory=list[list[str]])
    bold: bool = True


class TextWalk:
    """Gathers blocks; its methods are called for every element and text of the document."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._length = Length()
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._run: _Run | None = None
        self._in_text = False
        self._unread = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if self._unread or name in _UNREAD:
            self._unread += 1
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "r":
            self._run = _Run()
        elif name == "t":
            self._in_text = True
        elif name == "tbl":
            self._tables.append(_Table())
        elif name == "tr" and self._tables:
            self._tables[-1].cells, self._tables[-1].bold = [], True
        elif name == "tc" and self._tables:
            self._tables[-1].cells.append([])
        else:
            self._property(name, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition(":")[2]
        if self._unread:
            self._unread -= 1
        elif name == "p" and self._paragraphs:
            self._close(self._paragraphs.pop())
        elif name == "r":
            self._run = None
        elif name == "t":
            self._in_text = False
        elif name == "tr" and self._tables:
            self._row(self._tables[-1])
        elif name == "tbl" and self._tables:
            self._tables.pop()

    def text(self, text: str) -> None:
        """A piece of text."""
        if self._in_text and not self._unread:
            self._put(text)

    def _property(self, name: str, attributes: Attributes) -> None:
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph is None:
            return
        if self._run is not None:
            if name in _BREAKS:
                self._put(_BREAKS[name])
            elif name == "b":
                self._run.bold = value_of(attributes) not in _OFF
            elif name in _TAKEN_BACK:
                self._run.hidden = self._run.hidden or value_of(attributes) not in _OFF
        elif name == "pStyle":
            paragraph.style = value_of(attributes)
        elif name == "outlineLvl":
            paragraph.level = outline_level(value_of(attributes))

    def _put(self, text: str) -> None:
        if not self._paragraphs or (self._run is not None and self._run.hidden):
            return
        self._length.add(text)
        self._paragraphs[-1].texts.append(text)
        if text.strip() and not (self._run is not None and self._run.bold):
            self._paragraphs[-1].plain = True

    def _close(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.texts).replace("\u00a0", " ").strip()
        if not text:
            return
        if self._tables and self._tables[-1].cells:
            self._tables[-1].cells[-1].append(text)
            self._tables[-1].bold = self._tables[-1].bold and not paragraph.plain
            return
        level = self._level(paragraph.style) if paragraph.level is None else paragraph.level
        self.blocks.append(Block(text, level, not paragraph.plain))

    def _row(self, table: _Table) -> None:
        """A row of one cell is a box around text; a table in a table is text of the outer one's cell."""
        cells = ["\n".join(texts) for texts in table.cells]
        filled = [cell for cell in cells if cell]
        if len(self._tables) > 1 and self._tables[-2].cells:
            self._tables[-2].cells[-1].extend(filled)
        elif len(filled) == 1:
            self.blocks += [Block(line) for text in filled for line in text.split("\n")]
        elif filled:
            self.blocks.append(Block("\n".join(filled), bold=table.bold, cells=tuple(cells)))
        table.cells = []

    def _level(self, style: str) -> int:
        """The heading's level that a style has, or one that it is based on."""
        for _ in range(_BASES):
            known = self._styles.get(style)
            if known is None or known.level:
                return 0 if known is None else known.level
            style = known.based_on
        return 0


def outline_level(written: str) -> int:
    """The heading's level of an outline, where 0 to 8 are headings and 9 is text."""
    return int(written) + 1 if written in tuple("012345678") else 0


def value_of(attributes: Attributes, name: str = "val") -> str:
    """An attribute, whatever its prefix; empty where it is not there."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")
