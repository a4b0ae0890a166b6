"""Entries: the rows that can answer by being quoted, each with the questions that find it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.workbook import Faq, Policy, Product, Workbook


@dataclass(frozen=True, slots=True)
class Question:
    """One phrasing that an entry answers."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that answers a question in the shop's own words.

    `id` is the contract's evidence name (`faq:<id>`, `policies:<topic>[:<region>]`, `products:<sku>`); two entries
    may share one (a product's material and its use).
    """

    id: str
    sku: str | None
    """None: the whole stream."""
    intents: frozenset[str]
    """Names from the intent catalogue that it answers; empty where the workbook does not say."""
    questions: tuple[Question, ...]
    answers: Mapping[str, str]
    auto: bool
    region: str | None = None
    auto_said: bool = False
    """Whether the workbook says in so many words that it may be sent unseen."""

    def quote(self, language: str) -> str:
        """The answer in `language`, else in the first language that it has."""
        return self.answers.get(language) or next(iter(self.answers.values()))


def entries(workbook: Workbook) -> tuple[Entry, ...]:
    """Every quotable entry of a workbook: FAQ, policies, and the products' material, use and notes.

    The order is that of the sheets and their rows; vectors are stored by it.
    """
    found = [_faq(row) for row in workbook.faq]
    found += [_policy(row) for row in workbook.policies]
    found += [entry for row in workbook.products for entry in _product(row)]
    return tuple(found)


def _faq(row: Faq) -> Entry:
    questions = [
        Question(text, None if language == "und" else language) for language, text in row.question.items()
    ]
    questions += [Question(text) for text in row.variants if text not in row.question.values()]
    intents = frozenset({row.intent} if row.intent else ())
    return Entry(
        f"faq:{row.id}",
        row.sku,
        intents,
        tuple(questions),
        row.answer,
        row.auto is not False,
        auto_said=row.auto is True,
    )


def _policy(row: Policy) -> Entry:
    name = f"policies:{row.topic}" + (f":{row.region}" if row.region else "")
    known = _policy_questions().get(row.topic)
    if known is None:
        return Entry(name, None, frozenset(), (Question(row.topic),), row.answer, True, row.region)
    questions = _questions(known["questions"])
    return Entry(name, None, frozenset(known["intents"]), questions, row.answer, True, row.region)


def _product(row: Product) -> Iterator[Entry]:
    for column, answers in (("material", row.material), ("how_to_use", row.how_to_use), ("note", row.note)):
        if answers:
            questions = _questions(_product_questions()[column])
            yield Entry(f"products:{row.sku}", row.sku, frozenset({"product_info"}), questions, answers, True)


def _questions(texts: Mapping[str, Sequence[str]]) -> tuple[Question, ...]:
    return tuple(Question(text, language) for language, several in texts.items() for text in several)


@cache
def _policy_questions() -> dict[str, Any]:
    return _data("policy_questions.yaml")


@cache
def _product_questions() -> dict[str, Any]:
    return _data("product_questions.yaml")


def _data(name: str) -> dict[str, Any]:
    return yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
