"""Entries: the rows that can answer by being quoted, each with the questions that find it."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.workbook import Workbook


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

    def quote(self, language: str) -> str:
        """The answer in `language`, else in the first language that it has."""
        return self.answers.get(language) or next(iter(self.answers.values()))


def entries(workbook: Workbook) -> tuple[Entry, ...]:
    """Every quotable entry of a workbook: FAQ, policies, and the products' material, use and notes."""
    raise NotImplementedError
