"""What the encoder's adapter learns from: texts with what they ask for, and the written questions that they ask."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

import knowledge
from intents.catalogue_files import CHAT, Catalogue
from intents.corpus_files import Corpus

WRITTEN = Path(knowledge.__file__).parent


@dataclass(frozen=True, slots=True)
class Lesson:
    """One text."""

    text: str
    language: str
    intents: frozenset[str]
    place: str = ""
    """Whose written questions it is searched among: a trade's or a file's; empty where that is not known."""
    entries: frozenset[str] = frozenset()
    """Those that answer it; where there is a place and none answers, nothing is to be found."""
    question: str = ""
    """The same for all lessons of its place that ask one and the same thing; empty where that is not known."""
    written: bool = False
    """Whether it is a phrasing of its entry, among which others search."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """All lessons, with what a loss needs of them as arrays."""

    all: tuple[Lesson, ...]
    labels: NDArray[np.float32]
    """1 for every intent that a text has, then 1 if it needs a reply; shape (lessons, intents + 1)."""
    written: NDArray[np.intp]
    """The lessons that are phrasings of entries."""
    offered: NDArray[np.bool_]
    """Which of those a lesson is searched among: its place's without itself; shape (lessons, written)."""
    right: NDArray[np.bool_]
    """Which of the offered answer it."""
    foreign: NDArray[np.bool_]
    """Which of the written are in another language than the lesson."""
    searches: NDArray[np.bool_]
    """Lessons whose search has a right outcome: an entry that is offered, or nothing; shape (lessons,)."""
    asked: NDArray[np.intp]
    """The number of what each lesson asks, -1 where that is not known."""
    places: NDArray[np.intp]
    """The number of each lesson's place."""
    languages: NDArray[np.intp]
    """The number of each lesson's language."""


def gather(catalogue: Catalogue, corpus: Corpus, clean: Callable[[str], str]) -> Lessons:
    """The lessons of catalogue, corpus and the questions that policies and product columns answer."""
    lessons = [Lesson(clean(e.text), e.language, e.intents) for e in catalogue.examples]
    for comment in corpus.comments:
        example, entries = comment.example, frozenset(comment.entries)
        text, asks = clean(example.text), comment.question
        lessons.append(Lesson(text, example.language, example.intents, comment.trade, entries, asks))
    for question in corpus.questions:
        about, entry = frozenset({question.intent}), frozenset({question.id})
        lessons.append(
            Lesson(question.text, question.language, about, question.trade, entry, question.id, True)
        )
    lessons += _of_policies()
    lessons += _of_products()
    return _arrays(lessons, [name for name in catalogue.names if name != CHAT])


def _of_policies() -> Iterator[Lesson]:
    for topic, known in _read("policy_questions.yaml").items():
        yield from _phrasings("policies", topic, frozenset(known["intents"]), known["questions"])


def _of_products() -> Iterator[Lesson]:
    for column, questions in _read("product_questions.yaml").items():
        yield from _phrasings("products", column, frozenset({"product_info"}), questions)


def _phrasings(
    place: str, entry: str, about: frozenset[str], questions: dict[str, list[str]]
) -> Iterator[Lesson]:
    for language, texts in questions.items():
        for text in texts:
            yield Lesson(text, language, about, place, frozenset({entry}), entry, written=True)


def _read(name: str) -> dict[str, Any]:
    return yaml.safe_load((WRITTEN / name).read_text("utf-8"))


def _arrays(lessons: Sequence[Lesson], names: Sequence[str]) -> Lessons:
    labels = [[*(name in one.intents for name in names), CHAT not in one.intents] for one in lessons]
    written = np.array([row for row, one in enumerate(lessons) if one.written], np.intp)
    places = np.array([one.place for one in lessons])
    languages = np.array([one.language for one in lessons])
    offered = (places[:, None] == places[written]) & (places != "")[:, None]
    offered &= np.arange(len(lessons))[:, None] != written
    entries = np.array([entry for row in written for entry in lessons[row].entries])
    right = np.stack([np.isin(entries, list(one.entries)) for one in lessons]) & offered
    answered = np.array([bool(one.entries) for one in lessons])
    return Lessons(
        all=tuple(lessons),
        labels=np.array(labels, np.float32),
        written=written,
        offered=offered,
        right=right,
        foreign=languages[:, None] != languages[written],
        searches=(places != "") & (right.any(axis=1) | ~answered),
        asked=_numbers([f"{one.place}/{one.question}" if one.question else "" for one in lessons]),
        places=_numbers([one.place for one in lessons]),
        languages=_numbers([one.language for one in lessons]),
    )


def _numbers(names: Sequence[str]) -> NDArray[np.intp]:
    """A number for each different name, -1 for the empty one."""
    known = {name: number for number, name in enumerate(sorted(set(names) - {""}))}
    return np.array([known.get(name, -1) for name in names], np.intp)
