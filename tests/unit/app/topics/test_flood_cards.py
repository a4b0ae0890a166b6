"""In a flood, suggestions that ask the same share a card, and what answers it answers all of them."""

import asyncio
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.intake.deciding_again import DecidingAgain
from app.intake.recording import Judged, Recorder
from app.intake.redrafting import redraft
from app.intake.sending import Sending
from app.settings import Settings
from app.store import comments, flood_cards, streams
from app.store.session import Database
from app.store.tables import Event, Stream, Suggestion
from app.topics.flood import Floods, FloodWatch
from app.topics.grouping import Grouping
from app.topics.topics import Topics
from app.triage.comment import Decision, Draft, Evidence, IntentScore
from tests.unit.app.desk_room import Room

LIMIT = 4


class Flooded:
    """A stream in which more than `LIMIT` comments a minute are a flood."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        self.db, self.room = db, Room(db, encoder)
        self.recorder = Recorder(Settings(), Grouping(Settings()), None)
        self.room.open(rules={"flood_per_minute": LIMIT})
        self.told = 0

    def ask(
        self, text: str = "pink?", action: Any = "suggest", draft: str = "Yes.", language: str = "en"
    ) -> str:
        """The name of a comment that came just now."""
        self.told += 1
        name = f"c{self.told}"
        row = {
            "stream_id": "s1", "comment_id": name, "author_id": name, "author_name": name, "text": text,
            "posted_at": self.room.stage, "posted_offset": 0, "received_at": self.room.stage, "roles": [],
            "intents": [], "timing_ms": {},
        }  # fmt: skip
        entry, vector = ("faq:1", [1, 0]) if action == "suggest" else ("faq:2", [0, 1])
        drafted = Draft(draft, language, "quoted", (Evidence(entry, 1.0, "q"),), 0.9, frozenset())
        decision = Decision(
            action=action, intents=(IntentScore("availability", 0.9),), language=language, product=None,
            confidence=0.9, draft=drafted, reasons=(), knowledge_version=1,
            due_at=self.room.stage + timedelta(seconds=60), breach_at=self.room.stage + timedelta(seconds=180),
        )  # fmt: skip

        def work(session: Session) -> None:
            pk = comments.insert_new(session, [row])[name]
            self.recorder.record(session, Judged(pk, decision, np.array(vector, np.float32)), self.room.stage)

        self.db.write_now(work)
        return name

    def many(self, count: int = LIMIT) -> None:
        """So many complaints, which never share a card."""
        for _ in range(count):
            self.ask("it came broken", "follow_up", "We are sorry.")

    def suggestion(self, name: str) -> Suggestion:
        """The suggestion of a comment, as it is now."""

        def work(session: Session) -> Suggestion:
            pk = comments.existing(session, "s1", name).id
            return session.exec(select(Suggestion).where(Suggestion.comment_pk == pk)).one()

        return self.db.read_now(work)

    def cards(self, *names: str) -> list[str | None]:
        """The comments on whose cards some wait; None for their own."""
        of = {self.suggestion(f"c{n}").id: f"c{n}" for n in range(1, self.told + 1)}
        return [of.get(self.suggestion(name).grouped_with or "") for name in names]

    def stream_events(self) -> list[bool]:
        """What the stream's events said of a flood."""
        rows = self.db.read_now(
            lambda session: list(session.exec(select(Event).where(Event.type == "stream")))
        )
        return [row.data["flood"] for row in rows]

    def look(self, seconds: float = 0) -> None:
        """The watch looks, after so long."""
        self.room.pass_time(seconds)
        floods = Floods(Settings(), None)
        asyncio.run(FloodWatch(self.db, InProcessBus(), floods, lambda: self.room.stage).look())

    def stream(self) -> Stream:
        """As it is now."""
        return self.db.read_now(lambda session: streams.existing(session, "s1"))


@pytest.fixture
def stage(db: Database, hashing_encoder: Encoder) -> Flooded:
    return Flooded(db, hashing_encoder)


def test_a_flood_begins_above_the_rate_and_ends_below_half_of_it(stage: Flooded) -> None:
    stage.many(LIMIT)
    assert stage.stream_events() == []
    stage.many(1)
    assert stage.stream_events() == [True]
    stage.room.pass_time(30)
    stage.many(2)
    stage.look(31)  # the first five are a minute ago: two are half of four, which is not below it
    assert stage.stream_events() == [True]
    stage.look(29)
    stage.look(1)
    assert stage.stream_events() == [True, False]
    (flood,) = stage.stream().floods
    assert (flood["peak_per_minute"], stage.stream().flood_since) == (7, None)
    assert flood["from"] < flood["to"]


def test_before_a_flood_everything_has_a_card_of_its_own(stage: Flooded) -> None:
    assert stage.cards(*(stage.ask() for _ in range(LIMIT))) == [None] * LIMIT


def test_in_a_flood_the_same_question_with_the_same_draft_shares_the_first_card(stage: Flooded) -> None:
    stage.many()
    first, second, third = (stage.ask() for _ in range(3))
    assert stage.cards(first, second, third) == [None, first, first]
    assert stage.suggestion(first).grouped == 2
    page = asyncio.run(stage.room.desk.listed("s1", "waiting", None, 50))
    shown = [view["comment"]["comment_id"] for view in page.items]
    assert (page.total, second in shown, first in shown) == (LIMIT + 1, False, True)


@pytest.mark.parametrize(
    "other",
    [
        {"draft": "No."},
        {"language": "ms"},
        {"action": "follow_up"},
        {"text": "blue?"},
    ],
)
def test_what_differs_in_anything_has_a_card_of_its_own(stage: Flooded, other: dict[str, Any]) -> None:
    stage.many()
    stage.ask()
    assert stage.cards(stage.ask(**other)) == [None]


def test_what_is_sent_to_a_card_reaches_all_who_wait_on_it(stage: Flooded) -> None:
    stage.many()
    names = [stage.ask() for _ in range(3)]
    other = stage.ask(draft="No.")
    asyncio.run(stage.room.desk.approve(stage.suggestion(names[0]).id, "mei", Approval(text="Next week.")))
    assert {stage.suggestion(name).state for name in names} == {"approved"}
    assert stage.suggestion(other).state == "waiting"
    assert [row.payload["reply"]["text"] for row in stage.room.outbox()] == ["Next week."] * 3
    assert len({row.payload["comment_id"] for row in stage.room.outbox()}) == 3


def test_a_card_that_is_leaving_takes_its_own_along_when_it_leaves(stage: Flooded) -> None:
    stage.many()
    first, second = stage.ask(), stage.ask()
    asyncio.run(stage.room.desk.approve(stage.suggestion(first).id, "mei", undo_seconds=5))
    assert stage.cards(stage.ask()) == [None]  # what comes meanwhile may be answered otherwise
    stage.room.pass_time(5)
    asyncio.run(stage.room.departures.leave_due())
    assert stage.suggestion(second).state == "approved"


@pytest.mark.parametrize("action", ["reject", "follow-up"])
def test_what_concerns_one_comment_leaves_the_card_to_the_next(stage: Flooded, action: Any) -> None:
    stage.many()
    first, second, third = (stage.ask() for _ in range(3))
    desk, one = stage.room.desk, stage.suggestion(first).id
    if action == "reject":
        asyncio.run(desk.reject(one, "mei", "spam"))
    else:
        asyncio.run(desk.follow_up(one, "mei", owner=None, due_at=None, note=""))
    assert stage.cards(second, third) == [None, second]
    assert (stage.suggestion(second).grouped, stage.suggestion(second).state) == (1, "waiting")


def test_to_the_host_goes_the_whole_card(stage: Flooded) -> None:
    stage.many()
    first, second = stage.ask(), stage.ask()
    asyncio.run(stage.room.desk.to_host(stage.suggestion(first).id, "mei"))
    assert [stage.suggestion(name).state for name in (first, second)] == ["to_host", "to_host"]


def test_one_that_another_agent_has_is_not_answered_over_their_head(stage: Flooded) -> None:
    stage.many()
    first, second = stage.ask(), stage.ask()
    asyncio.run(stage.room.desk.claim(stage.suggestion(second).id, "lina"))
    asyncio.run(stage.room.desk.approve(stage.suggestion(first).id, "mei"))
    assert (stage.suggestion(second).state, stage.cards(second)) == ("waiting", [None])


def test_who_was_left_behind_by_a_card_has_one_again(stage: Flooded) -> None:
    stage.many()
    first, second, third = (stage.ask() for _ in range(3))

    def settle_alone(session: Session) -> None:
        """As where one joins while the card is being settled."""
        card = session.get_one(Suggestion, stage.suggestion(first).id)
        card.state = "approved"
        session.add(card)

    stage.db.write_now(settle_alone)
    stage.look()
    assert stage.cards(second, third) == [None, second]


def test_an_answer_on_air_settles_the_card_and_all_on_it(stage: Flooded) -> None:
    stage.many()
    names = [stage.ask() for _ in range(3)]
    topic_id = stage.db.read_now(lambda session: comments.existing(session, "s1", names[0]).topic_id)
    topics = Topics(stage.db, InProcessBus(), Settings(), None, lambda: None, lambda: stage.room.stage)
    asyncio.run(topics.answered(topic_id or "", "Yes.", None, actor="lin"))
    assert {stage.suggestion(name).state for name in names} == {"answered"}


def test_a_card_takes_no_more_than_are_answered_at_once(
    stage: Flooded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood_cards, "MOST", 2)
    stage.many()
    names = [stage.ask() for _ in range(5)]
    assert stage.cards(*names) == [None, names[0], names[0], None, names[3]]


def test_one_that_is_answered_by_itself_waits_on_the_card_no_more(stage: Flooded) -> None:
    stage.many()
    first, second, _ = (stage.ask() for _ in range(3))
    asyncio.run(stage.room.desk.approve(stage.suggestion(second).id, "mei"))
    assert (stage.suggestion(first).grouped, stage.suggestion(first).state) == (1, "waiting")


def test_a_new_draft_of_one_without_a_card_is_kept_and_not_told(stage: Flooded) -> None:
    stage.many()
    stage.ask()
    second = stage.ask()
    before = len(stage.room.told())
    decision = Decision(
        action="suggest", intents=(), language="en", product=None, confidence=0.9,
        draft=Draft("Now yes.", "en", "quoted", (), 0.9, frozenset()), reasons=(), knowledge_version=2,
        due_at=None, breach_at=None,
    )  # fmt: skip
    pk = stage.suggestion(second).comment_pk
    again = DecidingAgain(Settings(), Sending(Settings(), None))
    judged = Judged(pk, decision, None)
    stage.db.write_now(lambda session: redraft(session, "s1", judged, stage.room.stage, again))
    assert (stage.suggestion(second).draft or {})["text"] == "Now yes."
    assert len(stage.room.told()) == before


def test_what_got_another_draft_than_its_card_is_not_sent_with_it(stage: Flooded) -> None:
    stage.many()
    first, second, third = (stage.ask() for _ in range(3))

    def differ(session: Session) -> None:
        row = session.get_one(Suggestion, stage.suggestion(second).id)
        row.draft = {**(row.draft or {}), "text": "Only in red."}
        session.add(row)

    stage.db.write_now(differ)
    asyncio.run(stage.room.desk.approve(stage.suggestion(first).id, "mei"))
    assert (stage.suggestion(second).state, stage.suggestion(third).state) == ("waiting", "approved")
    assert stage.cards(second) == [None]
