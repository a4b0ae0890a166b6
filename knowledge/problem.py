"""A mistake in a workbook, with the cell that it is in."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where: `loc` is (sheet, row, column), shorter where it is a row's, a sheet's or the file's."""

    loc: tuple[str | int, ...]
    message: str
    value: str | None = None
    severity: Literal["error", "warning"] = "error"
