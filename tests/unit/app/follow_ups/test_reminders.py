"""Promises that come due, that nobody saw, and that a stream's end finds open."""

import asyncio
import contextlib
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from app.bus.in_process import InProcessBus
from app.errors import Conflict
from app.follow_ups.promises import Change
from app.follow_ups.reminders import Reminders
from app.store.session import Database
from app.store.tables import AlertRow, FollowUpChange, Stream
from tests.unit.app.follow_ups.ledger_room import NOW, Room

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.integers(1, 300)),
        st.tuples(st.just("due"), st.integers(-60, 600)),
        st.tuples(st.just("state"), st.sampled_from(["open", "waiting", "done"])),
    ),
    max_size=12,
)
"""Minutes that pass, a new time in so many minutes, another state."""


def test_each_reminder_is_told_once_at_its_time(room: Room) -> None:
    one = room.promised(change=Change(due_at=NOW + timedelta(hours=5)))
    soon, over = ("due_soon", one), ("overdue", one)
    assert room.remind(hours=3.9) == []
    assert room.remind(hours=4) == [soon]
    assert room.remind(hours=4.5) == [soon]
    assert room.remind(hours=5) == [soon, over]
    assert room.remind(hours=50) == [soon, over]
    assert room.alerts == [("promise_due_soon", one), ("promise_overdue", one)]
    assert [line.what for line in room.rows(FollowUpChange)] == ["made", "due_soon", "overdue"]


def test_one_that_is_promised_for_soon_is_reminded_of_at_half_way(room: Room) -> None:
    one = room.promised(change=Change(due_at=NOW + timedelta(hours=1)))
    assert room.remind(minutes=29) == []
    assert room.remind(minutes=30) == [("due_soon", one)]


def test_one_that_nobody_looked_at_in_time_is_overdue_and_no_longer_due_soon(room: Room) -> None:
    one = room.promised(change=Change(due_at=NOW + timedelta(hours=5)))
    assert room.remind(hours=9) == [("overdue", one)]


def test_what_is_finished_is_not_reminded_of_and_another_time_is_anew(room: Room) -> None:
    done, moved = room.promised("a"), room.promised("b")
    room.change(done, state="done")
    assert room.remind(hours=25) == [("overdue", moved)]
    room.change(moved, due_at=NOW + timedelta(hours=40))
    assert room.remind(hours=39.5) == [("overdue", moved), ("due_soon", moved)]
    room.change(done, state="open", due_at=NOW + timedelta(hours=60))
    assert room.remind(hours=61)[2:] == [("overdue", moved), ("overdue", done)]
    assert len(room.chat()) == 3, "the chat, too"


def test_one_that_is_opened_again_with_the_same_time_is_reminded_of_anew(room: Room) -> None:
    one = room.promised()
    assert room.remind(hours=25) == [("overdue", one)]
    room.change(one, state="done")
    room.change(one, state="open")
    assert room.remind(hours=26) == [("overdue", one)] * 2
    assert room.alerts == [("promise_overdue", one)] * 2
    assert len(room.chat()) == 2


@pytest.mark.parametrize("change", [{"state": "in_progress"}, {"state": "waiting"}, {"note": "rang her"}])
def test_one_that_is_worked_on_is_not_reminded_of_again(room: Room, change: dict[str, Any]) -> None:
    one = room.promised(change=Change(due_at=NOW + timedelta(hours=5)))
    room.remind(hours=4)
    room.change(one, **change)
    over = [("due_soon", one), ("overdue", one)]
    assert room.remind(hours=5) == over
    room.change(one, state="open")
    room.change(one, **change)
    assert room.remind(hours=50) == over
    assert [line.what for line in room.rows(FollowUpChange)].count("overdue") == 1
    assert len(room.chat()) == 1


def test_a_chat_that_was_not_told_yet_of_a_promise_is_told_of_its_last_time_alone(room: Room) -> None:
    one, other = room.promised("a", change=Change(due_at=NOW + timedelta(hours=2))), room.promised("b")
    room.remind(hours=25)
    room.change(one, due_at=NOW + timedelta(hours=40))
    room.remind(hours=41)
    due = "promise_due"
    assert room.chat() == [(due, "withdrawn"), (due, "waiting"), (due, "waiting")]
    assert room.told().count(("overdue", other)) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_in_any_order_each_time_is_reminded_of_once_and_only_while_unfinished(
    sqlite_db: Database, steps: list[tuple[str, Any]]
) -> None:
    room = Room(sqlite_db)
    with contextlib.suppress(IntegrityError):
        room.open()
    due, state, expected = NOW + timedelta(hours=24), "open", []
    one = room.promised("parcel", change=Change(due_at=due))
    half_way = due - timedelta(hours=1)
    level = 0
    for what, value in steps:
        if what == "pass":
            room.now += timedelta(minutes=value)
        elif what == "due":
            moved = room.now + timedelta(minutes=value)
            anew, due = moved != due, moved
            room.change(one, due_at=due)
        else:
            anew, state = state == "done" != value, value
            room.change(one, state=state)
        if what != "pass" and anew:
            level = 0
            half_way = due - min(timedelta(hours=1), max(due - room.now, timedelta(0)) / 2)
        if state != "done":
            if room.now >= due and level < 2:
                level = 2
                expected.append(("overdue", one))
            elif room.now >= half_way and level < 1:
                level = 1
                expected.append(("due_soon", one))
        asyncio.run(room.reminders.tell())
    assert [told for told in room.told() if told[1] == one] == expected
    chat = [alert for alert in room.rows(AlertRow) if alert.about.startswith(one)]
    assert len(chat) == expected.count(("overdue", one))


def test_two_processes_remind_once(room: Room) -> None:
    ids = {room.promised(f"parcel {n}") for n in range(8)}
    other = Database(room.db.url)
    looks = [Reminders(db, InProcessBus(), lambda: NOW + timedelta(days=2)) for db in (room.db, other)]

    async def scenario() -> None:
        await asyncio.gather(*(look.tell() for look in (*looks, *looks)))

    asyncio.run(scenario())
    other.close()
    assert sorted(room.told()) == sorted(("overdue", one) for one in ids)


def test_a_stream_with_unseen_promises_is_not_ended_where_that_is_not_wanted(room: Room) -> None:
    unseen, seen, done = room.promised("a"), room.promised("b"), room.promised("c")
    room.show(seen)
    room.change(done, state="done")
    with pytest.raises(Conflict) as refused:
        asyncio.run(room.streams.end("s1", actor="otto", refuse_unseen=True))
    assert [item["id"] for item in refused.value.extra["unseen"]] == [unseen]
    assert refused.value.extra["count"] == 1
    assert room.rows(Stream)[0].state == "live"
    room.show(unseen)
    ended = asyncio.run(room.streams.end("s1", actor="otto", refuse_unseen=True))
    assert ended["state"] == "ended"
    assert room.told() == []


def test_a_stream_that_ends_all_the_same_tells_what_nobody_saw_once(room: Room) -> None:
    unseen = room.promised("a")
    room.show(room.promised("b"))
    for _ in range(2):
        asyncio.run(room.streams.end("s1", actor="otto"))
    assert room.told() == [("left_unseen", unseen)]
    assert room.alerts == [("promise_left_unseen", unseen)]
    assert room.listed(seen=False) == [unseen], "it stays unseen until somebody opens it"


@pytest.mark.parametrize("begun", [0, 1, 2])
def test_a_stream_that_ends_with_promises_alerts_of_all_that_are_not_kept_seen_or_not(
    room: Room, begun: int
) -> None:
    promises = [room.promised("a"), room.promised("b")]
    room.change(room.promised("c"), state="done")
    for one in promises[:begun]:
        room.change(one, state="in_progress", owner="mei")
    for _ in range(2):
        asyncio.run(room.streams.end("s1", actor="otto"))
    assert [(row.kind, row.about, row.detail) for row in room.rows(AlertRow)] == [
        ("promises_open", "s1", {"count": 2})
    ]


def test_a_stream_that_ends_with_every_promise_kept_alerts_of_none(room: Room) -> None:
    room.change(room.promised("c"), state="done")
    asyncio.run(room.streams.end("s1", actor="otto"))
    assert room.rows(AlertRow) == []
