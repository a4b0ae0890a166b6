import asyncio
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.desk.lateness import Lateness
from app.encoding.encoder import Encoder
from app.store import clocks
from app.store.session import Database
from app.store.tables import CommentRow, Event, Stream, Suggestion
from app.streams.streams import Streams
from tests.unit.app.desk_room import NOW, Room


def lateness(db: Database, seconds: float) -> Lateness:
    return Lateness(db, InProcessBus(), lambda: NOW + timedelta(seconds=seconds))


def levels(db: Database) -> list[tuple[str, str]]:
    rows = db.read_now(lambda session: list(session.exec(select(Event).where(Event.type == "sla"))))
    return [(row.data["comment_id"], row.data["level"]) for row in rows]


@pytest.fixture
def room(db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(db, hashing_encoder)
    made.open()
    return made


def test_each_level_is_told_once_when_its_time_has_passed(room: Room) -> None:
    room.wait_with("c1")
    for seconds, expected in (
        (119, []),
        (120, [("c1", "due")]),
        (150, [("c1", "due")]),
        (180, [("c1", "due"), ("c1", "missed")]),
        (999, [("c1", "due"), ("c1", "missed")]),
    ):
        asyncio.run(lateness(room.db, seconds).tell_late())
        assert levels(room.db) == expected


def test_one_that_is_missed_already_is_not_said_to_be_due(room: Room) -> None:
    room.wait_with("c1")
    asyncio.run(lateness(room.db, 500).tell_late())
    assert levels(room.db) == [("c1", "missed")]
    assert asyncio.run(lateness(room.db, 500).tell_late()) == 0


def test_what_is_decided_is_late_no_more(room: Room) -> None:
    one, two = room.wait_with("c1"), room.wait_with("c2")
    asyncio.run(room.desk.approve(one, "mei"))
    asyncio.run(room.desk.approve(two, "mei", undo_seconds=5))
    asyncio.run(lateness(room.db, 500).tell_late())
    assert levels(room.db) == []


def test_two_processes_tell_it_once(room: Room) -> None:
    for n in range(10):
        room.wait_with(f"c{n}")
    other = Database(room.db.url)

    async def scenario() -> None:
        await asyncio.gather(*(lateness(db, 121).tell_late() for db in (room.db, other, room.db, other)))

    asyncio.run(scenario())
    other.close()
    assert sorted(levels(room.db)) == [(f"c{n}", "due") for n in range(10)]


def test_one_alert_each_in_the_same_transaction(room: Room) -> None:
    told: list[tuple[str, str, int]] = []

    def alert(session: Session, stream: Stream, level: str, comment_id: str, now: datetime) -> None:
        seq = session.get_one(Stream, stream.id).event_seq
        told.append((comment_id, level, seq))
        if level == "missed" and len(told) == 2:
            raise RuntimeError("the alert can't be kept")

    def look(seconds: float) -> None:
        asyncio.run(
            Lateness(room.db, InProcessBus(), lambda: NOW + timedelta(seconds=seconds), alert).tell_late()
        )

    room.wait_with("c1")
    look(120)
    with pytest.raises(RuntimeError):
        look(180)
    assert levels(room.db) == [("c1", "due")]
    look(181)
    look(182)
    assert [one[:2] for one in told] == [("c1", "due"), ("c1", "missed"), ("c1", "missed")]
    assert levels(room.db) == [("c1", "due"), ("c1", "missed")]


def test_the_topic_of_a_late_comment_is_overdue(room: Room) -> None:
    overdue: list[str] = []
    for name in ("c1", "c2"):
        room.wait_with(name)

    def into_a_topic(session: Session) -> None:
        for row in session.exec(select(CommentRow)):
            row.topic_id = "tp_1"
            session.add(row)

    room.db.write_now(into_a_topic)
    made = Lateness(
        room.db,
        InProcessBus(),
        lambda: NOW + timedelta(seconds=120),
        overdue=lambda _, topic_id, __: overdue.append(topic_id),
    )
    assert asyncio.run(made.tell_late()) == 2
    assert overdue == ["tp_1"]


def test_what_the_host_is_asked_is_late_without_a_suggestion_too(room: Room) -> None:
    room.wait_with("c1")

    def to_host(session: Session) -> None:
        session.delete(session.get_one(Suggestion, "sg_c1"))

    room.db.write_now(to_host)
    asyncio.run(lateness(room.db, 120).tell_late())
    (event,) = room.db.read_now(lambda session: list(session.exec(select(Event))))
    assert (event.data["suggestion_id"], event.data["comment_id"]) == (None, "c1")


def test_what_is_settled_without_a_reply_is_late_no_more(room: Room) -> None:
    asyncio.run(room.desk.reject(room.wait_with("c1"), "mei", "spam"))
    asyncio.run(lateness(room.db, 500).tell_late())
    assert levels(room.db) == []


def test_the_end_of_a_stream_tells_what_was_late_and_stops_the_rest(room: Room) -> None:
    room.wait_with("c1")
    made = lateness(room.db, 130)
    ending = Streams(room.db, InProcessBus(), lambda: NOW + timedelta(seconds=130), at_end=(made.end,))
    asyncio.run(ending.end("s1", actor="ops"))
    assert levels(room.db) == [("c1", "due")]
    asyncio.run(lateness(room.db, 500).tell_late())
    assert levels(room.db) == [("c1", "due")]


def test_more_than_one_look_takes_are_all_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.desk.lateness.BATCH", 3)
    for n in range(7):
        room.wait_with(f"c{n}")
    made = lateness(room.db, 200)
    assert [asyncio.run(made.tell_late()) for _ in range(4)] == [3, 3, 1, 0]


def test_a_look_reads_only_clocks_that_run(sqlite_db: Database) -> None:
    def plan(session: Session) -> str:
        query = select(CommentRow.stream_id).where(*clocks.untold(NOW)).distinct()
        compiled = str(query.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        return str(session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all())

    assert "ix_comments_running" in sqlite_db.read_now(plan)
