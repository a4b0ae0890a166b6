"""Rows that a document proposes: its questions with their answers, its headings as policies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.check import StreamFacts
from knowledge.documents.blocks import Block
from knowledge.documents.known import Known
from knowledge.documents.language import language, parts_by_script, runs_by_script
from knowledge.documents.sections import Section, sections
from knowledge.documents.shorten import shortened
from knowledge.documents.topics import topic
from knowledge.folding import fold
from knowledge.importers.raw import MAX_CELL_CHARACTERS
from knowledge.workbook import Workbook

MOST = 500
_BARE = 24
"""Letters of a heading that says too little without the one above it ("Malaysia" below "Shipping")."""
_PREAMBLE = 40
"""Letters of a text without a question, below which it is no answer."""
_QUOTE = 1_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row for ops to look at, and where in the document it comes from."""

    sheet: str
    cells: dict[str, str]
    quote: str
    """What the document says, word by word."""
    page: int | None
    heading: str
    """The headings above it."""
    shorter: dict[str, str]
    """Of an answer that is too long, by its column: the whole sentences that fit."""
    duplicate_of: str | None = None
    """The entry that answers already; `here` is one further up in the document."""


def propose(blocks: Sequence[Block], facts: StreamFacts, workbook: Workbook | None) -> tuple[Proposal, ...]:
    """The rows that a document proposes for a stream, in its order, at most MOST of them."""
    known = Known(workbook)
    found = sections(blocks)
    titled = any(section.questions for section in found)
    taken = known.topics
    made: list[Proposal] = []
    seen: dict[tuple[tuple[str, str], ...], Proposal] = {}
    for section in found:
        if not section.questions and titled and sum(map(len, section.texts)) < _PREAMBLE:
            continue
        for proposal in _rows(section, facts, taken):
            key = tuple((column, fold(text)) for column, text in proposal.cells.items())
            twice = "here" if key in seen else known.same(proposal.cells, proposal.sheet)
            seen.setdefault(key, proposal)
            made.append(replace(proposal, duplicate_of=twice))
            if len(made) == MOST:
                return tuple(made)
    return tuple(made)


def _rows(section: Section, facts: StreamFacts, taken: set[str]) -> Iterator[Proposal]:
    answers = _by_language(section.texts, facts.languages)
    whole = "\n".join([*section.questions, *section.texts])
    about = None if section.asks or not section.questions else topic(section.questions[0])
    if about is not None and about not in taken:
        taken.add(about)
        sheet, cells = "policies", {"topic": about}
    else:
        sheet, cells = "faq", _questions(section, answers, facts.languages)
    shorter: dict[str, str] = {}
    for tag, text in answers.items():
        column = f"answer_{tag}"
        cells[column] = _fitting(text)
        if len(text) > facts.max_reply_length and (short := shortened(text, facts.max_reply_length)):
            shorter[column] = short
    yield Proposal(sheet, cells, whole[:_QUOTE], section.page, " › ".join(section.path), shorter)


def _fitting(text: str) -> str:
    if len(text) <= MAX_CELL_CHARACTERS:
        return text
    return shortened(text, MAX_CELL_CHARACTERS) or text[:MAX_CELL_CHARACTERS].rsplit(None, 1)[0]


def _by_language(texts: Sequence[str], languages: Sequence[str]) -> dict[str, str]:
    """Language -> what the texts say in it, in their order; one without letters goes with the one before."""
    found: dict[str, list[str]] = {}
    last = ""
    for text in (run for whole in texts for run in runs_by_script(whole)):
        tag = language(text, languages) if any(map(str.isalpha, text)) or not last else last
        found.setdefault(tag, []).append(text)
        last = tag
    return {tag: "\n".join(several) for tag, several in found.items()}


def _questions(section: Section, answers: dict[str, str], languages: Sequence[str]) -> dict[str, str]:
    """The question in each language that it is asked in; a bare heading with the one above it."""
    if not section.questions:
        return {f"question_{next(iter(answers))}": ""}
    asked = [part for question in section.questions for part in parts_by_script(question)]
    above = section.path[-1] if section.path else ""
    if not section.asks and above and len(asked[0]) <= _BARE and len(above) <= 2 * _BARE:
        asked[0] = f"{above}: {asked[0]}"
    found: dict[str, str] = {}
    for question in asked:
        tag = _asked_in(question, answers, languages)
        found[f"question_{tag}"] = " ".join([*filter(None, [found.get(f"question_{tag}")]), question])
    kept = {column: text for column, text in found.items() if column.removeprefix("question_") in answers}
    return {column: _fitting(text) for column, text in (kept or found).items()}


def _asked_in(question: str, answers: dict[str, str], languages: Sequence[str]) -> str:
    """A question is too short for statistics: its answer's language, where both are of one script."""
    tag = language(question, languages)
    alike = [other for other in answers if question.isascii() and answers[other].isascii()]
    return tag if tag in answers or not alike else alike[0]
