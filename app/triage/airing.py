"""What a correction of the on-air timeline changes."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest

from app.triage.comment import OnAir
from app.triage.reference import on_air_at

Span = tuple[datetime, datetime | None]
"""From a moment until another, which is not included; None is open."""


def differences(before: Sequence[OnAir], after: Sequence[OnAir]) -> tuple[Span, ...]:
    """The spans, in order and apart from each other, in which two timelines show different products."""
    spans: list[Span] = []
    moments = sorted({line.at for line in (*before, *after)})
    for start, end in zip_longest(moments, moments[1:]):
        if on_air_at(before, start) == on_air_at(after, start):
            continue
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)
