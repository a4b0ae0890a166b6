from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.compute.shipping import quote
from knowledge.compute.working_days import weekend
from knowledge.regions import Region
from knowledge.workbook import ShippingRow

KL = ZoneInfo("Asia/Kuala_Lumpur")
MALAYSIA = Region("MY", "Malaysia")
FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=KL)


def row(region: str = "MY", code: str | None = "MY", **columns: object) -> ShippingRow:
    days = {"handling_days": 1, "days_min": 3, "days_max": 5, "cutoff": time(15, 0)}
    return ShippingRow.model_validate({"row": 2, "region": region, "code": code} | days | columns)


def ask(*rows: ShippingRow, region: Region = MALAYSIA, at: datetime = FRIDAY):
    return quote(rows, region, at, KL)


def test_before_the_cutoff_the_order_is_taken_that_day() -> None:
    found = ask(row())
    assert found.leaves == date(2026, 11, 23)  # Monday: one working day after Friday
    assert (found.arrives_first, found.arrives_last) == (date(2026, 11, 26), date(2026, 11, 30))
    assert (found.total_days_min, found.total_days_max) == (4, 6)


def test_at_the_cutoff_it_is_the_next_working_day() -> None:
    assert ask(row(handling_days=0), at=FRIDAY.replace(hour=15)).leaves == date(2026, 11, 23)


def test_the_cutoff_is_in_the_streams_zone() -> None:
    at = datetime(2026, 11, 19, 23, 0, tzinfo=ZoneInfo("America/New_York"))  # Friday noon in Kuala Lumpur
    assert ask(row(handling_days=0), at=at).leaves == date(2026, 11, 20)


def test_calendar_days_know_no_weekend() -> None:
    found = ask(row(days_kind="calendar"))
    assert (found.leaves, found.arrives_first) == (date(2026, 11, 21), date(2026, 11, 24))


def test_the_week_is_the_regions() -> None:
    found = ask(row("SA", "SA", handling_days=0, days_min=1), region=Region("SA", "السعودية"))
    assert found.leaves == date(2026, 11, 22)  # Friday and Saturday are the weekend there
    assert weekend("IN") == weekend(None) == weekend("MY") == {5, 6}
    assert weekend("EG") == {4, 5}


def test_a_fee_stays_in_its_own_currency() -> None:
    found = ask(row(fee=Decimal("8.00"), currency="MYR", free_over=Decimal(150)))
    assert (found.fee, found.currency, found.free_over) == (Decimal("8.00"), "MYR", Decimal(150))


def test_what_the_row_does_not_state_is_not_made_up() -> None:
    found = ask(row(handling_days=None, days_min=None, days_max=7))
    assert (found.leaves, found.total_days_min, found.arrives_first, found.total_days_max) == (
        None,
        None,
        None,
        7,
    )


@pytest.mark.parametrize(
    ("region", "entry"),
    [
        (MALAYSIA, "shipping:MY"),
        (Region("MY", "沙巴", "Sabah"), "shipping:Sabah"),
        (Region("MY", "KK", "Kota Kinabalu"), "shipping:Sabah"),
        (Region("MY", "Kuching", "Kuching"), "shipping:East"),
        (Region("MY", "Penang", "Penang"), "shipping:MY"),
        (Region("FR", "France"), "shipping:*"),
        (Region(None, "Moon"), "shipping:*"),
    ],
)
def test_the_most_specific_row_wins(region: Region, entry: str) -> None:
    east = row("East", None, aliases=("砂拉越",))
    rows = (row("*", None), row("MY", "MY"), row("Sabah", None, aliases=("沙巴",)), east)
    assert ask(*rows, region=region).entry == entry


def test_a_row_of_a_country_with_parts_is_for_those_parts() -> None:
    east, west = row(aliases=("Sabah", "Sarawak"), fee=Decimal(20)), row(fee=Decimal(5))
    assert ask(east, west).fee == 5
    assert ask(east, west, region=Region("MY", "Sarawak", "Sarawak")).fee == 20


def test_an_alias_does_not_reach_into_another_country() -> None:
    rows = (row("MY", "MY", aliases=("Santiago",)),)
    assert ask(*rows, region=Region("CL", "Santiago", "Santiago")) is None


def test_a_region_that_no_row_covers_has_no_quote() -> None:
    assert ask(row(), region=Region("FR", "France")) is None


@given(
    hours=st.integers(0, 24 * 14),
    handling=st.integers(0, 9),
    first=st.integers(0, 9),
    more=st.integers(0, 9),
    code=st.sampled_from(["MY", "SA", "US"]),
)
def test_it_leaves_and_arrives_on_working_days_and_in_that_order(hours, handling, first, more, code) -> None:
    ordered = FRIDAY + timedelta(hours=hours)
    stated = row(code, code, handling_days=handling, days_min=first, days_max=first + more)
    found = ask(stated, region=Region(code, code), at=ordered)
    assert ordered.date() <= found.leaves <= found.arrives_first <= found.arrives_last
    assert {found.leaves.weekday(), found.arrives_first.weekday(), found.arrives_last.weekday()}.isdisjoint(
        weekend(code)
    )
