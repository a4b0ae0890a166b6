"""Rules of one row: ends in order, promos that make sense, regions that are known."""

import re
from decimal import Decimal
from functools import lru_cache

from knowledge.checks.cells import CellError, amount, even, kinds_of_days
from knowledge.checks.findings import Findings, StreamFacts
from knowledge.checks.table import Record
from knowledge.regions import find_regions, place, region_code

_NEEDS_VALUE = ("percent", "amount", "fixed_price", "bundle")
_SHOWN = re.compile(r"https://[^\s/@]+(?:/\S*)?", re.IGNORECASE)
_UNSAFE = re.compile(r"http://[^\s/@]+(?:/\S*)?", re.IGNORECASE)
_ENDS = (
    ("height_min_cm", "height_max_cm"), ("weight_min_kg", "weight_max_kg"), ("chest_min_cm", "chest_max_cm"),
    ("waist_min_cm", "waist_max_cm"), ("hip_min_cm", "hip_max_cm"), ("foot_min_cm", "foot_max_cm"),
    ("days_min", "days_max"),
)  # fmt: skip
_DAYS = ("handling_days", "days_min", "days_max", "days")


def check_ends(record: Record, found: Findings) -> None:
    """Reports a minimum above its maximum."""
    for low, high in _ENDS:
        lower, upper = record.get(low), record.get(high)
        if lower is not None and upper is not None and lower > upper:
            found.error(record.loc(low), "row.ends", lower, lower=lower, upper=upper)


def check_days_kind(record: Record, found: Findings) -> None:
    """Takes the kind of days that stands beside a row's days, and reports one that is not the row's."""
    if "days_kind" in record.failed:
        return
    for column in _DAYS:
        written = record.written.get(column, "")
        for kind in kinds_of_days(written):
            of_row = record.values.setdefault("days_kind", kind)
            if kind != of_row:
                found.error(record.loc(column), "days.kind", written, kind=kind, of_row=of_row)


def check_picture(record: Record, found: Findings) -> None:
    """Warns of a product's picture that the board can't show, and leaves out what is no address at all."""
    written = record.get("picture")
    if written is None or _SHOWN.fullmatch(written):
        return
    if _UNSAFE.fullmatch(written):
        found.warning(record.loc("picture"), "picture.http", written)
        return
    found.warning(record.loc("picture"), "picture.none", written)
    del record.values["picture"]


def check_promo(record: Record, stream: StreamFacts, found: Findings) -> None:
    """Reports a promo without its value, with one that is not of its kind, past 100 percent, or that ends before it starts or before the stream."""
    kind, value = record.get("kind"), record.get("value")
    if kind in _NEEDS_VALUE and value is None and "value" not in record.failed:
        found.error(record.loc("value"), "promo.value", kind=kind)
    if kind == "percent" and value is not None and not 0 < value <= 100:
        found.error(record.loc("value"), "promo.percent", value)
    elif kind == "percent" and value is not None and value < 1:
        # A spreadsheet keeps 10% as 0.1, and the format is lost on the way through a CSV.
        found.warning(
            record.loc("value"), "promo.fraction", value, meant=format((value * 100).normalize(), "f")
        )
    if kind == "amount" and value == Decimal(0):
        found.error(record.loc("value"), "promo.amount", value)
    if kind == "bundle" and not record.get("min_quantity") and "min_quantity" not in record.failed:
        found.error(record.loc("min_quantity"), "promo.pieces")
    _check_money(record, found)
    _check_promo_times(record, stream, found)


def _check_money(record: Record, found: Findings) -> None:
    """Reports a value that is a percentage, or that may be two amounts, where the promo's kind makes it money."""
    kind, written = record.get("kind"), record.written.get("value")
    if written is None or kind in (None, "percent"):
        return
    if even(written).endswith("%"):
        found.error(record.loc("value"), "promo.percentage", written, kind=kind)
        return
    try:
        amount(written)
    except CellError as error:
        found.refused(record.loc("value"), error.said, written)


def _check_promo_times(record: Record, stream: StreamFacts, found: Findings) -> None:
    starts, ends = record.get("starts_at"), record.get("ends_at")
    if starts and ends and ends <= starts:
        found.error(record.loc("ends_at"), "promo.ends", ends, starts=starts.isoformat(" ", "minutes"))
    elif ends and stream.starts_at and ends <= stream.starts_at:
        found.warning(record.loc("ends_at"), "promo.over", ends)


def check_regions(record: Record, found: Findings) -> None:
    """Reports a region that can't be read, and puts the ISO code in its place where `shipping` keeps both."""
    written = record.get("region")
    if written is None:
        return
    names = written if isinstance(written, tuple) else (written,)
    codes = tuple(_code(name) for name in names)
    for name, code in zip(names, codes, strict=True):
        if code is None and name != "*" and place(name) is None:
            _refuse(record, name, found)
    if record.sheet == "shipping":
        record.values["code"] = codes[0]
    else:
        known = tuple(code or name for name, code in zip(names, codes, strict=True))
        record.values["region"] = known if isinstance(written, tuple) else known[0]


@lru_cache(maxsize=4096)
def _code(name: str) -> str | None:
    return region_code(name)


def _refuse(record: Record, name: str, found: Findings) -> None:
    """Reports what is no region's name; one that stands among other words would be found by nobody who asks for it."""
    places = ", ".join(region.name for region in find_regions(name))
    code = "region.among" if places else "region.unknown"
    found.error(record.loc("region"), code, name, places=places)


def check_coverage(records: list[Record], stream: StreamFacts, found: Findings) -> None:
    """Warns of the regions that the stream sells to and `shipping` does not name."""
    if any(record.get("region") == "*" for record in records):
        return
    covered = {record.get("code") for record in records}
    covered |= {_code(alias) for record in records for alias in record.get("aliases") or ()}
    for code in stream.sells_to:
        if code.upper() not in covered:
            found.warning(("shipping",), "region.not_covered", code, region=code)
