"""For any order of events the clocks are right, what is late is told once, and the review leaves nobody out."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.desk.figures import Figures
from app.desk.lateness import Lateness
from app.encoding.encoder import Encoder
from app.errors import Conflict
from app.intake.recording import Judged, Recorder
from app.people.presence import Presence
from app.settings import Settings
from app.store import comments
from app.store.session import Database
from app.store.tables import CommentRow, Event, Suggestion
from app.streams.reviews import Reviews
from app.streams.streams import Streams
from app.topics.flood import Floods, FloodWatch
from app.topics.grouping import Grouping
from app.topics.topics import Topics, raise_overdue
from app.triage.comment import Decision, Draft, Evidence, IntentScore
from tests.unit.app.clock_model import FLOOD, MISSED, UNDO, Asked, Model, Told
from tests.unit.app.desk_room import NOW, Room

QUESTIONS = (("how much is it?", "price"), ("do you ship to Peru?", "shipping"))
SECONDS = st.sampled_from([0, 1, 4, 6, 20, 59, 60, 61, 119, 120, 180])
ACTIONS = st.sampled_from(["reply", "suggest", "suggest", "suggest", "follow_up", "host", "host", "ignore"])


class Parts:
    """The service's own parts on one database and one clock."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        self.room = Room(db, encoder)
        self.db, bus, clock = db, InProcessBus(), lambda: self.room.stage
        given = Settings()
        floods = Floods(given, None)
        self.recorder = Recorder(given, Grouping(given), None)
        self.lateness = Lateness(db, bus, clock, overdue=raise_overdue)
        self.watch = FloodWatch(db, bus, floods, clock)

        self.topics = Topics(db, bus, given, None, lambda: None, clock, wall=lambda: self.room.wall)
        self.streams = Streams(db, bus, clock, at_end=(self.lateness.end, floods.end))
        self.figures = Figures(db, Presence(bus), given, clock)
        self.reviews = Reviews(db, given, clock)
        self.opened = 0

    def open(self) -> str:
        """A new stream's id; time begins anew."""
        self.room.stage = self.room.wall = NOW
        self.opened += 1
        rules = {"flood_per_minute": FLOOD, "topic_viewers": 1000}
        self.room.open(f"s{self.opened}", rules=rules)
        return f"s{self.opened}"

    def rows(self, table: Any, stream_id: str) -> list[Any]:
        """All of a stream's."""
        return self.db.read_now(
            lambda session: list(session.exec(select(table).where(table.stream_id == stream_id)))
        )


class Clocks(RuleBasedStateMachine):
    """Everything that can happen to comments, in any order."""

    service: Parts

    def __init__(self) -> None:
        super().__init__()
        self.stream = self.service.open()
        self.model = Model()
        self.decided: dict[str, Judged] = {}

    def teardown(self) -> None:
        if not self.model.ended:
            asyncio.run(self.service.streams.end(self.stream, actor="ops"))

    @property
    def now(self) -> datetime:
        return self.service.room.stage

    def some(self, data: st.DataObject, waits: str) -> Told | None:
        found = [c for c in self.model.comments if c.waits == waits and c.card is None]
        return data.draw(st.sampled_from(found)) if found else None

    def suggestion(self, comment: Told) -> Suggestion:
        rows = self.service.rows(Suggestion, self.stream)
        return next(row for row in rows if row.comment_pk == self.decided[comment.name].pk)

    @precondition(lambda self: not self.model.ended)
    @rule(question=st.integers(0, 1), action=ACTIONS, viewer=st.integers(0, 3), before=SECONDS)
    def comment(self, question: int, action: Any, viewer: int, before: int) -> None:
        self.post(question, action, viewer, before)

    @precondition(lambda self: not self.model.ended)
    @rule(question=st.integers(0, 1), actions=st.lists(ACTIONS, min_size=2, max_size=5))
    def burst(self, question: int, actions: list[Any]) -> None:
        for viewer, action in enumerate(actions):
            self.post(question, action, viewer, 0)

    def post(self, question: int, action: Any, viewer: int, before: int) -> None:
        name = f"c{len(self.model.comments)}"
        posted_at = self.now - timedelta(seconds=before)
        text, intent = QUESTIONS[question]
        row = {
            "stream_id": self.stream, "comment_id": name, "author_id": f"u{viewer}", "author_name": "", "text": text,
            "posted_at": posted_at, "posted_offset": 0, "received_at": self.now, "roles": [], "intents": [],
            "timing_ms": {},
        }  # fmt: skip
        draft = Draft("a draft", "en", "quoted", (Evidence("faq:1", 1.0, "q"),), 0.9, frozenset())
        decision = Decision(
            action=action, intents=(IntentScore(intent, 0.9),), language="en", product=None, confidence=0.9,
            draft=None if action == "ignore" else draft, reasons=(), knowledge_version=1,
            due_at=posted_at + timedelta(seconds=60), breach_at=posted_at + MISSED,
        )  # fmt: skip
        vector = np.eye(len(QUESTIONS), dtype=np.float32)[question]

        def work(session: Session) -> Judged:
            pk = comments.insert_new(session, [row])[name]
            judged = Judged(pk, decision, vector)
            self.service.recorder.record(session, judged, self.now)
            return judged

        topics = {self.topic_id(topic): topic for topic in self.topics()}
        self.decided[name] = self.service.db.write_now(work)
        told = Told(name, question, posted_at, action)
        self.model.comes(told, self.now, topics.get(self.topic_of(name)))

    @precondition(lambda self: self.model.comments)
    @rule(data=st.data())
    def comes_again(self, data: st.DataObject) -> None:
        judged = self.decided[data.draw(st.sampled_from(sorted(self.decided)))]
        self.service.db.write_now(
            lambda session: self.service.recorder.record(session, judged, self.now) and None
        )

    @precondition(lambda self: not self.model.ended)
    @rule(
        data=st.data(),
        action=st.sampled_from(["approve", "reject", "to-host", "follow-up"]),
        undo=st.booleans(),
    )
    def decide(self, data: st.DataObject, action: str, undo: bool) -> None:
        comment = self.some(data, "waiting")
        if comment is None:
            return
        one, desk, seconds = self.suggestion(comment).id, self.service.room.desk, 5.0 * undo
        match action:
            case "approve":
                asyncio.run(desk.approve(one, "mei", undo_seconds=seconds))
            case "reject":
                asyncio.run(desk.reject(one, "mei", "no", undo_seconds=seconds))
            case "to-host":
                asyncio.run(desk.to_host(one, "mei", undo_seconds=seconds))
            case _:
                asyncio.run(
                    desk.follow_up(one, "mei", owner=None, due_at=None, note="", undo_seconds=seconds)
                )
        if undo:
            comment.waits, comment.held = "leaving", (action, self.now + timedelta(seconds=5))
        else:
            self.model.settles(comment, action, self.now)

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        comment = self.some(data, "leaving")
        if comment is not None:
            asyncio.run(self.service.room.desk.undo(self.suggestion(comment).id, "mei"))
            comment.waits, comment.held = "waiting", None

    @precondition(lambda self: not self.model.ended)
    @rule(data=st.data(), said=st.booleans())
    def settles(self, data: st.DataObject, said: bool) -> None:
        topic = self.topic(data, "forming", "open")
        if topic is None:
            return
        topic_id = self.topic_id(topic)
        self.tick()
        if said:
            asyncio.run(self.service.topics.answered(topic_id, None, 10, actor="lin"))
            self.model.answers(topic, self.now)
        else:
            asyncio.run(self.service.topics.dismiss(topic_id, actor="lin"))
            self.model.dismisses(topic, self.now)
        self.tick()

    @precondition(lambda self: not self.model.ended)
    @rule(data=st.data())
    def reopens(self, data: st.DataObject) -> None:
        topic = self.topic(data, "answered", "dismissed")
        if topic is None or topic.settled_at is None:
            return
        if topic.state == "answered" and self.now >= topic.settled_at + UNDO:
            with pytest.raises(Conflict):
                asyncio.run(self.service.topics.reopen(self.topic_id(topic), actor="lin"))
            return
        asyncio.run(self.service.topics.reopen(self.topic_id(topic), actor="lin"))
        self.model.reopens(topic)

    @precondition(lambda self: not self.model.ended)
    @rule(data=st.data())
    def merges(self, data: st.DataObject) -> None:
        topics = self.topics("forming", "open")
        if len(topics) < 2:
            return
        topic, into = data.draw(st.permutations(topics))[:2]
        asyncio.run(self.service.topics.merge(self.topic_id(topic), self.topic_id(into), actor="lin"))
        self.model.merges(topic, into)

    @precondition(lambda self: not self.model.ended)
    @rule(data=st.data())
    def splits(self, data: st.DataObject) -> None:
        topics = [topic for topic in self.topics("forming", "open") if len(topic.members) > 1]
        if not topics:
            return
        topic = data.draw(st.sampled_from(topics))
        many = data.draw(st.integers(1, len(topic.members) - 1))
        apart = data.draw(st.permutations(topic.members))[:many]
        names = [comment.name for comment in apart]
        asyncio.run(self.service.topics.split(self.topic_id(topic), names, actor="lin"))
        self.model.splits(topic, apart)

    def topics(self, *states: str) -> list[Asked]:
        found = [topic for known in self.model.topics.values() for topic in known if topic.members]
        return [topic for topic in found if topic.state in states] if states else found

    def topic(self, data: st.DataObject, *states: str) -> Asked | None:
        found = self.topics(*states)
        return data.draw(st.sampled_from(found)) if found else None

    def topic_id(self, topic: Asked) -> str:
        return self.topic_of(topic.members[0].name)

    def topic_of(self, name: str) -> str:
        pk = self.decided[name].pk
        return self.service.db.read_now(lambda session: session.get_one(CommentRow, pk).topic_id) or ""

    def tick(self) -> None:
        """What the host says has a moment of its own: clocks that it stopped are known by that."""
        self.service.room.pass_time(0.001)

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        self.service.room.pass_time(seconds)

    @rule()
    def looks(self) -> None:
        asyncio.run(self.service.lateness.tell_late())
        self.model.looks(self.now)

    @rule()
    def departs(self) -> None:
        asyncio.run(self.service.room.departures.leave_due())
        self.model.leaves(self.now)

    @rule()
    def watches(self) -> None:
        asyncio.run(self.service.watch.look())
        self.model.ebbs(self.now)

    @precondition(lambda self: len(self.model.comments) > 5)
    @rule()
    def ends(self) -> None:
        asyncio.run(self.service.streams.end(self.stream, actor="ops"))
        if not self.model.ended:
            self.model.ends(self.now)

    @invariant()
    def clocks_are_right(self) -> None:
        found = {row.comment_id: row for row in self.service.rows(CommentRow, self.stream)}
        assert {
            name: (row.first_reply_at, row.first_human_reply_at, row.no_reply_at)
            for name, row in found.items()
        } == {c.name: (c.reply, c.human, c.refused) for c in self.model.comments}

    @invariant()
    def each_level_is_told_once(self) -> None:
        told = Counter(
            (event.data["comment_id"], event.data["level"])
            for event in self.service.rows(Event, self.stream)
            if event.type == "sla"
        )
        assert told == Counter((c.name, level) for c in self.model.comments for level in c.levels)

    @invariant()
    def cards_are_right(self) -> None:
        names = {judged.pk: name for name, judged in self.decided.items()}
        rows = {row.id: row for row in self.service.rows(Suggestion, self.stream)}
        cards = {
            names[row.comment_pk]: names[rows[row.grouped_with].comment_pk] if row.grouped_with else None
            for row in rows.values()
            if row.state == "waiting"
        }
        assert cards == {
            c.name: c.card.name if c.card else None for c in self.model.comments if c.waits == "waiting"
        }

    @invariant()
    def figures_and_review_count_each_once(self) -> None:
        figures = asyncio.run(self.service.figures.now(self.stream))
        review = asyncio.run(self.service.reviews.show(self.stream))
        missed = sum(c.is_missed(self.now) for c in self.model.comments)
        assert (figures["missed"], review["clocks"]["missed"]) == (missed, missed)
        assert figures["waiting"] == sum(c.waits == "waiting" and c.card is None for c in self.model.comments)
        assert (figures["flood"], len(review["flood"])) == (
            self.model.flood,
            self.model.floods + self.model.flood,
        )
        wanted = [c for c in self.model.comments if c.action != "ignore"]
        without = [c for c in wanted if c.reply is None]
        assert sum(group["comments"] for group in review["unanswered"]) == len(without)
        assert review["unanswered_comments"] == len(without)
        clocks = review["clocks"]
        assert clocks["needed"] == clocks["answered"] + clocks["refused"] + clocks["running"] == len(wanted)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, hashing_encoder: Encoder) -> Iterator[Parts]:
    from app.store.migrate import migrate

    url = f"sqlite:///{tmp_path_factory.mktemp('clocks') / 'test.db'}"
    migrate(url)
    db = Database(url)
    yield Parts(db, hashing_encoder)
    db.close()


def test_clocks_are_right_for_any_order_of_events(service: Parts) -> None:
    Clocks.service = service
    run_state_machine_as_test(
        Clocks,
        settings=settings(
            max_examples=30,
            stateful_step_count=25,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
