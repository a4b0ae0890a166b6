"""One immutable version of a stream's knowledge, and the difference of two."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that two versions disagree on: `faq:12 / answer_en` from -> to."""

    entry: str
    fact: str
    kind: Literal["added", "removed", "changed"]
    before: str | None
    after: str | None


def changes(old: Workbook, new: Workbook) -> Sequence[Change]:
    """The facts that differ, in the order of the sheets."""
    raise NotImplementedError
