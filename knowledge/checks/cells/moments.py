"""Times of day and moments of a cell."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from knowledge.checks.cells.error import CellError
from knowledge.checks.cells.texts import even
from knowledge.importers.raw import RawCell

_CLOCK = re.compile(r"(\d{1,2})(?:[:点时](\d{2}))(?::(\d{2}))?分?")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(.+))?")
_OFFSET = re.compile(r"(.*?)\s*(Z|[+\-]\d{2}:?\d{2})", re.IGNORECASE)


def clock(cell: RawCell) -> time:
    """A time of day."""
    if isinstance(cell, datetime | time):
        return time(cell.hour, cell.minute, cell.second)
    found = _CLOCK.fullmatch(even(cell)) if isinstance(cell, str) else None
    if found is None:
        raise CellError("cell.clock")
    hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise CellError("cell.no_such_time") from error


def moment(cell: RawCell, zone: ZoneInfo) -> datetime:
    """A moment; without an offset it is by the stream's clock, without a time the day's first."""
    if isinstance(cell, datetime):
        # A spreadsheet counts days in fractions, so its seconds are a little off.
        found = (cell + timedelta(microseconds=500_000)).replace(microsecond=0)
    elif isinstance(cell, date):
        found = datetime(cell.year, cell.month, cell.day, tzinfo=zone)
    elif isinstance(cell, str):
        found = _written_moment(even(cell), zone)
    else:
        raise CellError("cell.moment")
    if not 2000 <= found.year <= 2100:
        raise CellError("cell.year")
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _written_moment(written: str, zone: ZoneInfo) -> datetime:
    found = _DATE.fullmatch(written)
    if found is None:
        raise CellError("cell.moment")
    year, month, day, rest = found.groups()
    try:
        start = datetime(int(year), int(month), int(day), tzinfo=zone)
        if not rest:
            return start
        with_offset = _OFFSET.fullmatch(rest)
        if with_offset:
            rest, offset = with_offset.groups()
            tz = datetime.fromisoformat(f"2026-01-01T00:00{offset.upper()}").tzinfo
            start = start.replace(tzinfo=tz)
        at = clock(re.sub(r"(?<=:\d\d)\.\d+$", "", rest.strip()))
    except CellError:
        raise
    except ValueError as error:
        raise CellError("cell.no_such_date") from error
    return start.replace(hour=at.hour, minute=at.minute, second=at.second)
