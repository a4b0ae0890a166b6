"""Working days by the week that a country keeps."""

from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError

_SATURDAY, _SUNDAY = 5, 6


@lru_cache(maxsize=512)
def weekend(country: str | None) -> frozenset[int]:
    """The two days off (Monday is 0) in a country by its ISO code; Saturday and Sunday where it is not known."""
    try:
        week = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return frozenset({_SATURDAY, _SUNDAY})
    days = {week.weekend_start, week.weekend_end}
    # Where the almanac knows a single day off, couriers still promise five days: the day before it is off too.
    return frozenset(days if len(days) > 1 else {*days, (week.weekend_start - 1) % 7})


def next_working_day(day: date, off: frozenset[int]) -> date:
    """The day itself if it is none of the days off, else the first one after it."""
    while day.weekday() in off:
        day += timedelta(days=1)
    return day


def add_days(day: date, days: int, off: frozenset[int]) -> date:
    """The day that many days later, days off not counted; with no days off, calendar days."""
    day = next_working_day(day, off)
    for _ in range(days):
        day = next_working_day(day + timedelta(days=1), off)
    return day
