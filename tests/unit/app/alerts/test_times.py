"""When a message may leave."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.alerts.times import LONGEST_BACKOFF_S, allowed_at, backoff, longest_window, quiet_until
from app.channels.alert_channel import Rate

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
RATES = st.lists(
    st.builds(Rate, st.integers(1, 6), st.integers(1, 60).map(lambda s: timedelta(seconds=s))), max_size=2
)


@given(RATES, st.lists(st.floats(0, 20), max_size=40))
def test_no_window_ever_holds_more_than_its_rate(rates: list[Rate], gaps: list[float]) -> None:
    """Whoever sends as soon as it is allowed keeps every rate, however the wishes come."""
    wish, sent = NOW, []
    for gap in gaps:
        wish += timedelta(seconds=gap)
        wish = allowed_at([at for at in sent if at > wish - longest_window(rates)], rates, wish)
        sent.append(wish)
    for rate in rates:
        for first in sent:
            assert sum(first <= at < first + rate.within for at in sent) <= rate.count


@given(RATES, st.lists(st.floats(0, 20), max_size=40))
def test_nobody_waits_longer_than_the_rate_asks(rates: list[Rate], gaps: list[float]) -> None:
    sent: list[datetime] = []
    wish = NOW
    for gap in gaps:
        wish += timedelta(seconds=gap)
        at = allowed_at(sent, rates, wish)
        if at > wish:
            just_before = at - timedelta(microseconds=1)
            assert any(sum(one > just_before - rate.within for one in sent) >= rate.count for rate in rates)
        sent.append(at)
        wish = at


def at(hour: int, minute: int = 0, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begins", "ends", "zone", "now", "until"),
    [
        ("23:00", "08:00", "UTC", at(22, 59), None),
        ("23:00", "08:00", "UTC", at(23), at(8, day=22)),
        ("23:00", "08:00", "UTC", at(7, 59), at(8)),
        ("23:00", "08:00", "UTC", at(8), None),
        ("12:00", "14:00", "UTC", at(13), at(14)),
        ("12:00", "14:00", "UTC", at(14), None),
        ("12:00", "12:00", "UTC", at(12), None),
        ("23:00", "08:00", "Asia/Kuala_Lumpur", at(15), at(0, day=22)),
        ("23:00", "08:00", "Asia/Kuala_Lumpur", at(14, 59), None),
    ],
)
def test_quiet_hours_are_by_the_streams_clock(
    begins: str, ends: str, zone: str, now: datetime, until: datetime | None
) -> None:
    assert quiet_until(begins, ends, zone, now) == until


@given(st.integers(0, 200), st.floats(0, 1))
def test_a_wait_is_never_longer_than_the_longest(attempts: int, share: float) -> None:
    assert timedelta(0) <= backoff(attempts, share) <= timedelta(seconds=LONGEST_BACKOFF_S)
