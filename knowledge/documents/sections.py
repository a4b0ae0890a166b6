"""The blocks of a document as questions, or headings, with what stands under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.columns import SHEETS, find_header
from knowledge.documents.blocks import Block
from knowledge.documents.markers import (
    LONGEST_QUESTION,
    asked_first,
    ends_sentence,
    is_question,
    marked_answer,
    marked_question,
    parted,
    without_number,
)

_BOLD_LEVEL = 9
_HEADING = 90
"""Letters of a bold line that is a heading, at most."""
_LANGUAGES = 4
"""That a question may be asked in, one below the other."""
_WIDE = 12
"""Columns of a table, above which it holds no questions."""
_FAQ = next(sheet for sheet in SHEETS if sheet.name == "faq")


@dataclass(slots=True)
class Section:
    """A question or heading, and the texts under it as they stand there."""

    questions: list[str]
    """Of several languages perhaps, one after the other."""
    path: tuple[str, ...]
    """The headings above it."""
    page: int | None
    asks: bool
    """Whether it is a question, not a heading."""
    marked: bool = False
    """Whether the answer has its own mark, so that what asks inside of it is part of it."""
    texts: list[str] = field(default_factory=list[str])


def sections(blocks: Sequence[Block]) -> list[Section]:
    """The sections that have something under them, in the document's order."""
    reader = _Reader(_title(blocks))
    for block in blocks:
        reader.read(block)
    return [section for section in reader.found if section.texts]


def _title(blocks: Sequence[Block]) -> Block | None:
    """The heading of the whole document, which its other headings need not repeat."""
    first, *others = blocks or (Block(""),)
    below = [block.level for block in others if block.level]
    return first if first.level and below and min(below) > first.level else None


class _Reader:
    def __init__(self, title: Block | None) -> None:
        self._title = title
        self.found = [Section([], (), None, asks=False)]
        self._headings: list[tuple[int, str]] = []
        self._row: tuple[int, int] | None = None
        self._in_table = False

    def read(self, block: Block) -> None:
        if block.cells:
            self._cells(block)
            return
        self._in_table, self._row = False, None
        if block.level and len(block.text) <= LONGEST_QUESTION:
            self._heading(block)
            return
        for line in _lines(block.text):
            self._line(line, block)

    def _line(self, line: str, block: Block) -> None:
        now = self.found[-1]
        asked = marked_question(line)
        answered = marked_answer(line)
        bare = without_number(line).strip()
        if asked is not None:
            question, answer = parted(asked)
            if not answer and (both := asked_first(question)):
                question, answer = both
            self._open(question, block, [answer] if answer else [])
        elif answered is not None and now.questions:
            now.marked = True
            now.texts += [answered] if answered else []
        elif block.bold and not is_question(bare) and _is_title(bare) and not now.marked:
            self._heading(Block(bare, _BOLD_LEVEL, page=block.page))
        elif is_question(bare) and not (now.marked and not block.bold and bare == line):
            self._open(bare, block, [])
        elif not now.marked and (both := asked_first(bare)):
            self._open(both[0], block, [both[1]])
        else:
            now.texts.append(line if now.texts else bare or line)

    def _heading(self, block: Block) -> None:
        text = " ".join(without_number(block.text).split()) or block.text
        question, answer = (text, "") if is_question(text) else asked_first(text) or ("", "")
        if question:
            self._open(question, block, [answer] if answer else [])
            return
        while self._headings and self._headings[-1][0] >= block.level:
            self._headings.pop()
        path = tuple(heading for _, heading in self._headings)
        if block is not self._title:
            self._headings.append((block.level, text))
        self.found.append(Section([text], path, block.page, asks=False))

    def _open(self, question: str, block: Block, texts: list[str]) -> None:
        """A question; one that stands right below another one without an answer says the same in another language."""
        last = self.found[-1]
        if last.asks and not last.texts and 0 < len(last.questions) < _LANGUAGES:
            last.questions.append(question)
            last.texts += texts
            return
        path = tuple(heading for _, heading in self._headings)
        self.found.append(Section([question], path, block.page, asks=True, texts=texts, marked=bool(texts)))

    def _cells(self, block: Block) -> None:
        """A row of a table: a question and its answer where it has two columns, or headers that say which they are."""
        first, self._in_table = not self._in_table, True
        named = _named(block.cells) if first else []
        if first and {"question", "answer"} <= set(named):
            self._row = named.index("question"), named.index("answer")
            return
        filled = [at for at, cell in enumerate(block.cells) if cell]
        if not filled:
            return
        row = self._row or (
            (filled[0], filled[1]) if len(filled) == 2 and not (first and block.bold) else None
        )
        path = tuple(heading for _, heading in self._headings)
        if row and max(row) < len(block.cells) and all(block.cells[at] for at in row):
            question, answer = (block.cells[at] for at in row)
            question = " ".join(without_number(marked_question(question) or question).split())
            answer = marked_answer(answer) or answer
            made = Section([question], path, block.page, is_question(question), marked=True, texts=[answer])
            self.found.append(made)
            self.found.append(Section([], path, None, asks=False))  # what follows belongs to no row
        elif not (first and block.bold):
            self.found[-1].texts.append(", ".join(cell for cell in block.cells if cell))


def _lines(text: str) -> Iterator[str]:
    yield from (" ".join(line.split()) for line in text.split("\n") if line.strip())


def _named(cells: Sequence[str]) -> list[str]:
    """The columns of `faq` that the cells of a header name."""
    headers = [find_header(_FAQ, cell[:_HEADING]) for cell in cells[:_WIDE]]
    return [header.column.name if header else "" for header in headers]


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _HEADING and not ends_sentence(text)
