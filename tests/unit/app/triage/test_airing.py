"""What a correction of the timeline changes is just what it shows otherwise."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.triage.airing import differences
from app.triage.comment import OnAir
from app.triage.reference import on_air_at

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def line(minute: int, sku: str | None) -> OnAir:
    return OnAir(sku, NOW + timedelta(minutes=minute))


timelines = st.lists(st.builds(line, st.integers(0, 20), st.sampled_from(["A", "B", None])), max_size=8).map(
    lambda lines: sorted(lines, key=lambda one: one.at)
)


@given(timelines, timelines, st.integers(-60, 1500))
def test_a_moment_lies_in_a_span_where_and_only_where_another_product_is_shown(before, after, seconds):
    moment = NOW + timedelta(seconds=seconds)
    differs = on_air_at(before, moment) != on_air_at(after, moment)
    spans = differences(before, after)
    assert any(start <= moment and (end is None or moment < end) for start, end in spans) == differs


@given(timelines, timelines)
def test_spans_are_in_order_and_apart(before, after):
    spans = differences(before, after)
    ends = [end for _, end in spans]
    assert all(end is not None for end in ends[:-1])
    assert all(start < end for start, end in spans if end is not None)
    assert all(end < start for end, (start, _) in zip(ends, spans[1:], strict=False) if end is not None)


def test_it_was_three_from_then_on_until_the_next_line():
    before = [line(0, "A"), line(10, "B")]
    after = [line(0, "A"), line(4, "C"), line(10, "B")]
    assert differences(before, after) == ((NOW + timedelta(minutes=4), NOW + timedelta(minutes=10)),)
    assert differences(after, before) == differences(before, after)
