"""Replies that say the same leave as one; nothing is lost, and each is said to its viewer once."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from app.delivery.rationing import Ration, addressed_to, put
from app.store import outbox
from app.store.session import Database
from app.store.tables import KnowledgeVersion, OutboxRow, Stream
from app.views import reply_view
from tests.unit.app.host_room import HostQueue

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
WINDOW = timedelta(seconds=20)
RATION = Ration(WINDOW, timedelta(0), 60)
_streams = count()


class Room:
    """A stream whose replies are made and sent by hand."""

    def __init__(self, db: Database, ration: Ration = RATION) -> None:
        self.db = db
        self.ration = ration
        self.stream = f"st_{next(_streams)}"
        self.made = 0
        self.left: list[OutboxRow] = []
        """As they were when they left."""
        stream = Stream(
            id=self.stream,
            title="x",
            platform="youtube",
            timezone="UTC",
            default_language="en",
            created_at=NOW,
        )
        db.write_now(lambda session: session.add(stream))

    def reply(self, name: str, text: str, at: float = 0, **changes: Any) -> OutboxRow:
        self.made += 1
        now = NOW + timedelta(seconds=at)
        row = OutboxRow(
            id=f"{self.stream}-{self.made}",
            stream_id=self.stream,
            channel="webhook",
            payload={
                "comment_id": f"c{self.made}",
                "author": {"id": f"id-{name}", "name": name},
                "reply": {"id": f"{self.stream}-{self.made}", "text": text},
            },
            next_at=now,
            created_at=now,
        )
        for field, value in changes.items():
            setattr(row, field, value)
        self.db.write_now(lambda session: put(session, row, self.ration, now))
        return row

    def send(self, at: float) -> list[str]:
        """The texts that leave at a moment."""
        moment = NOW + timedelta(seconds=at)

        def claim(session: Session) -> list[OutboxRow]:
            rows = list(outbox.claim_due(session, moment, moment, 100))
            for row in rows:
                row.state, row.sent_at = "sent", moment
                session.add(row)
            return rows

        gone = [row for row in self.db.write_now(claim) if row.stream_id == self.stream]
        self.left += gone
        return [str(row.payload["reply"]["text"]) for row in gone]

    def rows(self) -> list[OutboxRow]:
        return self.db.read_now(
            lambda session: list(session.exec(select(OutboxRow).where(OutboxRow.stream_id == self.stream)))
        )


@pytest.fixture
def room(db: Database) -> Room:
    return Room(db)


def test_the_first_goes_at_once_and_those_that_follow_leave_together(room: Room) -> None:
    room.reply("ann", "Yes, we ship to Peru.")
    assert room.send(0) == ["Yes, we ship to Peru."]
    room.reply("bo", "Yes, we ship to Peru.", at=3)
    room.reply("cy", "yes we ship to Peru", at=5)
    room.reply("bo", "Yes, we ship to Peru.", at=6)
    assert room.send(19) == []
    assert room.send(20) == ["@bo @cy: Yes, we ship to Peru."]
    room.reply("di", "Yes, we ship to Peru.", at=41)
    assert room.send(41) == ["Yes, we ship to Peru."]


def test_those_of_one_moment_leave_as_one_at_once(room: Room) -> None:
    for name in ("ann", "bo"):
        room.reply(name, "COD: yes")
    assert room.send(0) == ["@ann @bo: COD: yes"]


@pytest.mark.parametrize("other", ["It is 35 cm.", "It is -3.5 cm.", "It is 3.5 in.", "It is not 3.5 cm."])
def test_what_says_something_else_is_never_folded(room: Room, other: str) -> None:
    room.reply("ann", "It is 3.5 cm.")
    room.reply("bo", other)
    assert sorted(room.send(0)) == sorted(["It is 3.5 cm.", other])


def test_when_no_name_fits_any_more_they_leave_and_the_next_are_gathered(room: Room) -> None:
    text = "x" * 40
    room.reply("ann", text)
    room.send(0)
    for n in range(5):
        room.reply(f"name{n}", text, at=1 + n)
    assert room.send(6) == [f"@name0 @name1: {text}", f"@name2 @name3: {text}"]
    assert room.send(24) == []
    assert room.send(25) == [text]


def test_where_not_even_two_names_fit_all_leave_at_once(room: Room) -> None:
    for n in range(3):
        room.reply(f"a-long-name-{n}", "x" * 50)
    assert len(room.send(0)) == 3


def test_without_a_name_a_viewer_is_answered_alone(room: Room) -> None:
    room.reply("ann", "Yes.")
    room.reply("", "Yes.")
    assert room.send(0) == ["Yes.", "Yes."]


@pytest.mark.parametrize(
    "name", ["Price today 1 USD t.me/fakeshop", "scammer", "$cam", "f4ke shop", "بضاعة مقلدة"]
)
def test_whose_name_says_more_than_who_it_is_is_answered_alone(room: Room, name: str) -> None:
    """The shop's account repeats no advertising, no price and no blocked term of the stream or its workbook."""
    blocked = [{"term": term, "action": "hide"} for term in ("scammer", "$cam")]
    workbook = {"blocked": [{"term": term, "action": "hold"} for term in ("f4ke shop", "بضاعة مقلدة")]}

    def block(session: Session) -> None:
        stream = session.get_one(Stream, room.stream)
        stream.rules, stream.active_version = {"blocked_terms": blocked}, 1
        session.add(stream)
        session.add(KnowledgeVersion(stream_id=room.stream, number=1, workbook=workbook, created_at=NOW))

    room.db.write_now(block)
    for one in ("ann", name, "bo", name, "scam mer"):
        room.reply(one, "Yes.")
    assert sorted(room.send(0)) == ["@ann @bo @scam mer: Yes.", "Yes.", "Yes."]


def test_what_was_tried_already_takes_in_no_more(room: Room) -> None:
    first = room.reply("ann", "Yes.")

    def tried(session: Session) -> None:
        row = session.get_one(OutboxRow, first.id)
        row.attempts, row.next_at = 1, NOW + timedelta(seconds=2)
        session.add(row)

    room.db.write_now(tried)
    room.reply("bo", "Yes.")
    assert room.send(2) == ["Yes."]
    assert room.send(22) == ["Yes."]


@pytest.mark.parametrize("ration", [Ration(timedelta(0), timedelta(0), 60)])
def test_it_can_be_switched_off(db: Database, ration: Ration) -> None:
    room = Room(db, ration)
    for name in ("ann", "bo"):
        room.reply(name, "Yes.")
    assert room.send(0) == ["Yes.", "Yes."]


def test_a_hold_gathers_from_the_first_on(db: Database) -> None:
    room = Room(db, Ration(WINDOW, timedelta(seconds=3), 60))
    room.reply("ann", "Yes.")
    assert room.send(2) == []
    room.reply("bo", "Yes.", at=2)
    assert room.send(3) == ["@ann @bo: Yes."]


def test_a_comments_reply_tells_where_it_went(room: Room) -> None:
    first = room.reply("ann", "Yes.")
    second = room.reply("bo", "Yes.")
    room.send(0)
    found = {row.id: row for row in room.rows()}
    view = reply_view(found[second.id], found[first.id])
    assert (view["state"], view["folded_into"], view["carried"]) == ("folded", first.id, "sent")
    assert view["sent_at"] is not None


def test_what_the_desk_and_triage_send_is_rationed_by_the_streams_rule(db: Database) -> None:
    host = HostQueue(db, "webhook", ration_seconds=20)
    for n in range(3):
        host.ask("cod?", f"u{n}", action="reply")
    states = Counter(row.state for row in host.rows(OutboxRow))
    assert states == {"pending": 1, "folded": 2}
    (carrier,) = [row for row in host.rows(OutboxRow) if row.state == "pending"]
    assert carrier.payload["reply"]["text"] == "@u0 @u1 @u2: a draft"
    assert [one["author"]["name"] for one in carrier.payload["addressed"]] == ["u0", "u1", "u2"]


def test_what_was_gathered_is_taken_back_with_the_hosts_answer(db: Database) -> None:
    host = HostQueue(db, "webhook", undo_seconds=5)
    host.ask("pink?", "u0", action="host")
    topic_id = host.queue()[0]["id"]
    asyncio.run(host.topics.answered(topic_id, "Yes.", None, actor="lin"))
    for n in range(3):
        host.ask("pink?", f"v{n}", action="reply", entry=f"topics:{topic_id}", kind="spoken")
    assert len(host.rows(OutboxRow)) == 4
    asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    assert host.rows(OutboxRow) == []
    assert host.queue()[0]["waiting"] == 4


Act = tuple[int, int, float]
acts = st.lists(
    st.tuples(st.integers(-1, 3), st.integers(0, 6), st.floats(0, 9).map(lambda s: round(s, 1))), max_size=30
)
TEXTS = ("Yes.", "No, sorry.", "It takes 3-5 days to get there.", "x" * 57)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts)
def test_whatever_comes_when_each_viewer_is_told_once_what_was_to_be_said(
    sqlite_db: Database, acts: Sequence[Act]
) -> None:
    room = Room(sqlite_db)
    at = 0.0
    told: dict[str, tuple[str, str]] = {}
    for text, viewer, pause in acts:
        at += pause
        if text < 0:
            room.send(at)
        else:
            row = room.reply(f"v{viewer}", TEXTS[text], at)
            told[row.id] = (f"v{viewer}", TEXTS[text])
    room.send(at + 1000)

    final = {row.id: row for row in room.rows()}
    assert final.keys() == told.keys()
    sent = {row.id: row for row in room.left}
    assert len(sent) == len(room.left)
    for row_id, (viewer, text) in told.items():
        carrier = sent[final[row_id].folded_into or row_id]
        said = str(carrier.payload["reply"]["text"])
        assert said == final[carrier.id].payload["reply"]["text"]
        assert said.endswith(text)
        assert said == text or f"@{viewer}" in said.removesuffix(text)
        assert len(said) <= max(RATION.longest, len(text))
        assert carrier.next_at - final[row_id].created_at <= WINDOW
    for text in TEXTS[:2]:
        times = sorted(row.next_at for row in room.left if str(row.payload["reply"]["text"]).endswith(text))
        full = (
            len(addressed_to([{"author": {"id": n, "name": f"v{n}"}} for n in range(7)], text))
            > RATION.longest
        )
        assert full or all(later - earlier >= WINDOW for earlier, later in pairwise(times))
