"""How fast a question gathers askers, and what that is worth."""

from datetime import UTC, datetime, timedelta

import pytest

from app.triage.arrivals import counted, joined, rate, trend
from app.triage.priority import priority

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def arrivals(*ago):
    found = {}
    for seconds in ago:
        found = counted(found, NOW - timedelta(seconds=seconds))
    return found


def test_the_rate_is_of_the_last_three_minutes():
    assert rate(arrivals(0, 10, 100, 170), NOW) == pytest.approx(4 / 3, abs=0.01)
    assert rate(arrivals(200, 300), NOW) == 0
    assert rate({}, NOW) == 0


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        ((1, 2), "rising"),
        ((1,), "steady"),
        ((1, 2, 3, 200, 210), "rising"),
        ((1, 2, 3, 4, 200, 210, 220, 230), "steady"),
        ((1, 200, 210, 220), "falling"),
        ((200,), "steady"),
        ((), "steady"),
    ],
)
def test_a_trend_compares_three_minutes_with_the_three_before(ago, expected):
    assert trend(arrivals(*ago), NOW) == expected


def test_what_is_too_old_to_matter_is_let_go_of_whatever_the_order():
    old = range(0, 7200, 10)
    assert len(arrivals(*old)) == len(arrivals(*reversed(old))) <= 38


def test_joined_counts_add_up():
    assert rate(joined(arrivals(1, 2), arrivals(2, 50)), NOW) == rate(arrivals(1, 2, 2, 50), NOW)


def test_points_add_up_and_being_late_has_an_end():
    one = priority(askers=12, waiting=8, rate=1.5, late_s=35, why="unresolved")
    assert one.parts() == {"askers": 10.0, "rate": 3.0, "late": 3.5, "why": 2.0}
    assert one.total == 18.5
    assert priority(askers=1, waiting=1, rate=0, late_s=1e6, why=None).late == 30
    assert priority(askers=1, waiting=1, rate=0, late_s=-50, why=None).late == 0
