"""How fast a question gathers askers: new ones counted by slices of time, so that no comment is looked at again."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal

SLICE_S = 10
WINDOW = timedelta(minutes=3)
"""What a rate is of, and what is compared with what came before it."""
KEPT_S = 2 * int(WINDOW.total_seconds()) + SLICE_S
FEWEST = 2
"""One asker alone is no trend."""
CLEARLY = 1.25
"""So many times as many are more."""
Trend = Literal["rising", "steady", "falling"]


def counted(arrivals: Mapping[str, int], at: datetime) -> dict[str, int]:
    """The counts with one more asker at a moment, without what is too old to matter."""
    place = _slice(at)
    grown = {**arrivals, str(place): arrivals.get(str(place), 0) + 1}
    newest = max(map(int, grown))
    return {key: count for key, count in grown.items() if (newest - int(key)) * SLICE_S <= KEPT_S}


def joined(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """The counts of two questions that are one."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def rate(arrivals: Mapping[str, int], now: datetime) -> float:
    """New askers a minute over the last three minutes."""
    return round(_between(arrivals, now - WINDOW, now) / (WINDOW.total_seconds() / 60), 2)


def trend(arrivals: Mapping[str, int], now: datetime) -> Trend:
    """Whether clearly more, or clearly fewer, came in the last three minutes than in the three before."""
    recent = _between(arrivals, now - WINDOW, now)
    before = _between(arrivals, now - 2 * WINDOW, now - WINDOW)
    if recent >= FEWEST and recent > CLEARLY * before:
        return "rising"
    return "falling" if before >= FEWEST and before > CLEARLY * recent else "steady"


def _between(arrivals: Mapping[str, int], since: datetime, until: datetime) -> int:
    first, last = _slice(since), _slice(until)
    return sum(count for key, count in arrivals.items() if first < int(key) <= last)


def _slice(at: datetime) -> int:
    return int(at.astimezone(UTC).timestamp()) // SLICE_S
