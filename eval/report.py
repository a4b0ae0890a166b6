"""Measured figures, and how they are written: Markdown for people, JSON for programs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Unit = Literal["share", "count", "ms", "rate", "ratio", "characters"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; None where there was nothing to measure."""

    name: str
    """By which limits refer to it."""
    meaning: str
    value: float | None
    n: int
    """How many things it was measured on."""
    unit: Unit = "share"
    low: float | None = None
    """The lower end of its 95 % interval, where it has one."""
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Figures by a group, such as a language: a row a group."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float | int | None, ...], ...]
    shaded: bool = False
    """Whether a row's numbers are parts of a whole, so that the page shades each by its share of them."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Points from left to right, both of their numbers from 0 to 1."""

    name: str
    points: Sequence[tuple[float, float]]
    counts: Sequence[int] = ()
    """How many things each point was measured on, where that differs."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Curves over shares; only the page of `html_page.py` draws them."""

    title: str
    across: str
    up: str
    curves: Sequence[Curve]
    floor: float = 0.0
    """Where the axis upwards begins; both end at 1."""
    diagonal: bool = False
    """Whether the diagonal is what it should be."""
    level: float | None = None
    """What a curve should not fall below."""


@dataclass(frozen=True, slots=True)
class Case:
    """One comment that something went wrong with; only the page shows it, and the command where it is asked to."""

    id: str
    text: str
    language: str
    wrong: tuple[str, ...]
    """The mistakes, the gravest first."""
    details: tuple[tuple[str, str], ...]
    """What was wanted, and all that came of it: name and text."""


@dataclass(frozen=True, slots=True)
class Section:
    """What one measurement found."""

    name: str
    about: str
    """What was measured on what, in a sentence."""
    split: str
    command: str
    figures: tuple[Figure, ...]
    grids: tuple[Grid, ...] = ()
    notes: tuple[str, ...] = field(default=())
    charts: tuple[Chart, ...] = field(default=())
    cases: tuple[Case, ...] = field(default=())
    """Of the development shops only: what is untouched is not read."""


def as_json(sections: Sequence[Section]) -> dict[str, Any]:
    """The sections by name, their figures by name."""
    return {section.name: _section_json(section) for section in sections}


def markdown(sections: Sequence[Section]) -> str:
    """The sections, each with the command that measures it again."""
    return "\n".join(line for section in sections for line in _section_lines(section))


def document(sections: Sequence[Section], command: str) -> str:
    """The sections as a page of the documentation."""
    head = (
        "# Measurements",
        "",
        f"Written by `{command}`; the command above each table measures that part again. FOLDER is the evaluation "
        "data's folder. Intervals are 95 % bootstrap intervals; n is what a figure was measured on. A development shop "
        "is decided with confidences that were fitted without it; untouched shops are only measured: nothing was "
        "chosen by them, and their mistakes are counted, not read. Timings are of the machine that ran this and move with "
        "its load; ratios of one run hold.",
        "",
        "",
    )
    return "\n".join(head) + markdown(sections)


def shown(value: float | str | None, unit: Unit = "share") -> str:
    """A value as people read it: shares with three decimals."""
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if unit in ("count", "characters") or isinstance(value, int):
        return f"{value:.0f}"
    return f"{value:.3f}" if unit in ("share", "ratio") else f"{value:.1f}"


def _section_json(section: Section) -> Mapping[str, Any]:
    figures = {figure.name: _without_name(asdict(figure)) for figure in section.figures}
    grids = {
        grid.title: [dict(zip(grid.columns, row, strict=True)) for row in grid.rows] for grid in section.grids
    }
    return {
        "about": section.about,
        "split": section.split,
        "command": section.command,
        "figures": figures,
        "grids": grids,
        "notes": list(section.notes),
        "charts": [asdict(chart) for chart in section.charts],
        "cases": [asdict(case) for case in section.cases],
    }


def _without_name(figure: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in figure.items() if key != "name"}


def _section_lines(section: Section) -> list[str]:
    lines = [f"## {section.name}", "", f"{section.about} Split: {section.split}.", ""]
    lines += ["```", section.command, "```", ""]
    rows = [_figure_row(figure) for figure in section.figures]
    lines += _table(("figure", "value", "95 %", "n"), rows)
    for grid in section.grids:
        lines += [f"### {grid.title}", ""]
        lines += _table(grid.columns, [tuple(map(shown, row)) for row in grid.rows])
    lines += [line for note in section.notes for line in (f"- {_cell(note)}",)]
    return [*lines, ""] if section.notes else lines


def _figure_row(figure: Figure) -> tuple[str, ...]:
    interval = ""
    if figure.low is not None and figure.high is not None:
        interval = f"{shown(figure.low, figure.unit)} to {shown(figure.high, figure.unit)}"
    return figure.meaning, shown(figure.value, figure.unit), interval, str(figure.n)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines += [f"| {' | '.join(map(_cell, row))} |" for row in rows]
    return [*lines, ""]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
