"""How the problems of a workbook are printed."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from rich.text import Text

from app.commands.terminal import print_table


class Language(StrEnum):
    """The languages that problems are told in."""

    en = "en"
    zh = "zh"


def print_problems(problems: Sequence[Mapping[str, Any]]) -> None:
    """Prints each with its place, nothing where there is none."""
    if not problems:
        return
    columns = ("", "sheet", "row", "column", "found", "problem")
    print_table(columns, [_row(problem) for problem in problems])


def _row(problem: Mapping[str, Any]) -> list[object]:
    place = [str(part) for part in problem["loc"]] + [""] * (3 - len(problem["loc"]))
    colour = "red" if problem["severity"] == "error" else "yellow"
    return [Text(problem["severity"], style=colour), *place, problem["value"], problem["message"]]
