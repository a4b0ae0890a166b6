"""One self-contained page of everything that was measured: figures with their intervals and limits, tables, curves, and
the comments that went wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval.limits import Limit, Limits
from eval.report import Chart, Curve, Grid, Section, shown

HERE = Path(__file__).parent
TOKENS = HERE.parent / "app" / "web" / "static" / "tokens.css"
"""The desk's colours: this page wears them, too."""
SIDE, LEFT, TOP, RIGHT, BOTTOM = 320, 44, 10, 16, 38
"""Of a chart, in pixels: the square that the curves are in, and what is around it."""
COLOURS = ("accent", "late", "ok", "hold", "warn", "missed")
"""Of the curves, by their tokens' names."""
DOT, LARGEST = 2.5, 9.0
"""Radii of dots in pixels: where all count alike, and of the one that counts most."""
FEW = 20
"""Points of a curve that can still be told apart as dots."""
STEPS = 4
"""Of each axis."""
_PAGES = Environment(
    loader=FileSystemLoader(HERE),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve in pixels."""

    name: str
    colour: str
    line: str
    """As an SVG polyline has its points."""
    dots: tuple[tuple[float, float, float], ...]
    """x, y and radius of each."""


def html_page(sections: Sequence[Section], command: str, limits: Limits | None = None) -> str:
    """The page as text; it loads nothing. With limits it says which are kept."""
    bounds = {(one.section, one.figure): one for one in limits.limits} if limits else {}
    return _PAGES.get_template("page.html").render(
        sections=sections,
        command=command,
        bounds=bounds,
        verdict=_verdict(bounds, sections),
        tokens=TOKENS.read_text("utf-8"),
        shown=shown,
        is_numeric=_is_numeric,
        shade=_shade,
        percent="{:.1%}".format,
        drawn=_drawn,
        place=_place,
        ticks=_ticks,
        box={
            "side": SIDE,
            "left": LEFT,
            "top": TOP,
            "width": LEFT + SIDE + RIGHT,
            "height": TOP + SIDE + BOTTOM,
        },
    )


def _verdict(
    bounds: dict[tuple[str, str], Limit], sections: Sequence[Section]
) -> tuple[int, list[tuple[str, str]]]:
    """How many of the measured sections' figures have a limit, and section and meaning of those that break theirs."""
    limited = [
        (bounds[one.name, figure.name].keeps(figure.value), one.name, figure.meaning)
        for one in sections
        for figure in one.figures
        if (one.name, figure.name) in bounds
    ]
    return len(limited), [(name, meaning) for kept, name, meaning in limited if not kept]


def _is_numeric(grid: Grid, column: int) -> bool:
    return not any(isinstance(row[column], str) for row in grid.rows)


def _shade(row: Sequence[str | float | int | None], cell: str | float | int | None) -> float:
    """The cell's share of its row's numbers."""
    whole = sum(one for one in row if isinstance(one, (int, float)))
    return cell / whole if isinstance(cell, (int, float)) and whole else 0.0


def _drawn(chart: Chart) -> Iterator[Drawn]:
    for at, curve in enumerate(chart.curves):
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_place(chart, *point) for point in curve.points))
        yield Drawn(curve.name, COLOURS[at % len(COLOURS)], line, tuple(_dots(chart, curve)))


def _dots(chart: Chart, curve: Curve) -> Iterator[tuple[float, float, float]]:
    """Dots where there are few enough to be told apart."""
    if len(curve.points) > FEW:
        return
    most = max(curve.counts, default=1)
    radii = [max(DOT, LARGEST * sqrt(count / most)) for count in curve.counts] or [DOT] * len(curve.points)
    for point, radius in zip(curve.points, radii, strict=True):
        yield (*_place(chart, *point), radius)


def _ticks(floor: float) -> list[float]:
    return [floor + (1 - floor) * step / STEPS for step in range(STEPS + 1)]


def _place(chart: Chart, x: float, y: float) -> tuple[float, float]:
    return LEFT + x * SIDE, TOP + (1 - y) / (1 - chart.floor) * SIDE
