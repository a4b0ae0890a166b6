"""What sending to a region costs and when it arrives, by the rows of the shipping table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from knowledge.compute.working_days import add_days, next_working_day, weekend
from knowledge.folding import fold
from knowledge.regions import Region, enclosing, place, region_code
from knowledge.workbook import ShippingRow

_NO_DAYS_OFF: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ShippingQuote:
    """The row that covers a region and the dates that follow from it, for an order at the time of the comment."""

    row: ShippingRow
    region: Region
    fee: Decimal | None
    currency: str | None
    free_over: Decimal | None
    total_days_min: int | None
    """Handling and transit together, in the row's kind of days."""
    total_days_max: int | None
    leaves: date | None
    """None where the row states no handling time."""
    arrives_first: date | None
    arrives_last: date | None
    entry: str
    """`shipping:<code or region as written>`."""


def quote(rows: Sequence[ShippingRow], region: Region, at: datetime, zone: ZoneInfo) -> ShippingQuote | None:
    """The quote for a region; None where no row covers it (`*` covers all), which goes to a person.

    A row that names the part of the country goes before the country's row, and that before `*`. A row without a
    handling time counts its transit from the day the order is taken.
    """
    row = covering(rows, region)
    if row is None:
        return None
    off = _NO_DAYS_OFF if row.days_kind == "calendar" else weekend(row.code or region.code)
    handling = row.handling_days or 0
    leaves = add_days(_taken(row, at.astimezone(zone), off), handling, off)
    return ShippingQuote(
        row=row,
        region=region,
        fee=row.fee,
        currency=row.currency,
        free_over=row.free_over,
        total_days_min=None if row.days_min is None else handling + row.days_min,
        total_days_max=None if row.days_max is None else handling + row.days_max,
        leaves=None if row.handling_days is None else leaves,
        arrives_first=None if row.days_min is None else add_days(leaves, row.days_min, off),
        arrives_last=None if row.days_max is None else add_days(leaves, row.days_max, off),
        entry=shipping_entry(row),
    )


def covering(rows: Sequence[ShippingRow], region: Region) -> ShippingRow | None:
    """The most specific row that covers a region: its part of the country, its country, else `*`."""
    by_part = _row_of_part(rows, region)
    if by_part is not None:
        return by_part
    country = [row for row in rows if region.code and row.code == region.code and _is_country(row)]
    # Of two rows for one country, the one that lists parts is for those parts.
    plain = next((row for row in country if not row.aliases), None) or next(iter(country), None)
    return plain or next((row for row in rows if row.region == "*"), None)


def shipping_entry(row: ShippingRow) -> str:
    """`shipping:<region>`: the ISO code where the row is for a country, else the region as written."""
    return f"shipping:{row.code}" if row.code and _is_country(row) else f"shipping:{row.region}"


def _is_country(row: ShippingRow) -> bool:
    return region_code(row.region) is not None


def _row_of_part(rows: Sequence[ShippingRow], region: Region) -> ShippingRow | None:
    """The row that names the place itself, else one that names what the place lies in (Kuching: Sarawak)."""
    places = [fold(region.name)]
    if region.subdivision is not None:
        places += [fold(name) for name in (region.subdivision, *enclosing(region.subdivision))]
    for name in places:
        for row in rows:
            if row.code and region.code and row.code != region.code:
                continue
            if name in _names(row):
                return row
    return None


def _names(row: ShippingRow) -> set[str]:
    written = {fold(name) for name in (row.region, *row.aliases)}
    known = (place(name) for name in (row.region, *row.aliases))
    return written | {fold(found.subdivision) for found in known if found is not None and found.subdivision}


def _taken(row: ShippingRow, ordered: datetime, off: frozenset[int]) -> date:
    today = ordered.date()
    in_time = row.cutoff is None or ordered.time() < row.cutoff
    return next_working_day(today if in_time else today + timedelta(days=1), off)
