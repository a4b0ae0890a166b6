"""Answered on air: for all who ask, at once, and taken back."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.errors import Conflict, Invalid
from app.intake.situation import situation_of
from app.store import comments, on_air, outbox, streams, suggestions
from app.store.session import Database
from app.store.tables import CommentRow, Event, OutboxRow, Suggestion, Topic
from app.streams.on_air import Timeline
from tests.statements import statements_of
from tests.unit.app.host_room import NOW, OTHER, HostQueue

ANSWER = "Black, next week."


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db, "webhook", undo_seconds=5)


def asked(host: HostQueue, askers: int = 4) -> str:
    """The id of a topic on the queue: one question that nobody can answer, the others waiting at the desk."""
    host.ask("pink?", "u0", action="host")
    for n in range(1, askers):
        host.ask("pink?", f"u{n}", at=n)
    return host.queue()[0]["id"]


async def nothing(*_: object) -> None:
    """No draft waits that what is on air could change."""


def say(host: HostQueue, topic_id: str, answer: str | None = ANSWER, **how: Any) -> dict[str, Any]:
    return asyncio.run(
        host.topics.answered(topic_id, answer, how.pop("valid_minutes", None), actor="lin", **how)
    )


def told(host: HostQueue, at: datetime, stream: str = "s1") -> list[str]:
    """What a comment of that time would be told that the host had said."""
    row = CommentRow(
        id=9999, stream_id=stream, comment_id="z", author_id="u9", text="x", received_at=at, posted_at=at
    )
    situation = host.db.read_now(lambda session: situation_of(session, stream, [row], host.settings))
    return [said.answer for said in situation.context(row, None).spoken]


def snapshot(host: HostQueue) -> dict[str, Any]:
    """Everything that an answer changes, but for the history and the events."""

    def plain(row: Any, *without: str) -> dict[str, Any]:
        return {name: value for name, value in row.model_dump().items() if name not in without}

    return {
        "topics": [plain(row) for row in host.rows(Topic)],
        "comments": [plain(row) for row in host.rows(CommentRow)],
        "suggestions": sorted((plain(row) for row in host.rows(Suggestion)), key=lambda row: row["id"]),
        "outbox": [plain(row) for row in host.rows(OutboxRow)],
    }


def leave(host: HostQueue, row: CommentRow, leaves_at: datetime) -> None:
    """An agent decides, and it has not left."""
    held = {"action": "approve", "text": "hi", "by_hand": False, "reason": None, "owner": None, "due_at": None,
            "note": ""}  # fmt: skip

    def work(session: Session) -> None:
        one = suggestions.of_comment(session, row.id or 0)
        assert one is not None
        assert suggestions.hold(session, one.id, "mei", host.clock, held, leaves_at)

    host.db.write_now(work)


def test_the_public_reply_leaves_when_it_can_no_longer_be_taken_back(host: HostQueue) -> None:
    view = say(host, asked(host))
    (row,) = host.rows(OutboxRow)
    assert (row.state, row.next_at, row.comment_pk) == ("pending", NOW + timedelta(seconds=5), None)
    assert datetime.fromisoformat(view["undo_until"]) == row.next_at
    assert row.payload["reply"]["text"] == ANSWER


def test_what_is_too_long_for_the_platform_goes_out_in_its_whole_sentences(host: HostQueue) -> None:
    say(host, asked(host), "It is lined. " + "Long. " * 60)
    (row,) = host.rows(OutboxRow)
    assert len(row.payload["reply"]["text"]) <= 200
    assert row.payload["reply"]["text"].startswith("It is lined. Long.")


def test_nothing_is_posted_where_only_a_person_can(db: Database) -> None:
    host = HostQueue(db, posting="by_hand")
    say(host, asked(host))
    assert host.rows(OutboxRow) == []


def test_drafts_that_wait_and_those_that_are_leaving_are_withdrawn(host: HostQueue) -> None:
    topic_id = asked(host)
    leave(host, host.rows(CommentRow)[1], NOW + timedelta(seconds=5))
    view = say(host, topic_id)
    assert {row.state for row in host.rows(Suggestion)} == {"answered"}
    assert view["waiting"] == 0
    assert view["due_at"] is None
    assert not host.db.read_now(lambda session: suggestions.due_to_leave(session, NOW + timedelta(days=1), 9))


def test_taken_back_all_is_as_it_was(host: HostQueue) -> None:
    topic_id = asked(host)
    leave(host, host.rows(CommentRow)[1], NOW + timedelta(seconds=5))
    before = snapshot(host)
    host.clock = NOW + timedelta(seconds=30)
    say(host, topic_id, valid_minutes=30)
    assert snapshot(host) != before
    view = asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    assert view["state"] == "open"
    assert snapshot(host) == before
    assert told(host, host.clock) == []
    kinds = [row.type for row in host.rows(Event)]
    assert kinds[-4:] == ["topic", "suggestion", "suggestion", "suggestion"]


def test_a_clock_that_somebody_else_stopped_stays_stopped(host: HostQueue) -> None:
    topic_id = asked(host)
    earlier = NOW + timedelta(seconds=1)

    def replied(session: Session) -> None:
        row = comments.existing(session, "s1", "c2")
        row.first_reply_at = earlier
        session.add(row)

    host.db.write_now(replied)
    host.clock = NOW + timedelta(seconds=30)
    say(host, topic_id)
    asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    times = {row.comment_id: (row.first_reply_at, row.first_human_reply_at) for row in host.rows(CommentRow)}
    assert times == {"c1": (None, None), "c2": (earlier, None), "c3": (None, None), "c4": (None, None)}


def test_who_asked_meanwhile_and_was_to_be_told_is_taken_back_too(host: HostQueue) -> None:
    topic_id = asked(host)
    say(host, topic_id)
    host.clock = NOW + timedelta(seconds=2)
    late = host.ask("pink??", "u9", action="reply", entry=f"topics:{topic_id}", kind="spoken")
    assert late.first_reply_at == host.clock
    held = next(row for row in host.rows(OutboxRow) if row.comment_pk == late.id)
    assert held.next_at == NOW + timedelta(seconds=5)
    asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    assert host.rows(OutboxRow) == []
    assert {row.first_reply_at for row in host.rows(CommentRow)} == {None}
    assert host.queue()[0]["waiting"] == 5


def test_drafts_that_tell_it_are_called_back_with_it(host: HostQueue) -> None:
    topic_id = asked(host)
    say(host, topic_id)
    host.clock = NOW + timedelta(seconds=2)
    how: dict[str, Any] = {"entry": f"topics:{topic_id}", "kind": "spoken", "language": "ms"}
    waits, leaves, other = (
        host.ask("rosa?", "v1", **how),
        host.ask("rosa?", "v2", **how),
        host.ask("red?", "v3"),
    )
    leave(host, leaves, NOW + timedelta(seconds=9))
    asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    late = {row.comment_pk: row for row in host.rows(Suggestion) if row.comment_pk >= waits.id}
    assert {pk: (row.state, row.draft is None) for pk, row in late.items()} == {
        waits.id: ("waiting", True), leaves.id: ("waiting", True), other.id: ("waiting", False),
    }  # fmt: skip
    assert [one["text"] for one in late[leaves.id].alternatives] == ["hi"], "an agent's own words are kept"
    assert sorted(host.redrafted) == [waits.id, leaves.id]


def test_it_is_too_late_once_the_reply_may_have_left(host: HostQueue) -> None:
    topic_id = asked(host)
    say(host, topic_id)
    host.wall = NOW + timedelta(seconds=5)
    before = snapshot(host)
    with pytest.raises(Conflict) as refused:
        asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    assert refused.value.extra["state"] == "answered"
    assert snapshot(host) == before


def test_a_reply_that_is_leaving_this_moment_keeps_its_answer(host: HostQueue) -> None:
    topic_id = asked(host)
    say(host, topic_id)

    at = NOW + timedelta(seconds=5)
    host.db.write_now(lambda session: len(outbox.claim_due(session, at, at, 9)))
    before = snapshot(host)
    with pytest.raises(Conflict):
        asyncio.run(host.topics.reopen(topic_id, actor="lin"))
    assert snapshot(host) == before


def test_dismissed_and_later_are_taken_back_at_any_time(host: HostQueue) -> None:
    topic_id = asked(host)
    asyncio.run(host.topics.dismiss(topic_id, actor="lin"))
    host.clock = NOW + timedelta(hours=1)
    assert asyncio.run(host.topics.reopen(topic_id, actor="lin"))["state"] == "open"
    assert asyncio.run(host.topics.later(topic_id, 300, actor="lin"))["later_until"] is not None
    assert [topic["id"] for topic in host.queue()] == [topic_id]
    assert asyncio.run(host.topics.reopen(topic_id, actor="lin"))["later_until"] is None
    shown = asyncio.run(host.topics.show(topic_id))
    assert [step["did"] for step in shown["history"]] == [
        "raised", "dismissed", "reopened", "later", "reopened",
    ]  # fmt: skip
    assert {step["actor"] for step in shown["history"][1:]} == {"lin"}


def test_answered_without_words_later_askers_join_and_it_is_not_raised_anew(host: HostQueue) -> None:
    topic_id = asked(host)
    view = say(host, topic_id, None)
    assert datetime.fromisoformat(view["valid_until"]) == NOW + timedelta(minutes=10)
    assert host.rows(OutboxRow) == []
    for n in range(5):
        late = host.ask("pink?", f"v{n}", action="host", at=60 + n)
        assert late.decision["topic_id"] == topic_id
    assert host.queue() == []
    assert told(host, NOW + timedelta(minutes=1)) == []
    answered = host.queue("answered")[0]
    assert (answered["askers"], answered["waiting"]) == (9, 0)
    host.ask("pink?", "w", action="host", at=601)
    assert [topic["askers"] for topic in host.queue()] == [1]


def test_an_answer_ends_when_its_time_is_over(host: HostQueue) -> None:
    say(host, asked(host), valid_minutes=10)
    assert told(host, NOW + timedelta(minutes=9)) == [ANSWER]
    assert told(host, NOW + timedelta(minutes=10)) == []
    assert told(host, NOW + timedelta(minutes=9), stream="s2") == []


def test_an_answer_ends_when_its_product_has_left_the_air_as_viewers_see_it(host: HostQueue) -> None:
    def delayed(session: Session) -> None:
        streams.change(session, "s1", {"delay_seconds": 4})
        on_air.add(session, "s1", "A1", NOW - timedelta(minutes=1), "lin")

    host.db.write_now(delayed)
    stage = Timeline(host.db, host.bus, lambda: host.clock, nothing)
    topic_id = asked(host)
    view = say(host, topic_id, while_on_air=True)
    assert (view["off_air_ends"], view["valid_until"]) == (True, None)
    host.clock = NOW + timedelta(minutes=1)
    asyncio.run(stage.put("s1", "A1", None, actor="lin"))
    assert told(host, NOW + timedelta(minutes=50)) == [ANSWER]
    host.clock = NOW + timedelta(minutes=2)
    asyncio.run(stage.put("s1", "B2", None, actor="lin"))
    assert told(host, NOW + timedelta(minutes=2, seconds=3)) == [ANSWER]
    assert told(host, NOW + timedelta(minutes=2, seconds=4)) == []
    host.clock = NOW + timedelta(minutes=3)
    asyncio.run(stage.put("s1", "A1", None, actor="lin"))
    assert told(host, NOW + timedelta(minutes=4)) == []
    assert asyncio.run(host.topics.show(topic_id))["history"][-1]["did"] == "ended"


def test_without_words_it_is_not_raised_again_for_as_long_as_the_product_is_on_air(host: HostQueue) -> None:
    host.db.write_now(lambda session: on_air.add(session, "s1", "A1", NOW - timedelta(minutes=1), "lin"))
    topic_id = asked(host)
    view = say(host, topic_id, None, while_on_air=True)
    assert (view["answer"], view["valid_until"]) == (None, None)
    host.ask("pink?", "v1", action="host", at=3600)
    assert host.queue() == []


def test_an_answer_for_as_long_as_a_product_is_on_air_needs_one(host: HostQueue) -> None:
    topic_id = asked(host)
    with pytest.raises(Invalid):
        say(host, topic_id, while_on_air=True)
    assert [topic["id"] for topic in host.queue()] == [topic_id]


def test_after_the_end_nothing_is_answered_and_the_queue_can_still_be_tidied(host: HostQueue) -> None:
    topic_id = asked(host)
    said = host.ask("green?", "u8", action="host", vector=OTHER).topic_id or ""
    say(host, said)
    host.db.write_now(lambda session: streams.end(session, "s1", NOW))
    before = snapshot(host)
    with pytest.raises(Conflict) as refused:
        say(host, topic_id)
    assert (refused.value.extra["stream_state"], refused.value.extra["state"]) == ("ended", "open")
    assert say(host, said)["state"] == "answered", "the same again changes nothing"
    assert snapshot(host) == before
    assert asyncio.run(host.topics.dismiss(topic_id, actor="lin"))["state"] == "dismissed"
    assert asyncio.run(host.topics.reopen(said, actor="lin"))["state"] == "open", "nothing of it is posted"
    assert host.rows(OutboxRow) == []


def test_another_topic_is_left_alone(host: HostQueue) -> None:
    topic_id = asked(host)
    host.ask("green?", "u1", vector=OTHER)
    say(host, topic_id)
    states = {row.comment_pk: row.state for row in host.rows(Suggestion)}
    green = max(row.id for row in host.rows(CommentRow))
    assert states.pop(green) == "waiting"
    assert set(states.values()) == {"answered"}


def test_many_askers_take_no_more_statements_than_a_few(sqlite_db: Database) -> None:
    host = HostQueue(sqlite_db, "webhook")

    def statements(askers: int, stream: str) -> int:
        for n in range(askers):
            host.ask("pink?", f"u{n}", at=n % 60, action="suggest" if n else "host", stream=stream)
        (topic,) = host.queue(stream=stream)
        with statements_of(sqlite_db) as seen:
            say(host, topic["id"])
        return len(seen)

    assert statements(60, "s2") == statements(5, "s1") < 40
