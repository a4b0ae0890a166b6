import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

import app.intake.judging
from app.errors import Conflict, Invalid, NotFound, Unavailable
from app.intake.arriving import NewComment
from app.store import streams
from app.store.session import Database
from app.store.tables import CommentRow, Event, FollowUp, OutboxRow, Stream, Suggestion, Topic
from app.triage.comment import Comment, Decision, Draft
from tests.unit.app.intake_room import NOW, Room, by_first_word, new


def test_a_comment_is_stored_with_its_decision(room: Room) -> None:
    (answer,) = room.post(new("reply please", "c1"))
    assert answer["comment_id"] == "c1"
    assert not answer["duplicate"]
    assert answer["decision"]["action"] == "reply"
    assert answer["decision"]["due_at"] == "2026-11-21T12:01:00.000+00:00"
    assert set(answer["timing_ms"]) >= {"total", "encode", "retrieve"}
    (row,) = room.rows(CommentRow)
    assert row.decision == answer["decision"]
    (sent,) = room.rows(OutboxRow)
    assert sent.id == answer["decision"]["reply"]["id"]
    assert [event.type for event in room.rows(Event)] == ["comment"]


def test_posting_again_returns_the_first_decision_and_does_nothing(room: Room) -> None:
    (first,) = room.post(new("reply please", "c1"))
    (again,) = room.post(new("reply please", "c1"))
    assert again["duplicate"]
    assert again["decision"] == first["decision"]
    assert len(room.rows(OutboxRow)) == len(room.rows(Event)) == 1


@pytest.mark.parametrize("other", [new("reply other", "c1"), new("reply please", "c1", by="u2")])
def test_a_known_id_with_other_words_or_author_is_a_conflict(room: Room, other: NewComment) -> None:
    room.post(new("reply please", "c1"))
    with pytest.raises(Conflict):
        room.post(new("reply new", "c2"), other)
    assert [row.comment_id for row in room.rows(CommentRow)] == ["c1"]


def test_every_comment_of_an_array_whose_id_is_anothers_is_named(room: Room) -> None:
    room.post(new("reply a", "c1"), new("reply b", "c2"))
    with pytest.raises(Conflict) as refused:
        room.post(new("reply new", "c3"), new("reply x", "c1"), new("reply b", "c2"), new("reply y", "c2"))
    assert [(one["loc"], one["value"]) for one in refused.value.errors] == [
        (["body", 1, "comment_id"], "c1"),
        (["body", 3, "comment_id"], "c2"),
    ]


def test_comments_of_an_array_see_the_earlier_ones_in_order(room: Room) -> None:
    answers = room.post(*(new(f"reply {n}", f"c{n}", at=NOW + timedelta(seconds=n)) for n in range(70)))
    texts = [answer["decision"]["reply"]["text"] for answer in answers]
    assert texts == [f"{min(n, 20)} before" for n in range(70)]


def test_what_is_twice_in_an_array_is_decided_once(room: Room) -> None:
    answers = room.post(new("host x", "c1"), new("host x", "c1"))
    assert [answer["duplicate"] for answer in answers] == [False, True]
    assert answers[0]["decision"] == answers[1]["decision"]
    assert len(room.rows(CommentRow)) == 1


def test_a_missing_id_time_and_author_are_made(room: Room) -> None:
    answers = room.post(NewComment("ignore"), NewComment("ignore"))
    assert answers[0]["comment_id"] != answers[1]["comment_id"]
    one, two = room.rows(CommentRow)
    assert one.posted_at == NOW
    assert one.author_id != two.author_id


def test_a_comment_from_the_future_is_refused_and_the_past_is_welcome(room: Room) -> None:
    with pytest.raises(Invalid) as refused:
        room.post(new("ignore", at=NOW + timedelta(minutes=5, seconds=1)))
    assert refused.value.errors[0]["loc"] == ["body", 0, "posted_at"]
    room.post(new("ignore", at=NOW + timedelta(minutes=5)), new("ignore", at=NOW - timedelta(days=300)))
    assert len(room.rows(CommentRow)) == 2


def test_an_ended_stream_takes_no_more_but_still_answers_for_what_it_took(room: Room) -> None:
    (first,) = room.post(new("reply please", "c1"))
    room.db.write_now(lambda session: streams.end(session, "s1", NOW) and None)
    with pytest.raises(Conflict):
        room.post(new("reply more", "c2"))
    assert room.post(new("reply please", "c1"))[0]["decision"] == first["decision"]


def test_an_unknown_stream_is_not_found(room: Room) -> None:
    with pytest.raises(NotFound):
        room.post(new("ignore"), stream="nowhere")


def test_a_bug_in_triage_costs_only_the_draft(room: Room) -> None:
    answers = room.post(new("reply a", "c1"), new("break it", "c2"), new("reply b", "c3"))
    assert [answer["decision"]["action"] for answer in answers] == ["reply", "suggest", "reply"]
    assert answers[1]["decision"]["reasons"] == ["error"]
    (suggestion,) = room.rows(Suggestion)
    assert suggestion.draft is None


def test_a_follow_up_is_a_suggestion_and_a_promise(room: Room) -> None:
    room.post(new("follow_up my parcel", "c1"))
    (suggestion,), (promise,) = room.rows(Suggestion), room.rows(FollowUp)
    assert suggestion.comment_pk == promise.comment_pk
    assert [event.type for event in room.rows(Event)] == ["comment", "suggestion", "follow_up"]


def test_the_events_of_a_suggestion_and_a_promise_hide_numbers_of_the_streams_regions(room: Room) -> None:
    room.db.write_now(lambda session: streams.change(session, "s1", {"sells_to": ["SG"]}) and None)
    room.post(new("follow_up ring me at 91234567", "c1"))
    told = {event.type: event.data for event in room.rows(Event)}
    assert told["suggestion"]["comment"]["masked"] == "follow_up ring me at •••67"
    assert told["follow_up"]["comment"]["text"] == "follow_up ring me at •••67"
    asyncio.run(room.intake.redrafting.redraft("s1", [room.rows(CommentRow)[0].id]))
    assert room.rows(Event)[-1].data["comment"]["masked"] == "follow_up ring me at •••67"


def test_a_recalled_draft_is_made_again_and_the_first_decision_stays(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,), _ = room.post(new("suggest x", "c1")), room.post(new("suggest y", "c2"))

    def anew(comment: Comment, *rest: Any) -> Decision:
        return replace(
            by_first_word(comment, *rest), draft=Draft("new facts", "en", "quoted", (), 0.9, frozenset())
        )

    monkeypatch.setattr(app.intake.judging, "answer", anew)
    asyncio.run(room.intake.redrafting.redraft("s1", [room.rows(CommentRow)[0].id]))
    texts = {row.comment_pk: row.draft["text"] for row in room.rows(Suggestion)}
    one, two = room.rows(CommentRow)
    assert (texts[one.id], texts[two.id]) == ("new facts", "1 before")
    assert one.decision == first["decision"]
    assert room.rows(Event)[-1].type == "suggestion"


def test_too_many_undecided_comments_are_refused(db: Database) -> None:
    room = Room(db, max_pending=3)
    room.add_stream("s1")

    async def scenario() -> list[object]:
        posts = [room.intake.post("s1", [new("ignore", f"c{n}")], actor="") for n in range(6)]
        return await asyncio.gather(*posts, return_exceptions=True)

    outcomes = asyncio.run(scenario())
    shed = [outcome for outcome in outcomes if isinstance(outcome, Unavailable)]
    assert len(shed) == 3
    assert shed[0].retry_after == 1
    assert room.intake.pending == 0
    assert len(room.rows(CommentRow)) == 3
    room.encoder.close()


def test_a_caller_who_goes_away_still_leaves_a_decision(room: Room) -> None:
    async def scenario() -> None:
        post = asyncio.create_task(room.intake.post("s1", [new("reply x", "c1")], actor=""))
        await asyncio.sleep(0)
        post.cancel()
        with pytest.raises(asyncio.CancelledError):
            await post
        (again,) = await room.intake.post("s1", [new("reply x", "c1")], actor="")
        assert again.row.decision is not None

    asyncio.run(scenario())
    assert len(room.rows(OutboxRow)) == 1


def test_what_was_stored_and_not_decided_is_decided_at_the_next_start(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: object) -> None:
        raise Unavailable("the process is gone")

    with monkeypatch.context() as patch:
        patch.setattr(room.intake, "_decide", die)
        for n in range(3):
            with pytest.raises(Unavailable):
                room.post(new(f"reply {n}", f"c{n}", at=NOW + timedelta(seconds=n)))
    assert [row.decision for row in room.rows(CommentRow)] == [None] * 3
    room.start()
    assert asyncio.run(room.intake.decide_pending(timedelta(seconds=10))) == 0, "somebody may be at it"
    assert asyncio.run(room.intake.decide_pending()) == 3
    assert asyncio.run(room.intake.decide_pending()) == 0
    texts = [row.decision["reply"]["text"] for row in room.rows(CommentRow)]
    assert texts == ["0 before", "1 before", "2 before"]
    assert len(room.rows(OutboxRow)) == 3


def test_two_processes_decide_once(room: Room) -> None:
    other = Room(Database(room.db.url))

    async def scenario() -> None:
        comments = [new(f"reply {n}", f"c{n}") for n in range(20)]
        posts = [
            where.intake.post("s1", [comment], actor="") for comment in comments for where in (room, other)
        ]
        answers = [answer for (answer,) in await asyncio.gather(*posts)]
        assert sum(not answer.duplicate for answer in answers) == 20
        for one, two in zip(answers[::2], answers[1::2], strict=True):
            assert one.row.decision == two.row.decision

    asyncio.run(scenario())
    assert len(room.rows(OutboxRow)) == 20
    other.db.close()
    other.encoder.close()


POSTS = st.lists(
    st.lists(st.sampled_from([f"c{n}" for n in range(6)]), min_size=1, max_size=4), min_size=1, max_size=8
)
ACTIONS = ["ignore", "reply", "suggest", "host", "follow_up", "break"]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(posts=POSTS)
def test_any_interleaving_gives_each_comment_one_decision(
    sqlite_db: Database, posts: list[list[str]]
) -> None:
    room = Room(sqlite_db)
    stream = f"s{room.db.read_now(lambda session: len(session.exec(select(Stream)).all()))}"
    room.add_stream(stream)

    async def scenario() -> list[Any]:
        waiting = [
            room.intake.post(
                stream, [new(f"{ACTIONS[int(name[1:])]} {name}", name) for name in names], actor=""
            )
            for names in posts
        ]
        return [answer for answers in await asyncio.gather(*waiting) for answer in answers]

    answers = asyncio.run(scenario())
    names = {name for post in posts for name in post}
    assert sorted(answer.row.comment_id for answer in answers if not answer.duplicate) == sorted(names)
    decisions = {answer.row.comment_id: answer.row.decision["reasons"] for answer in answers}
    assert set(decisions) == names

    def of_stream(table: Any) -> Any:
        return room.db.read_now(lambda s: list(s.exec(select(table).where(table.stream_id == stream))))

    comments = {row.id: row for row in of_stream(CommentRow)}
    assert all(row.decided_at is not None for row in comments.values())
    sent = [row.comment_pk for row in of_stream(OutboxRow)]
    assert sorted(sent) == sorted(pk for pk, row in comments.items() if row.action == "reply")
    told = [event.comment_pk for event in of_stream(Event) if event.type == "comment"]
    assert sorted(told) == sorted(comments)
    room.encoder.close()


def test_events_of_a_stream_are_numbered_without_repeats(room: Room) -> None:
    async def scenario() -> None:
        await asyncio.gather(*(room.intake.post("s1", [new(f"host q{n}")], actor="") for n in range(30)))

    asyncio.run(scenario())
    numbers = [event.seq for event in room.rows(Event)]
    assert len(set(numbers)) == len(numbers) >= 30
    stream = room.db.read_now(lambda session: session.exec(select(Stream.event_seq)).one())
    assert max(numbers) <= stream


def test_a_stream_is_deleted_with_everything(room: Room) -> None:
    room.post(new("reply x"), new("suggest y"), new("follow_up z"), new("host q"))
    room.db.write_now(lambda session: streams.delete(session, "s1"))
    for table in (CommentRow, Event, FollowUp, OutboxRow, Stream, Suggestion, Topic):
        assert room.rows(table) == []
