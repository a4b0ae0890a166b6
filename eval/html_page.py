"""One self-contained page of everything that was measured: figures with their intervals, tables, curves."""

from collections.abc import Iterator, Sequence
from html import escape

from eval.report import Chart, Figure, Grid, Section, shown

SIDE, EDGE = 320, 44
_COLOURS = ("#0b6e99", "#c2410c", "#15803d", "#7c3aed", "#a16207", "#be123c")
_STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; border-top: 1px solid #8886; padding-top: 1rem; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; margin: .75rem 0 1.5rem; display: block; overflow-x: auto; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8883; }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: inline-block; width: 8rem; height: .6rem; background: #8883; position: relative; }
.bar i { position: absolute; top: 0; bottom: 0; background: #0b6e9966; }
.bar b { position: absolute; top: -.15rem; bottom: -.15rem; width: 2px; background: #0b6e99; }
.charts { display: flex; flex-wrap: wrap; gap: 1.5rem; } figure { margin: 0; } svg text { fill: currentColor; font-size: 11px; }
li { margin: .4rem 0; overflow-wrap: anywhere; } code { font-size: .9em; }
"""


def html_page(sections: Sequence[Section], command: str) -> str:
    """The page as text; it loads nothing."""
    links = "".join(f'<a href="#{escape(one.name)}">{escape(one.name)}</a>' for one in sections)
    body = "".join("".join(_section(one)) for one in sections)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Sidestage, measured</title><style>{_STYLE}</style><h1>Sidestage, measured</h1>"
        f"<p><code>{escape(command)}</code></p><nav>{links}</nav>{body}</html>\n"
    )


def _section(section: Section) -> Iterator[str]:
    yield f'<section><h2 id="{escape(section.name)}">{escape(section.name)}</h2>'
    yield f"<p>{escape(section.about)} Split: {escape(section.split)}. <code>{escape(section.command)}</code></p>"
    if section.figures:
        yield "<table><tr><th>figure<th>value<th>95 %<th><th>n</tr>"
        yield from map(_figure, section.figures)
        yield "</table>"
    if section.charts:
        yield f'<div class="charts">{"".join(map(_chart, section.charts))}</div>'
    yield from map(_grid, section.grids)
    if section.notes:
        yield f"<ul>{''.join(f'<li>{escape(note)}' for note in section.notes)}</ul>"
    yield "</section>"


def _figure(figure: Figure) -> str:
    interval = bar = ""
    if figure.low is not None and figure.high is not None and figure.value is not None:
        interval = f"{shown(figure.low, figure.unit)} to {shown(figure.high, figure.unit)}"
        width = max(figure.high - figure.low, 0.0)
        bar = (
            f'<span class="bar"><i style="left:{figure.low:.1%};width:{width:.1%}"></i>'
            f'<b style="left:{figure.value:.1%}"></b></span>'
        )
    return (
        f"<tr><td>{escape(figure.meaning)}<td class=n>{shown(figure.value, figure.unit)}<td class=n>{interval}"
        f"<td>{bar}<td class=n>{figure.n}</tr>"
    )


def _grid(grid: Grid) -> str:
    head = "".join(f"<th>{escape(column)}" for column in grid.columns)
    rows = "".join(
        "<tr>"
        + "".join(f"<td{'' if isinstance(cell, str) else ' class=n'}>{escape(shown(cell))}" for cell in row)
        + "</tr>"
        for row in grid.rows
    )
    return f"<h3>{escape(grid.title)}</h3><table><tr>{head}</tr>{rows}</table>"


def _chart(chart: Chart) -> str:
    lines = [f'<rect x="{EDGE}" y="10" width="{SIDE}" height="{SIDE}" fill="none" stroke="#8886"/>']
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = _place(tick, tick)
        lines.append(f'<text x="{x:.0f}" y="{SIDE + 26}" text-anchor="middle">{tick:g}</text>')
        lines.append(f'<text x="{EDGE - 6}" y="{y + 4:.0f}" text-anchor="end">{tick:g}</text>')
    if chart.ideal:
        lines.append(
            f'<polyline points="{_points([(0, 0), (1, 1)])}" stroke="#8888" stroke-dasharray="4" fill="none"/>'
        )
    for at, (name, points) in enumerate(chart.curves.items()):
        colour = _COLOURS[at % len(_COLOURS)]
        lines.append(f'<polyline points="{_points(points)}" stroke="{colour}" stroke-width="2" fill="none"/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>' for x, y in _few(points)]
        lines.append(f'<text x="{EDGE + 10}" y="{28 + 15 * at}" style="fill:{colour}">{escape(name)}</text>')
    height = SIDE + 48
    lines.append(
        f'<text x="{EDGE + SIDE / 2}" y="{height - 6}" text-anchor="middle">{escape(chart.across)}</text>'
    )
    lines.append(
        f'<text transform="translate(11 {SIDE / 2}) rotate(-90)" text-anchor="middle">{escape(chart.up)}</text>'
    )
    return (
        f'<figure><figcaption>{escape(chart.title)}</figcaption><svg width="{SIDE + EDGE + 16}" height="{height}" '
        f'role="img" aria-label="{escape(chart.title)}">{"".join(lines)}</svg></figure>'
    )


def _few(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Dots where there are few enough to be told apart."""
    if len(points) <= 20:
        yield from (_place(x, y) for x, y in points)


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (_place(*point) for point in points))


def _place(x: float, y: float) -> tuple[float, float]:
    return EDGE + x * SIDE, 10 + (1 - y) * SIDE
