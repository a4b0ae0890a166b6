import contextlib
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.checks import cells
from knowledge.checks.cells import CellError

JAKARTA = ZoneInfo("Asia/Jakarta")


def named(code: str) -> cells.Named:
    return cells.Named(code, frozenset({code}))


@pytest.mark.parametrize(
    ("reader", "cell", "value"),
    [
        (cells.text, 101.0, "101"),
        (cells.text, 1.5, "1.5"),
        (cells.text, " A ", "A"),
        (cells.number, "1,299.50", Decimal("1299.5")),
        (cells.number, "1.299,50", Decimal("1299.5")),
        (cells.number, "1.299.000", Decimal(1299000)),
        (cells.number, "12,5", Decimal("12.5")),
        (cells.number, "10%", Decimal(10)),
        (cells.number, 0.1 + 0.2, Decimal("0.3")),
        (cells.price, "29.90", (Decimal("29.90"), None)),
        (cells.price, "$5 USD", (Decimal(5), named("USD"))),
        (cells.price, "Rp 18.000.000", (Decimal(18000000), named("IDR"))),
        (cells.price, "RM12", (Decimal(12), named("MYR"))),
        (cells.price, "12 USD", (Decimal(12), named("USD"))),
        (cells.price, "９９元", (Decimal(99), named("CNY"))),
        (cells.price, "฿1,200", (Decimal(1200), named("THB"))),
        (cells.count, "60件", 60),
        (cells.count, 3.0, 3),
        (cells.days, "7天", 7),
        (cells.days, "2 working days", 2),
        (cells.days_range, "3-5", (3, 5)),
        (cells.days_range, "3～5个工作日", (3, 5)),
        (cells.days_range, 4.0, (None, 4)),
        (cells.measure, "22.5 cm", Decimal("22.5")),
        (cells.measure_range, "155–165", (Decimal(155), Decimal(165))),
        (cells.currency, "泰铢", "THB"),
        (cells.currency, "usd", "USD"),
        (cells.yes_no, "是", True),
        (cells.yes_no, "N", False),
        (cells.yes_no, 1.0, True),
        (cells.clock, "16:00", time(16)),
        (cells.clock, "９：３０", time(9, 30)),
        (cells.clock, time(16), time(16)),
        (cells.clock, "16点30分", time(16, 30)),
        (cells.items, "a|b、c；d;e\nf|a", ("a", "b", "c", "d", "e", "f")),
        (cells.items, ("x", " y "), ("x", "y")),
        (cells.language, "fil", "tl"),
    ],
)
def test_a_cell_is_read_as_people_write_it(reader: Callable[[Any], Any], cell: Any, value: Any) -> None:
    assert reader(cell) == value


@pytest.mark.parametrize(
    ("reader", "cell"),
    [
        (cells.number, "1.2.3"), (cells.number, ""), (cells.number, True), (cells.number, "1e5"),
        (cells.number, "-5"), (cells.number, 1e300), (cells.price, "18.000"), (cells.price, "5 apples"),
        (cells.price, "RM 5 USD"), (cells.price, "¥5 USD"), (cells.amount, "18.000"), (cells.amount, "10%"), (cells.count, "3.5"), (cells.days, "99999"), (cells.measure_range, "155"),
        (cells.clock, "24:00"), (cells.clock, "25:70"), (cells.clock, "16"), (cells.clock, 0.5), (cells.yes_no, "2"),
        (cells.text, 2**53), (cells.text, "6.12346E+11"), (cells.text, date(2026, 3, 4)), (cells.text, "#N/A"), (cells.text, "a\x00"),
        (cells.terms, "="), (cells.language, "elvish"), (cells.currency, "gold"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_says_what_can(reader: Callable[[Any], Any], cell: Any) -> None:
    with pytest.raises(CellError, match=r"\.$"):
        reader(cell)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-14 20:00", "2026/11/14 20:00", "2026-11-14T20:00:00", "2026年11月14日 20:00", "2026-11-14T20:00+07:00",
        "2026-11-14T13:00Z", "2026-11-14 14:00 +0100", "２０２６-11-14 20：00", datetime.fromisoformat("2026-11-14 20:00"),
    ],
)  # fmt: skip
def test_a_moment_without_an_offset_is_by_the_streams_clock(written: Any) -> None:
    assert cells.moment(written, JAKARTA) == datetime(2026, 11, 14, 13, tzinfo=UTC)


def test_a_date_is_its_first_moment() -> None:
    assert cells.moment(date(2026, 11, 14), JAKARTA) == cells.moment("2026-11-14", JAKARTA)
    assert cells.moment("2026-11-14", JAKARTA) == datetime(2026, 11, 14, tzinfo=JAKARTA)


@given(st.one_of(st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.datetimes(), st.times()))
def test_no_cell_breaks_a_reader(cell: Any) -> None:
    readers: list[Callable[[Any], Any]] = [
        cells.text, cells.items, cells.terms, cells.number, cells.price, cells.count, cells.days, cells.days_range,
        cells.measure, cells.measure_range, cells.currency, cells.yes_no, cells.clock, cells.language,
        lambda value: cells.moment(value, JAKARTA),
    ]  # fmt: skip
    for reader in readers:
        with contextlib.suppress(CellError):
            reader(cell)


@given(st.decimals(0, 10**9, places=2))
def test_a_price_is_read_back_as_it_was_written(price: Decimal) -> None:
    assert cells.price(f"{price:,} USD") == (price, named("USD"))
    signed, sign = cells.price(f"¥{price:,}")
    assert (signed, sign and sign.currencies) == (price, {"CNY", "JPY"})
