"""When a message may leave: the channel's rates, the stream's quiet hours, the wait after a failure."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.channels.alert_channel import Rate

TRIES = 12
BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 300.0


def allowed_at(sent: Sequence[datetime], rates: Sequence[Rate], now: datetime) -> datetime:
    """The first moment from now on at which one more message keeps every rate; `sent` is oldest first."""
    at = now
    for rate in rates:
        if len(sent) >= rate.count:
            at = max(at, sent[-rate.count] + rate.within)
    return at


def longest_window(rates: Sequence[Rate]) -> timedelta:
    """How far back what was sent still counts."""
    return max((rate.within for rate in rates), default=timedelta(0))


def quiet_until(begins: str, ends: str, zone: str, now: datetime) -> datetime | None:
    """The end of the quiet hours that now lies in; None outside them. Over midnight where they begin later than they
    end; the same time twice is none at all."""
    local = now.astimezone(ZoneInfo(zone))
    first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    clock = local.time()
    inside = first <= clock < last if first <= last else clock >= first or clock < last
    if not inside:
        return None
    day = local.date() + timedelta(days=1 if first > last and clock >= first else 0)
    return datetime.combine(day, last, tzinfo=local.tzinfo)


def backoff(attempts: int, share: float) -> timedelta:
    """Full jitter: a share (0 to 1) of a time that doubles with every try."""
    return timedelta(seconds=share * min(LONGEST_BACKOFF_S, BACKOFF_S * 2**attempts))
