"""An index without one of its phrasings, so that the phrasing can be asked as if nobody had written it down."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from knowledge.entry import Entry, Question
from knowledge.folding import fold
from knowledge.retriever import EntryRetriever
from knowledge.telling import IN_ANSWER, TellingWords, tokens
from knowledge.vectors import Neighbours


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A phrasing of the workbook's own `faq`, and the entry that it is one of."""

    entry: Entry
    question: Question

    @property
    def rest(self) -> tuple[Question, ...]:
        """The entry's other phrasings."""
        return tuple(
            question for question in self.entry.questions if fold(question.text) != fold(self.question.text)
        )


def own_questions(entries: Sequence[Entry]) -> list[OwnQuestion]:
    """The phrasings of `faq` that can be asked while they are left out: those of entries that have another one. Every
    entry's first comes before anyone's second."""
    ranked = [
        (place, OwnQuestion(entry, question))
        for entry in entries
        if entry.id.startswith("faq:")
        for place, question in enumerate(entry.questions)
        if OwnQuestion(entry, question).rest
    ]
    return [own for _, own in sorted(ranked, key=lambda both: both[0])]


class WithoutOne(EntryRetriever):
    """A retriever that finds nothing by one phrasing of an entry; all else is shared with the whole one."""

    def __init__(self, whole: EntryRetriever, own: OwnQuestion) -> None:
        self.__dict__ |= whole.__dict__
        left, kept = own.entry, set(own.rest)
        self._out = np.array(
            [
                row
                for row, (entry, question) in enumerate(self._rows.phrasings)
                if entry is left and question not in kept
            ],
            np.int64,
        )
        number = int(self._rows.entries[self._out[0]])
        self._centres = self._centres.without(number, self._index.vectors(self._out))
        self._telling = TellingWithout(self._telling, self._rows.number, number, own)

    @classmethod
    def of(cls, whole: EntryRetriever, own: OwnQuestion) -> EntryRetriever:
        """A retriever without a phrasing that perhaps another version has; the whole one where its own has it not."""
        for entry, question in whole._rows.phrasings:
            if entry.id == own.entry.id and fold(question.text) == fold(own.question.text):
                return cls(whole, OwnQuestion(entry, question))
        return whole

    def _near(self, vector: NDArray[np.float32], sku: str | None, limit: int) -> Neighbours:
        near = super()._near(vector, sku, limit + len(self._out))
        kept = ~np.isin(near.rows, self._out)
        return Neighbours(near.rows[kept][:limit], near.cosines[kept][:limit])


class TellingWithout(TellingWords):
    """Telling words of which one entry says only those that stand elsewhere in it; what is common stays so."""

    def __init__(self, whole: TellingWords, entries: int, number: int, own: OwnQuestion) -> None:
        self.__dict__ |= whole.__dict__
        self._weights, self._said = dict(self._weights), dict(self._said)
        kept = dict.fromkeys(_tokens(own.entry.answers.values()), IN_ANSWER)
        kept |= dict.fromkeys(_tokens(question.text for question in own.rest), 1.0)
        for token in self._said.keys() & set(tokens(own.question.text)):
            weight = self._weights[token]
            said = {row: told / weight for row, told in self._said[token] if row != number}
            if token in kept:
                said[number] = kept[token]
            if said:
                weight = self._weights[token] = log(1 + entries / len(said))
                self._said[token] = [(row, strength * weight) for row, strength in said.items()]
            else:
                del self._weights[token], self._said[token]


def _tokens(texts: Iterable[str]) -> Iterator[str]:
    return (token for text in texts for token in tokens(text))
