import asyncio
import contextlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from app.delivery.delivery import outgoing
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.errors import AppError, Conflict, Invalid, Unavailable
from app.store import streams, suggestions
from app.store.session import Database
from app.store.tables import CommentRow, FollowUp, OutboxRow, Topic, User
from tests.unit.app.desk_room import NOW, Room


@pytest.fixture
def room(db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(db, hashing_encoder)
    made.open()
    return made


def leave(room: Room) -> int:
    left, failed = asyncio.run(room.departures.leave_due())
    assert failed == 0
    return left


def test_an_approval_leaves_when_its_time_is_over_and_not_before(room: Room) -> None:
    one = room.wait_with("c1")
    view = asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    assert view["state"] == "leaving"
    assert (view["leaving"]["action"], view["leaving"]["by"]) == ("approve", "mei")
    assert (view["leaving"]["text"], view["leaving"]["at"]) == ("RM 39.", "2026-11-21T12:00:05.000+00:00")
    room.pass_time(4.9)
    assert leave(room) == 0
    assert room.outbox() == []
    room.pass_time(0.2)
    assert leave(room) == 1
    settled = room.suggestion(one)
    assert (settled.state, settled.settled_by, settled.sent_text) == ("approved", "mei", "RM 39.")
    assert (settled.held, settled.leaves_at, settled.held_by) == (None, None, None)
    assert [row.id for row in room.outbox()] == ["rp_c1"]
    assert room.told() == [("suggestion", "mei"), ("suggestion.settled", "mei")]
    assert leave(room) == 0


def test_every_action_is_held_and_then_done(room: Room) -> None:
    rejected, asked, promised = (room.wait_with(name) for name in ("c1", "c2", "c3"))
    lina = User(name="lina", role="agent", password_hash="", created_at=NOW)
    room.db.write_now(lambda session: session.add(lina))

    async def decide() -> None:
        await room.desk.reject(rejected, "mei", "spam", 5)
        await room.desk.to_host(asked, "mei", 5)
        await room.desk.follow_up(
            promised, "mei", owner="lina", due_at=room.stage, note="call", undo_seconds=5
        )

    asyncio.run(decide())
    room.pass_time(6)
    assert leave(room) == 3
    assert room.suggestion(rejected).reason == "spam"
    assert [room.suggestion(one).state for one in (rejected, asked, promised)] == [
        "rejected", "to_host", "follow_up",
    ]  # fmt: skip
    (topic,) = room.db.read_now(lambda session: list(session.exec(select(Topic))))
    (promise,) = room.db.read_now(lambda session: list(session.exec(select(FollowUp))))
    assert topic.why == "sent_by_agent"
    assert (promise.owner, promise.note) == ("lina", "call")
    assert room.outbox() == []


def test_what_is_taken_back_waits_again_with_its_agent(room: Room) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    with pytest.raises(Conflict) as refused:
        asyncio.run(room.desk.undo(one, "lina"))
    assert refused.value.detail == "mei is sending it."
    view = asyncio.run(room.desk.undo(one, "mei"))
    assert (view["state"], view["claimed_by"], view["leaving"]) == ("waiting", "mei", None)
    room.pass_time(10)
    assert leave(room) == 0
    assert room.outbox() == []


def test_nothing_that_has_left_is_taken_back(room: Room) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    room.pass_time(6)
    leave(room)
    with pytest.raises(Conflict) as refused:
        asyncio.run(room.desk.undo(one, "mei"))
    assert (refused.value.extra["state"], refused.value.extra["sent_text"]) == ("approved", "RM 39.")


@pytest.mark.parametrize("who", ["lina", "mei"])
def test_while_it_leaves_nobody_else_acts_on_it_and_no_second_tab_either(room: Room, who: str) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    desk = room.desk
    for act in (
        desk.claim(one, who),
        desk.approve(one, who),
        desk.reject(one, who, "no"),
        desk.snooze(one, who, 60),
    ):
        with pytest.raises(Conflict) as refused:
            asyncio.run(act)
        assert refused.value.detail == "mei is sending it."
        assert refused.value.extra["leaving"]["by"] == "mei"


def test_what_was_due_when_the_service_died_leaves_at_its_next_start(
    room: Room, hashing_encoder: Encoder
) -> None:
    asyncio.run(room.desk.approve(room.wait_with("c1"), "mei", undo_seconds=5))
    later = Room(room.db, hashing_encoder)
    later.pass_time(3600)

    async def start() -> None:
        running = asyncio.create_task(later.departures.run())
        async with asyncio.timeout(10):
            while not later.outbox():
                await asyncio.sleep(0.01)
        running.cancel()

    asyncio.run(start())
    assert len(later.outbox()) == 1


def test_the_loop_wakes_for_one_that_is_decided_while_it_sleeps(room: Room) -> None:
    one = room.wait_with("c1")

    async def scenario() -> None:
        running = asyncio.create_task(room.departures.run())
        await asyncio.sleep(0.05)
        await room.desk.approve(one, "mei", undo_seconds=0.1)
        room.pass_time(0.1)
        room.departures.wake()
        async with asyncio.timeout(2):
            while not room.outbox():
                await asyncio.sleep(0.01)
        running.cancel()

    asyncio.run(scenario())


def test_two_processes_let_one_leave_once(room: Room, hashing_encoder: Encoder) -> None:
    ids = [room.wait_with(f"c{n}") for n in range(20)]
    other_db = Database(room.db.url)
    other = Room(other_db, hashing_encoder)

    async def scenario() -> list[tuple[int, int]]:
        await room.desk.approve_many(ids, "mei", 5)
        room.pass_time(6)
        other.pass_time(6)
        return await asyncio.gather(
            room.departures.leave_due(), other.departures.leave_due(), room.departures.leave_due()
        )

    outcomes = asyncio.run(scenario())
    other_db.close()
    assert sum(left for left, _ in outcomes) == 20
    assert len(room.outbox()) == 20
    assert [kind for kind, _ in room.told()].count("suggestion.settled") == 20


def test_several_are_taken_back_each_with_its_own_outcome(room: Room) -> None:
    ids = [room.wait_with(f"c{n}") for n in range(3)]
    asyncio.run(room.desk.approve_many(ids[:2], "mei", 5))
    outcomes = asyncio.run(room.desk.undo_many([*ids, "sg_none"], "mei"))
    assert [outcome["status"] for outcome in outcomes] == [200, 200, 409, 404]


def test_a_stream_that_ends_meanwhile_keeps_nothing_from_leaving(room: Room) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    room.db.write_now(_end)
    room.pass_time(6)
    assert leave(room) == 1
    assert len(room.outbox()) == 1


def _end(session: Session) -> None:
    streams.end(session, "s1", streams.existing(session, "s1").created_at)


def test_what_can_not_leave_is_given_back_with_a_reason_after_three_tries(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []

    def refuses(comment: CommentRow, *_: object) -> OutboxRow:
        tries.append(comment.comment_id)
        raise Invalid("The text can't be sent.")

    stuck = room.wait_with("c1")
    asyncio.run(room.desk.approve(stuck, "mei", undo_seconds=5))
    with monkeypatch.context() as patch:
        patch.setattr("app.suggestions.choices.outgoing", refuses)
        for seconds in (6, 0.5, 0.5, 1, 1):
            room.pass_time(seconds)
            asyncio.run(room.departures.leave_due())
    assert tries == ["c1", "c1", "c1"], "each later than the one before"
    back = room.suggestion(stuck)
    assert (back.state, back.reason) == ("waiting", "It could not leave: The text can't be sent.")
    assert (back.held, back.held_by, back.leaves_at, back.claimed_by) == (None, None, None, None)
    assert room.told() == [("suggestion", "mei"), ("suggestion", "")]
    assert room.outbox() == []
    view = asyncio.run(room.desk.approve(stuck, "lina", undo_seconds=5))
    assert view["reason"] is None
    room.pass_time(6)
    assert leave(room) == 1
    assert [row.id for row in room.outbox()] == ["rp_c1"]


def test_one_that_can_not_leave_keeps_no_other_and_is_not_tried_without_end(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[float] = []
    stuck, fine = room.wait_with("c1"), room.wait_with("c2")
    asyncio.run(room.desk.approve_many([stuck, fine], "mei", 5))
    plain = suggestions.give_back

    def broken(row: CommentRow, *given: Any) -> OutboxRow:
        if row.comment_id == "c2":
            return outgoing(row, *given)
        tries.append((room.wall - NOW).total_seconds())
        raise RuntimeError("broken")

    monkeypatch.setattr("app.suggestions.choices.outgoing", broken)
    monkeypatch.setattr("app.store.suggestions.give_back", lambda *_: 1 / 0)
    for _ in range(300):
        room.pass_time(1)
        asyncio.run(room.departures.leave_due())
    assert room.suggestion(fine).state == "approved"
    assert room.suggestion(stuck).state == "leaving"
    assert 8 <= len(tries) <= 11, "at most once a minute in the end"
    monkeypatch.setattr("app.store.suggestions.give_back", plain)
    room.pass_time(60)
    asyncio.run(room.departures.leave_due())
    back = room.suggestion(stuck)
    assert (back.state, back.reason) == (
        "waiting",
        "It could not leave: an unexpected error, which was logged.",
    )


def test_a_database_that_is_away_gives_nothing_back(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))

    def away(*_: object) -> OutboxRow:
        raise Unavailable("The database does not answer.")

    with monkeypatch.context() as patch:
        patch.setattr("app.suggestions.choices.outgoing", away)
        for _ in range(10):
            room.pass_time(10)
            assert asyncio.run(room.departures.leave_due()) == (0, 1)
    assert leave(room) == 1
    assert room.suggestion(one).state == "approved"


def test_what_is_taken_back_after_a_failed_try_is_forgotten(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
    with monkeypatch.context() as patch:
        patch.setattr("app.suggestions.choices.outgoing", lambda *_: 1 / 0)
        for seconds in (6, 1):
            room.pass_time(seconds)
            assert asyncio.run(room.departures.leave_due()) == (0, 1)
        asyncio.run(room.desk.undo(one, "mei"))
        room.pass_time(10)
        assert leave(room) == 0
        asyncio.run(room.desk.approve(one, "mei", undo_seconds=5))
        room.pass_time(6)
        assert asyncio.run(room.departures.leave_due()) == (0, 1)
    assert room.suggestion(one).state == "leaving", "its tries are counted anew"
    room.pass_time(1)
    assert leave(room) == 1


def test_a_stream_that_is_deleted_takes_along_what_leaves(room: Room) -> None:
    asyncio.run(room.desk.approve(room.wait_with("c1"), "mei", undo_seconds=5))
    room.db.write_now(_end)
    room.db.write_now(lambda session: streams.delete(session, "s1"))
    room.pass_time(6)
    assert leave(room) == 0


def test_a_draft_whose_facts_change_is_called_back_from_leaving(room: Room) -> None:
    redrafted: list[int] = []

    async def redraft(_: str, pks: object) -> None:
        redrafted.extend(pks)  # type: ignore[arg-type]

    upload = room.versions.upload
    asyncio.run(upload("s1", "shop.json", _shop("By hand."), activate=True, dry_run=False, actor="ops"))
    room.versions.redraft = redraft
    drafted = room.wait_with("c1", {"evidence": [{"entry": "faq:wash", "score": 1.0, "quote": "By hand."}]})
    own = room.wait_with("c2", {"evidence": [{"entry": "faq:wash", "score": 1.0, "quote": "By hand."}]})
    kept = room.wait_with("c3", {"evidence": [{"entry": "faq:made", "score": 1.0, "quote": "In Penang."}]})

    async def scenario() -> None:
        await room.desk.approve(drafted, "mei", undo_seconds=5)
        await room.desk.approve(own, "mei", Approval(text="Ask us later."), undo_seconds=5)
        await room.desk.approve(kept, "mei", undo_seconds=5)
        await upload("s1", "shop.json", _shop("In the machine."), activate=True, dry_run=False, actor="ops")

    asyncio.run(scenario())
    back = room.suggestion(drafted)
    assert (back.state, back.draft, back.leaves_at) == ("waiting", None, None)
    assert back.recalled_at is not None
    written = room.suggestion(own)
    assert (written.state, written.draft) == ("waiting", None)
    assert [(one["kind"], one["text"]) for one in written.alternatives] == [("own", "Ask us later.")]
    assert redrafted == [back.comment_pk, written.comment_pk]
    room.pass_time(6)
    assert leave(room) == 1
    assert [row.payload["reply"]["text"] for row in room.outbox()] == ["RM 39."]


def _shop(answer: str) -> bytes:
    product = {"sku": "A1", "name_en": "Linen dress", "price": 10, "currency": "MYR"}
    faq = [
        {"id": "wash", "question": "How do I wash it?", "answer_en": answer},
        {"id": "made", "question": "Where is it made?", "answer_en": "In Penang."},
    ]
    return json.dumps({"products": [product], "faq": faq}).encode()


STEP = st.tuples(
    st.sampled_from(["approve", "approve-now", "reject", "undo", "leave", "claim", "snooze", "time"]),
    st.sampled_from(["mei", "lina"]),
)


@pytest.mark.parametrize("at_once", [False, True], ids=["one-by-one", "at-once"])
@given(steps=st.lists(STEP, min_size=2, max_size=14))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_two_agents_do_there_is_one_outcome_and_one_reply_at_most(
    room: Room, at_once: bool, steps: list[tuple[str, str]]
) -> None:
    """Every action of two agents, in any order and at the same moment: settled once, by one who was told so."""
    name = f"c{len(room.told())}-{len(room.outbox())}-{id(steps)}"
    one = room.wait_with(name)
    before = len(room.outbox()), sum(kind == "suggestion.settled" for kind, _ in room.told())

    async def act(step: tuple[str, str]) -> None:
        what, who = step
        if what == "time":
            room.pass_time(3)
            return
        with contextlib.suppress(AppError):
            await {
                "approve": lambda: room.desk.approve(one, who, undo_seconds=5),
                "approve-now": lambda: room.desk.approve(one, who),
                "reject": lambda: room.desk.reject(one, who, "no", 5),
                "undo": lambda: room.desk.undo(one, who),
                "claim": lambda: room.desk.claim(one, who),
                "snooze": lambda: room.desk.snooze(one, who, 60),
                "leave": room.departures.leave_due,
            }[what]()

    async def scenario() -> None:
        if at_once:
            await asyncio.gather(*(act(step) for step in steps))
        else:
            for step in steps:
                await act(step)
        room.pass_time(60)
        await room.departures.leave_due()

    asyncio.run(scenario())
    row = room.suggestion(one)
    sent = len(room.outbox()) - before[0]
    settled = sum(kind == "suggestion.settled" for kind, _ in room.told()) - before[1]
    assert row.state in {"waiting", "approved", "rejected"}
    assert sent == (row.state == "approved")
    assert settled == (row.state != "waiting")
    assert (row.held, row.leaves_at) == (None, None)
