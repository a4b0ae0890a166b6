"""A mistake in a workbook, with the cell that it is in."""

from dataclasses import dataclass
from typing import Literal

from knowledge.messages import Message

Loc = tuple[str | int, ...]
"""(sheet, row, column), shorter where it is a row's, a sheet's or the file's."""

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where."""

    loc: Loc
    said: Message
    value: str | None = None
    severity: Severity = "error"

    @property
    def code(self) -> str:
        """The name of the mistake, the same in every language."""
        return self.said.code

    @property
    def message(self) -> str:
        """What is wrong and what would be accepted, in English."""
        return self.told()

    def told(self, language: str = "en") -> str:
        """What is wrong and what would be accepted, in a language of the catalogue."""
        return self.said.told(language)
