"""A version that is activated in the middle of a decision, and drafts that nobody made again."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import Session, update

import app.intake.intake
import app.intake.judging
import app.intake.redrafting
from app.intake.redrafting import AT_ONCE, WHILE_LIVE
from app.intake.situation import Situation
from app.store import streams
from app.store.session import Database
from app.store.tables import CommentRow, Event, Stream, Suggestion
from app.suggestions.recalling import recall
from app.triage.comment import Comment, Context, Decision
from tests.unit.app.intake_room import NOW, Room, by_first_word, new
from tests.unit.app.versions.test_versions import workbook


class Swapped:
    """An answer that names its version, and while it is made the first times another version is activated."""

    def __init__(self, room: Room, times: int) -> None:
        self.room, self.left, self.made = room, times, list[int | None]()

    def __call__(
        self, comment: Comment, prepared: Any, vectors: Any, readings: Any, context: Context
    ) -> Decision:
        version = context.knowledge.version if context.knowledge else None
        self.made.append(version)
        if self.left:
            self.left -= 1
            activate(self.room, 3 - (version or 0))
        made = by_first_word(comment, prepared, vectors, readings, context)
        return replace(made, knowledge_version=version)


def activate(room: Room, version: int) -> None:
    def work(session: Session) -> None:
        streams.change(session, "s1", {"active_version": version})

    room.db.write_now(work)


@pytest.fixture
def room(db: Database) -> Iterator[Room]:
    room = Room(db)
    room.add_stream("s1")
    for stock in (5, 4):
        upload = room.intake._versions.upload  # pyright: ignore[reportPrivateUsage]
        data = workbook(stock=stock)
        asyncio.run(upload("s1", "shop.json", data, activate=False, dry_run=False, actor="ops"))
    activate(room, 1)
    yield room
    room.encoder.close()


@pytest.mark.parametrize("times", [1, 3])
def test_a_comment_whose_version_answers_no_more_is_decided_again(
    room: Room, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    answer = Swapped(room, times)
    monkeypatch.setattr(app.intake.judging, "answer", answer)
    (told,) = room.post(new("suggest a", "c1"))
    assert answer.made == [1, 2, 1, 2][: times + 1]
    assert told["decision"]["knowledge_version"] == answer.made[-1] == room.rows(Stream)[0].active_version
    assert [event.type for event in room.rows(Event)] == ["comment", "suggestion"]
    assert room.rows(Suggestion)[0].knowledge_version == answer.made[-1]


def test_comments_of_one_post_are_each_decided_wholly_by_a_version_that_answers(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Swapped(room, 1)
    monkeypatch.setattr(app.intake.judging, "answer", answer)
    told = room.post(*(new("suggest a", f"c{n}", by=f"u{n}") for n in range(70)))
    assert {one["decision"]["knowledge_version"] for one in told} == {2}
    assert len(answer.made) == 32 + 70, "only those that were not recorded yet are decided again"


def test_a_draft_made_again_is_the_newest_versions(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", Swapped(room, 0))
    room.post(new("suggest a", "c1"))
    answer = Swapped(room, 1)
    monkeypatch.setattr(app.intake.judging, "answer", answer)
    pk = room.rows(Suggestion)[0].comment_pk
    asyncio.run(room.intake.redrafting.redraft("s1", [pk]))
    assert answer.made == [1, 2]
    assert room.rows(Suggestion)[0].knowledge_version == 2


def test_drafts_that_a_process_called_back_and_left_are_made_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", Swapped(room, 0))
    room.post(new("suggest a", "c1"), new("suggest b", "c2", by="u2"))

    def is_first(_draft: object, comment: CommentRow | None, _at: object) -> bool:
        return comment is not None and comment.comment_id == "c1"

    room.db.write_now(lambda session: recall(session, "s1", is_first, NOW))
    assert sorted(row.draft is None for row in room.rows(Suggestion)) == [False, True]
    room.start()
    assert asyncio.run(room.intake.redrafting.finish()) == 1
    assert asyncio.run(room.intake.redrafting.finish()) == 0
    assert all(row.draft for row in room.rows(Suggestion))


def is_stale(*_: object) -> bool:
    return True


def called_back(room: Room, many: int) -> list[int]:
    """So many drafts that a change of facts took away, by the internal ids of their comments."""
    room.post(*(new("suggest a", f"c{n}", by=f"u{n}") for n in range(many)))
    return room.db.write_now(lambda session: recall(session, "s1", is_stale, NOW))


def drafted(room: Room) -> int:
    return sum(row.draft is not None for row in room.rows(Suggestion))


def test_whoever_called_drafts_back_waits_for_the_first_of_them_only(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", Swapped(room, 0))
    pks = called_back(room, AT_ONCE + 5)
    asyncio.run(room.intake.redrafting.redraft("s1", pks))
    assert drafted(room) == AT_ONCE
    assert asyncio.run(room.intake.redrafting.finish()) == 5
    assert drafted(room) == AT_ONCE + 5


def test_what_failed_in_the_background_is_made_the_next_time(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what had no draft before, which no column remembers."""
    monkeypatch.setattr(app.intake.judging, "answer", Swapped(room, 0))
    pks = called_back(room, AT_ONCE + 5)
    asyncio.run(room.intake.redrafting.redraft("s1", pks))
    room.db.write_now(lambda session: session.exec(update(Suggestion).values(recalled_at=None)))

    def away(*_: object) -> Situation:
        raise OSError("the database is away")

    with monkeypatch.context() as broken:
        broken.setattr(app.intake.redrafting, "situation_of", away)
        with pytest.raises(OSError, match="away"):
            asyncio.run(room.intake.redrafting.finish())
    assert asyncio.run(room.intake.redrafting.finish()) == 5
    assert asyncio.run(room.intake.redrafting.finish()) == 0
    assert drafted(room) == AT_ONCE + 5


def test_what_waits_for_a_draft_in_a_live_room_lets_what_comes_meanwhile_go_first(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", Swapped(room, 0))
    monkeypatch.setattr(app.intake.intake, "LIVE_S", 60)  # however slow the machine
    called_back(room, 2 * WHILE_LIVE)
    assert room.intake.is_live
    seen: list[int] = []

    def answering(*given: Any) -> Decision:
        if given[0].text == "suggest new":
            seen.append(drafted(room))
        else:
            room.intake.redrafting.wake()  # a newer activation
        return by_first_word(*given)

    monkeypatch.setattr(app.intake.judging, "answer", answering)

    async def scenario() -> int:
        background = asyncio.create_task(room.intake.redrafting.finish())
        while drafted(room) == 0:
            await asyncio.sleep(0.001)
        await room.intake.post("s1", [new("suggest new", "later")], actor="key")
        return await background

    assert asyncio.run(scenario()) == WHILE_LIVE, "it looks again for what is more urgent"
    assert seen == [WHILE_LIVE]
    assert asyncio.run(room.intake.redrafting.finish()) == WHILE_LIVE
