import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.lateness import Lateness
from app.store.session import Database
from app.store.tables import Event
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


def test_two_processes_tell_it_once(room: Room, database_url: str) -> None:
    for n in range(10):
        room.wait_with(f"c{n}")
    other = Database(database_url)

    async def scenario() -> None:
        await asyncio.gather(*(lateness(db, 121).tell_late() for db in (room.db, other, room.db, other)))

    asyncio.run(scenario())
    other.close()
    assert sorted(levels(room.db)) == [(f"c{n}", "due") for n in range(10)]
