"""What the host says, or takes back, while comments are being decided holds for them, too."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import app.intake.judging
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.intake.intake import NewComment
from app.intake.judging import Judge
from app.store import on_air
from app.store.session import Database
from app.store.tables import CommentRow, Event, OutboxRow, Suggestion, Topic
from app.triage.comment import AirWord, Comment, Decision
from tests.unit.app.swap_room import SwapRoom, by_version

SAID = "By hand, dear all!"


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    made = HashingEncoder()
    yield made
    made.close()


@pytest.fixture
def room(db: Database, encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> SwapRoom:
    monkeypatch.setattr(app.intake.judging, "answer", by_version)
    return SwapRoom(db, encoder)


def meanwhile(room: SwapRoom, monkeypatch: pytest.MonkeyPatch, act: Callable[[], Awaitable[object]]) -> None:
    """Lets something happen, once, between the next decision and its record."""
    judge = Judge.judge
    left = [act]

    async def judged(self: Judge, *given: Any) -> Any:
        made = await judge(self, *given)
        if left:
            await left.pop()()
        return made

    monkeypatch.setattr(Judge, "judge", judged)


async def asked(room: SwapRoom) -> str:
    """The id of a topic that waits for the host."""
    await room.ask("host wash")
    (topic,) = room.rows(Topic)
    return topic.id


def replies(room: SwapRoom) -> list[str]:
    """What is told to viewers one by one."""
    return [row.payload["reply"]["text"] for row in room.rows(OutboxRow) if row.comment_pk is not None]


@pytest.mark.parametrize("comments", [1, 70])
def test_who_asks_while_the_host_answers_is_answered(
    room: SwapRoom, monkeypatch: pytest.MonkeyPatch, comments: int
) -> None:
    async def scenario() -> None:
        topic_id = await asked(room)
        meanwhile(room, monkeypatch, lambda: room.topics.answered(topic_id, SAID, None, actor="lin"))
        new = [NewComment("reply wash", f"n{n}", f"u{n}", f"u{n}", room.now) for n in range(comments)]
        await room.intake.post("s1", new, actor="key")

    asyncio.run(scenario())
    assert replies(room) == [SAID] * comments
    assert [(topic.state, topic.askers) for topic in room.rows(Topic)] == [("answered", 1 + comments)]
    assert all(row.first_reply_at == room.now for row in room.rows(CommentRow))
    told = sorted(row.seq for row in room.rows(Event))
    assert told == list(range(1, len(told) + 1)), "no number is missing"


def test_what_is_taken_back_meanwhile_is_told_to_nobody(
    room: SwapRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        topic_id = await asked(room)
        await room.topics.answered(topic_id, SAID, None, actor="lin")
        meanwhile(room, monkeypatch, lambda: room.topics.reopen(topic_id, actor="lin"))
        await room.ask("reply wash", "bo")

    asyncio.run(scenario())
    assert room.rows(OutboxRow) == []
    assert room.suggestion().draft is None


def test_what_another_version_ends_meanwhile_is_told_to_nobody(
    room: SwapRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        await room.upload({"wash": "By hand."})
        topic_id = await asked(room)
        await room.topics.answered(topic_id, SAID, None, actor="lin")
        room.now += timedelta(seconds=20)
        meanwhile(room, monkeypatch, lambda: room.upload({"wash": "In the machine."}))
        await room.ask("reply wash", "bo")

    asyncio.run(scenario())
    assert replies(room) == ["In the machine."]


def test_what_a_comment_before_it_in_the_same_post_ended_is_told_to_nobody(
    room: SwapRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def airing(comment: Comment, *given: Any) -> Decision:
        made = by_version(comment, *given)
        return replace(made, air_word=AirWord("2", "B2")) if comment.text == "ignore air" else made

    async def scenario() -> None:
        room.db.write_now(lambda session: on_air.add(session, "s1", "A1", room.now, "lin"))
        topic_id = await asked(room)
        await room.topics.answered(topic_id, SAID, None, actor="lin", while_on_air=True)
        room.now += timedelta(seconds=20)
        texts = ["reply wash", "ignore air", "reply wash", "ignore air", "reply wash"]
        new = [NewComment(text, f"n{n}", f"u{n}", f"u{n}", room.now) for n, text in enumerate(texts)]
        await room.intake.post("s1", new, actor="key")

    monkeypatch.setattr(app.intake.judging, "answer", airing)
    asyncio.run(scenario())
    assert replies(room) == [SAID], "who asked before is still told"
    assert [one.draft for one in room.rows(Suggestion)] == [None, None]


def test_a_draft_made_again_does_not_tell_what_is_taken_back_meanwhile(
    room: SwapRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        topic_id = await asked(room)
        await room.ask("suggest wash", "bo")
        pk = room.suggestion().comment_pk
        await room.topics.answered(topic_id, SAID, None, actor="lin")
        await room.ask("suggest wash", "cy")
        (late,) = [one for one in room.rows(Suggestion) if one.comment_pk != pk]
        assert late.draft["text"] == SAID
        meanwhile(room, monkeypatch, lambda: room.topics.reopen(topic_id, actor="lin"))
        await room.intake.redrafting.redraft("s1", [late.comment_pk])

    asyncio.run(scenario())
    assert [(one.state, one.draft) for one in room.rows(Suggestion)] == [("waiting", None)] * 2


def test_what_was_approved_with_words_that_are_taken_back_waits_again(room: SwapRoom) -> None:
    async def scenario() -> None:
        topic_id = await asked(room)
        await room.topics.answered(topic_id, SAID, None, actor="lin")
        await room.ask("suggest wash", "bo")
        await room.desk.approve(room.suggestion().id, "mei")
        await room.topics.reopen(topic_id, actor="lin")
        assert await room.intake.redrafting.finish() == 0, "it is made again, though no version answers"

    asyncio.run(scenario())
    assert room.states() == {SAID: "withdrawn"}
    assert (room.suggestion().state, room.suggestion().draft) == ("waiting", None)
