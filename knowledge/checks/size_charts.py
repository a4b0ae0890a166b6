"""Size charts: a body must not fit two sizes with no rule between them, and should not fall between two."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from knowledge.checks.findings import Findings
from knowledge.checks.table import Record

_MOST_ROWS = 500
_HUMAN = {
    "height_{}_cm": (40, 230), "weight_{}_kg": (2, 250), "chest_{}_cm": (30, 200), "waist_{}_cm": (30, 200),
    "hip_{}_cm": (30, 200), "foot_{}_cm": (7, 35),
}  # fmt: skip
"""What bodies measure, from the newborn on, widely."""
_DIMENSIONS = tuple(_HUMAN)
_OTHER_UNITS = {"cm": (Decimal(100), Decimal("0.1")), "kg": (Decimal("0.001"),)}
"""Metres and millimetres in centimetres, grams in kilograms."""
_INFINITE = Decimal("Infinity")
Ends = tuple[Decimal, Decimal]


def check_size_charts(records: list[Record], found: Findings) -> None:
    """Reports rows of one product that overlap, and warns of gaps between them."""
    charts: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.get("sku") and _ranges(record):
            charts[record.get("sku")].append(record)
    for chart in charts.values():
        if len(chart) > _MOST_ROWS:
            sku = chart[0].get("sku")
            found.error(chart[0].loc("sku"), "size.rows", sku, rows=len(chart), limit=_MOST_ROWS)
            continue
        _overlaps(chart, found)
        _gaps(chart, found)
        _implausible(chart, found)


def _ranges(record: Record) -> dict[str, Ends]:
    ranges: dict[str, Ends] = {}
    for name in _DIMENSIONS:
        low, high = record.get(name.format("min")), record.get(name.format("max"))
        if low is not None or high is not None:
            ranges[name] = (-_INFINITE if low is None else low, _INFINITE if high is None else high)
    return ranges


def _overlaps(chart: list[Record], found: Findings) -> None:
    rows = [(record, _ranges(record)) for record in chart]
    for index, (record, ranges) in enumerate(rows):
        for other, others in rows[:index]:
            same = record.get("size") == other.get("size")
            ruled = record.get("note") or other.get("note")
            if not same and not ruled and _share_more_than_a_border(ranges, others):
                sizes = {"size": record.get("size"), "other": other.get("size"), "row": other.row}
                found.error(record.loc("size"), "size.overlap", record.get("size"), **sizes)
                break


def _share_more_than_a_border(one: Mapping[str, Ends], other: Mapping[str, Ends]) -> bool:
    for name in one.keys() & other.keys():
        (low, high), (other_low, other_high) = one[name], other[name]
        if high <= other_low or other_high <= low:
            return False
    return True


def _gaps(chart: list[Record], found: Findings) -> None:
    for name in _DIMENSIONS:
        rows = [(*_ranges(record)[name], record) for record in chart if name in _ranges(record)]
        rows.sort(key=lambda row: (row[0], row[1]))
        reached = None
        for low, high, record in rows:
            if reached is not None and low > reached:
                found.warning(record.loc(name.format("min")), "size.gap", low, lower=reached, upper=low)
            reached = high if reached is None else max(reached, high)


def _implausible(chart: list[Record], found: Findings) -> None:
    """Warns of a dimension that no body has anywhere in a chart, as of heights in metres; once a chart."""
    for name, (least, most) in _HUMAN.items():
        columns = (name.format("min"), name.format("max"))
        ends = [(record, column) for record in chart for column in columns if record.get(column)]
        if not ends or any(least <= record.get(column) <= most for record, column in ends):
            continue
        record, column = ends[0]
        value: Decimal = record.get(column)
        written = name[-2:]
        meant = next((value * unit for unit in _OTHER_UNITS[written] if least <= value * unit <= most), None)
        code = "size.other_unit" if meant else "size.implausible"
        shown = meant and format(meant.normalize(), "f")
        found.warning(record.loc(column), code, value, unit=written, least=least, most=most, meant=shown)
