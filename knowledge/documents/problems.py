"""What the workbook's own checks say of rows that are only proposed."""

from collections.abc import Sequence

from knowledge.check import StreamFacts, check
from knowledge.documents.proposals import Proposal
from knowledge.importers.raw import RawWorkbook, build_sheet
from knowledge.problem import Problem

_OF_EVERY_ROW = "answer.one_language"
"""A document is in one language mostly: told of each row it would tell nothing."""


def problems_of(proposals: Sequence[Proposal], facts: StreamFacts) -> list[list[Problem]]:
    """Of each proposal its problems, whose loc is the column alone."""
    found: list[list[Problem]] = [[] for _ in proposals]
    for sheet in ("faq", "policies"):
        header = tuple(dict.fromkeys(name for one in proposals if one.sheet == sheet for name in one.cells))
        rows = [
            (number, tuple(one.cells.get(name) for name in header))
            for number, one in enumerate(proposals, start=2)
            if one.sheet == sheet
        ]
        raw = build_sheet(sheet, [(1, header), *rows])
        for problem in check(RawWorkbook((raw,)), facts).problems:
            row = problem.loc[1] if problem.loc[:1] == (sheet,) and len(problem.loc) > 1 else None
            if isinstance(row, int) and row > 1 and problem.code != _OF_EVERY_ROW:
                told = Problem(problem.loc[2:], problem.said, problem.value, problem.severity)
                found[row - 2].append(told)
    return found
