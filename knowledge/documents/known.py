"""What a stream's knowledge answers already."""

from rapidfuzz import fuzz, process

from knowledge.folding import fold
from knowledge.workbook import Workbook

_ALIKE = 90
"""Of 100: questions of so many letters in common are one."""


class Known:
    """The entries of a version, to find a row in that says what a new one would."""

    def __init__(self, workbook: Workbook | None) -> None:
        self.topics: set[str] = set()
        """Of its policies."""
        self._asked: dict[str, str] = {}
        self._answered: dict[str, str] = {}
        for row in workbook.policies if workbook else ():
            self.topics.add(row.topic)
            self._answered |= {fold(text): f"policies:{row.topic}" for text in row.answer.values()}
        for row in workbook.faq if workbook else ():
            entry = f"faq:{row.id}"
            self._asked |= {_plain(text): entry for text in (*row.question.values(), *row.variants)}
            self._answered |= {fold(text): entry for text in row.answer.values()}

    def same(self, cells: dict[str, str], sheet: str) -> str | None:
        """The entry that asks the same, or answers with the same words; None where there is none."""
        for column, text in cells.items():
            if column.startswith("answer") and (entry := self._answered.get(fold(text))):
                return entry
            if sheet == "faq" and column.startswith("question") and text:
                match = process.extractOne(
                    _plain(text), self._asked.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE
                )
                if match is not None:
                    return self._asked[match[0]]
        return None


def _plain(text: str) -> str:
    return fold(text).rstrip("?？!. ")
