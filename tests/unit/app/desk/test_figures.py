import asyncio
from datetime import timedelta
from typing import cast

import pytest
from sqlmodel import Session

from app.bus.in_process import InProcessBus
from app.desk.figures import Figures
from app.encoding.encoder import Encoder
from app.people.presence import Presence
from app.settings import Settings
from app.store import on_air, streams
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion
from app.triage.comment import Knowledge
from app.views import View, moment
from knowledge.retriever import Retriever
from knowledge.workbook import Promo, Workbook
from tests.unit.app.desk_room import NOW, Room


@pytest.fixture
def room(db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(db, hashing_encoder)
    made.open(rules={"due_seconds": 30})
    return made


def figures(room: Room, seconds: float = 0) -> View:
    made = Figures(room.db, Presence(InProcessBus()), Settings(), lambda: NOW + timedelta(seconds=seconds))
    return asyncio.run(made.now("s1"))


def reply(room: Room, suggestion_id: str, seconds: float) -> None:
    """The viewer was answered so long after the comment."""

    def work(session: Session) -> None:
        comment = session.get_one(CommentRow, session.get_one(Suggestion, suggestion_id).comment_pk)
        comment.first_reply_at = NOW + timedelta(seconds=seconds)
        comment.first_human_reply_at = comment.first_reply_at
        session.add(comment)

    room.db.write_now(work)


def test_times_are_of_the_replies_and_by_the_streams_own_due_time(room: Room) -> None:
    for n in range(1, 11):
        reply(room, room.wait_with(f"c{n}", state="approved"), n * 5)
    told = figures(room)
    assert (told["median_seconds"], told["p90_seconds"], told["within_due"]) == (25.0, 45.0, 0.6)
    assert (told["by_people"], told["waiting"]) == (10, 0)
    assert (told["by_people_median_seconds"], told["by_people_p90_seconds"]) == (25.0, 45.0)


def test_each_agents_replies_are_counted(room: Room) -> None:
    for n, who in enumerate(("mei", "lina", "mei")):
        room.wait_with(f"c{n}", state="approved", settled_by=who)
    room.wait_with("no", state="rejected", settled_by="lina")
    room.wait_with("withdrawn", state="approved")
    assert figures(room)["by_person"] == {"mei": 2, "lina": 1}


def test_missed_are_those_answered_too_late_and_those_that_wait_too_long(room: Room) -> None:
    reply(room, room.wait_with("late", state="approved"), 181)
    reply(room, room.wait_with("in-time", state="approved"), 179)
    room.wait_with("waiting")
    asyncio.run(room.desk.reject(room.wait_with("rejected"), "mei", "spam"))
    assert figures(room, 100)["missed"] == 1
    assert figures(room, 180)["missed"] == 2


def test_those_on_anothers_card_are_counted_apart(room: Room) -> None:
    card = room.wait_with("c1")
    room.wait_with("c2", grouped_with=card)
    assert [figures(room)[name] for name in ("waiting", "grouped")] == [1, 1]


def test_what_sleeps_does_not_wait_until_it_wakes(room: Room) -> None:
    room.wait_with("asleep", snoozed_until=NOW + timedelta(seconds=60), snoozed_by="mei")
    assert [figures(room)[name] for name in ("waiting", "snoozed", "oldest_at")] == [0, 1, None]
    awake = figures(room, 60)
    assert [awake[name] for name in ("waiting", "snoozed")] == [1, 0]
    assert awake["oldest_at"] == "2026-11-21T12:00:00.000+00:00"


def test_many_watchers_share_one_count(room: Room) -> None:
    presence = Presence(InProcessBus())
    counting = Figures(room.db, presence, Settings(), lambda: NOW)

    async def scenario() -> tuple[list[View], View]:
        told = await asyncio.gather(*(counting.lately("s1") for _ in range(20)))
        room.wait_with("new")
        with presence.at(["s1"], "mei"):
            return list(told), await counting.lately("s1")

    told, later = asyncio.run(scenario())
    assert all(one == told[0] for one in told)
    assert (later["waiting"], later["agents"]) == (0, [{"name": "mei"}])


def test_an_agent_with_two_windows_is_there_until_both_are_closed() -> None:
    presence = Presence(InProcessBus())
    with presence.at(["s1", "s2"], "mei"):
        with presence.at(["s1"], "mei"), presence.at(["s1"], "lina"):
            assert presence.agents("s1") == ("lina", "mei")
        assert presence.agents("s1") == ("mei",)
        assert presence.streams_of("mei") == ["s1", "s2"]
    assert presence.agents("s1") == ()


def test_the_offer_for_what_is_on_air_that_ends_next_is_told(room: Room) -> None:
    def promo(code: str, minutes: int | None, *skus: str, starts: int = -5) -> Promo:
        ends = None if minutes is None else NOW + timedelta(minutes=minutes)
        return Promo(
            row=2, code=code, title={"en": code}, skus=skus, kind="gift", starts_at=NOW + timedelta(minutes=starts),
            ends_at=ends,
        )  # fmt: skip

    promos = (
        promo("ALL", 5), promo("OWN", 9, "A1"), promo("OTHER", 1, "B2"), promo("LONG", None, "A1"),
        promo("LATER", 3, "A1", starts=2), promo("OVER", -1, "A1"),
    )  # fmt: skip
    book = Workbook(products=(), faq=(), promos=promos)

    async def load(_: str, number: int) -> Knowledge:
        return Knowledge(number, book, cast(Retriever, None))

    def told(sku: str | None) -> View | None:
        room.db.write_now(lambda session: on_air.add(session, "s1", sku, NOW, "otto"))
        made = Figures(room.db, Presence(InProcessBus()), Settings(), lambda: NOW, load)
        return asyncio.run(made.now("s1"))["promo"]

    assert told("A1") is None  # nothing is active
    room.db.write_now(lambda session: streams.change(session, "s1", {"active_version": 1}))
    assert told("A1") == {"name": "OWN", "ends_at": moment(NOW + timedelta(minutes=9))}
    assert told("C3") == {"name": "ALL", "ends_at": moment(NOW + timedelta(minutes=5))}
    assert figures(room)["promo"] is None
