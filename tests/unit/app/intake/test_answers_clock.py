"""What the host said ends: no draft that waits goes on telling it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

import app.intake.judging
from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.intake.answers_clock import LONG, AnswersClock
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Suggestion, Topic
from app.streams.on_air import Timeline
from tests.unit.app.swap_room import SwapRoom, by_version

SAID = "Only today, RM 20."


class Stage(SwapRoom):
    """A question that the host answered, with product A1 on air, and one who asks it later and waits for an agent."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        super().__init__(db, encoder, undo_seconds=600)
        redraft = self.intake.redrafting.redraft
        self.timeline = Timeline(db, InProcessBus(), lambda: self.now, redraft)
        self.clock = AnswersClock(db, InProcessBus(), lambda: self.now, redraft)

    async def answer(self, minutes: int | None = None, *, while_on_air: bool = False) -> None:
        await self.timeline.put("s1", "A1", self.now, actor="lin")
        await self.ask("host wash", "ann")
        (topic,) = self.rows(Topic)
        await self.topics.answered(topic.id, SAID, minutes, actor="lin", while_on_air=while_on_air)
        await self.ask("suggest wash", "bo")

    async def pass_time(self, seconds: float) -> int:
        self.now += timedelta(seconds=seconds)
        return await self.clock.look()

    def waiting(self) -> list[Any]:
        return [one.draft and one.draft["text"] for one in self.rows(Suggestion) if one.state == "waiting"]

    def to_each(self) -> list[str]:
        """The states of what is told to viewers one by one."""
        return [row.state for row in self.rows(OutboxRow) if row.comment_pk is not None]


@pytest.fixture
def stage(db: Database, hashing_encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(app.intake.judging, "answer", by_version)
    return Stage(db, hashing_encoder)


def test_a_draft_that_tells_the_hosts_words_is_called_back_when_their_minutes_are_over(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(30)
        assert await stage.pass_time(30 * 60 - 1) == 0
        assert stage.waiting() == [SAID]
        assert await stage.pass_time(1) == 1
        assert stage.waiting() == [None]
        assert await stage.pass_time(60) == 0, "there is nothing more to call back"

    asyncio.run(scenario())


def test_a_draft_that_tells_the_hosts_words_is_called_back_when_the_product_leaves_the_air(
    stage: Stage,
) -> None:
    async def scenario() -> None:
        await stage.answer(while_on_air=True)
        assert await stage.pass_time(3600) == 0
        await stage.timeline.put("s1", None, stage.now, actor="lin")
        assert await stage.pass_time(1) == 1
        assert stage.waiting() == [None]

    asyncio.run(scenario())


def test_what_is_called_back_is_drafted_from_what_holds(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(30)
        await stage.upload({"wash": "By hand."})
        await stage.pass_time(30 * 60)
        assert stage.waiting() == ["By hand."]

    asyncio.run(scenario())


def test_an_approval_that_has_not_left_comes_back(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(30)
        stage.now += timedelta(minutes=29, seconds=58)
        (waiting,) = [one for one in stage.rows(Suggestion) if one.state == "waiting"]
        await stage.desk.approve(waiting.id, "mei", undo_seconds=5)
        assert stage.waiting() == []
        assert await stage.pass_time(2) == 1
        assert len(stage.waiting()) == 1

    asyncio.run(scenario())


def test_a_reply_by_itself_that_has_not_left_is_taken_back_and_the_public_one_stands(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(1)
        await stage.ask("reply wash", "cy")
        assert stage.to_each() == ["pending"]
        assert await stage.pass_time(60) == 2
        await stage.intake.redrafting.finish()
        assert stage.to_each() == ["withdrawn"]
        assert [row.state for row in stage.rows(OutboxRow) if row.comment_pk is None] == ["pending"]
        assert len(stage.waiting()) == 2

    asyncio.run(scenario())


def test_a_draft_that_is_made_after_the_end_is_called_back_too(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(30)
        await stage.pass_time(30 * 60)
        await stage.pass_time(LONG.total_seconds() + 2)
        (late,) = [one for one in stage.rows(Suggestion) if one.state == "waiting"]
        told = {"id": "rp_1", "text": SAID, "evidence": [{"entry": f"topics:{stage.rows(Topic)[0].id}"}]}

        def work(session: Any) -> None:
            session.get_one(Suggestion, late.id).draft = told

        await stage.db.write(work)
        assert await stage.pass_time(1) == 0
        assert await stage.pass_time(LONG.total_seconds()) == 1
        assert stage.waiting() == [None]

    asyncio.run(scenario())


def test_who_asked_while_it_held_waits_for_an_agent(stage: Stage) -> None:
    async def scenario() -> None:
        await stage.answer(30)
        await stage.pass_time(30 * 60)

    asyncio.run(scenario())
    bo = next(row for row in stage.rows(CommentRow) if row.author_id == "bo")
    assert bo.first_reply_at is None
    assert bo.no_reply_at is None
