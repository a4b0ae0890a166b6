"""What a correction of the timeline touches, on either database."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.store import streams
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion
from app.streams.on_air import Timeline
from tests.unit.app.desk_room import NOW, Room

DELAY = 10


class Stage:
    """A stream whose comments are about what is on air ten seconds before them."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        self.room = Room(db, encoder)
        self.room.open(delay_seconds=DELAY)
        self.again: list[int] = []
        self.timeline = Timeline(db, InProcessBus(), lambda: NOW, self._redraft)

    async def _redraft(self, _: str, pks: Sequence[int]) -> None:
        self.again += pks

    def put(self, sku: str | None, minutes: float) -> dict[str, Any]:
        at = NOW - timedelta(minutes=minutes)
        return asyncio.run(self.timeline.put("s1", sku, at, actor="otto"))

    def ask(self, name: str, seconds: float, how: str | None = "on_air", **given: Any) -> None:
        """A comment that waits, posted so many seconds ago."""
        self.room.wait_with(name)
        product = {"sku": "A1", "how": how} if how else None

        def work(session: Session) -> None:
            row = session.exec(select(CommentRow).where(CommentRow.comment_id == name)).one()
            row.posted_at = NOW - timedelta(seconds=seconds)
            row.sku = product["sku"] if product else None
            row.decision = {"product": product}
            for field, value in given.items():
                setattr(row, field, value)
            session.add(row)

        self.room.db.write_now(work)

    def recalled(self) -> set[str]:
        """The comments whose drafts were taken away."""
        query = (
            select(CommentRow.comment_id)
            .join(Suggestion, col(Suggestion.comment_pk) == col(CommentRow.id))
            .where(col(Suggestion.recalled_at).is_not(None))
        )
        return self.room.db.read_now(lambda session: set(session.exec(query)))


@pytest.fixture
def stage(db: Database, hashing_encoder: Encoder) -> Stage:
    return Stage(db, hashing_encoder)


def test_what_meant_it_in_the_corrected_span_is_called_back_and_nothing_else(stage: Stage) -> None:
    stage.put("A1", 30)
    stage.put("B2", 10)
    stage.ask("before", 20 * 60 - DELAY + 1)
    stage.ask("first", 20 * 60 - DELAY)
    stage.ask("last", 10 * 60 - DELAY + 1, "previous")
    stage.ask("none", 15 * 60, how=None)
    stage.ask("after", 10 * 60 - DELAY)
    stage.ask("named", 15 * 60, "name")
    stage.ask("chat", 15 * 60, action="ignore")
    stage.ask("answered", 15 * 60, first_reply_at=NOW)
    told = stage.put("C3", 20)
    assert told["meant"] == {"comments": 4, "answered": 1, "redrafted": 4}
    assert stage.recalled() == {"first", "last", "none", "answered"}
    assert len(stage.again) == 4


def test_what_is_settled_stays_so(stage: Stage) -> None:
    stage.put("A1", 30)
    stage.ask("sent", 600)

    def settle(session: Session) -> None:
        suggestion = session.get_one(Suggestion, "sg_sent")
        suggestion.state = "approved"
        session.add(suggestion)

    stage.room.db.write_now(settle)
    assert stage.put("C3", 20)["meant"] == {"comments": 1, "answered": 0, "redrafted": 0}
    assert stage.again == []
    assert stage.room.suggestion("sg_sent").draft is not None


def test_a_correction_that_changes_nothing_touches_nothing(stage: Stage) -> None:
    line = stage.put("A1", 30)
    stage.ask("one", 600)
    assert "meant" not in stage.put("A1", 20)
    told = asyncio.run(stage.timeline.correct("s1", line["id"], {"sku": "A1"}, actor="otto"))
    assert "meant" not in told
    assert stage.recalled() == set()


def test_another_streams_comments_are_left_alone(stage: Stage) -> None:
    stage.room.open("s2")
    stage.put("A1", 30)
    stage.ask("one", 600, stream_id="s2")
    assert stage.put("C3", 20)["meant"]["comments"] == 0
    assert stage.room.db.read_now(lambda session: streams.existing(session, "s2").event_seq) == 0


def test_a_reply_that_no_channel_has_is_withdrawn_when_it_is_about_another_product(stage: Stage) -> None:
    stage.put("A1", 10)
    for name, seconds in (("meant", 60), ("before", 550)):
        product = {"sku": "A1", "how": "on_air"}
        posted_at = NOW - timedelta(seconds=seconds)
        stage.room.replied_with(
            name, {"evidence": []}, posted_at=posted_at, sku="A1", decision={"product": product}
        )
    view = stage.put("A2", 5)
    assert view["meant"] == {"comments": 1, "answered": 0, "redrafted": 1}
    assert {row.payload["comment_id"]: row.state for row in stage.room.outbox()} == {
        "meant": "recalled",
        "before": "pending",
    }
    assert len(stage.again) == 1
