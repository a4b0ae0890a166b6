"""No reply leaves with a fact that a swap changed: what no channel has is withdrawn, and decided again."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import select

import app.intake.judging
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.store.session import Database
from app.store.tables import Event, OutboxRow, Suggestion, Topic
from tests.unit.app.swap_room import FACTS, SwapRoom, by_version

OLD = {name: facts[0] for name, facts in FACTS.items()}
NEW = {name: facts[1] for name, facts in FACTS.items()}


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    made = HashingEncoder()
    yield made
    made.close()


@pytest.fixture
def room(db: Database, encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> SwapRoom:
    monkeypatch.setattr(app.intake.judging, "answer", by_version)
    return SwapRoom(db, encoder)


def told(room: SwapRoom) -> list[tuple[str, str, int | None]]:
    """What the stream's events tell of replies: what became of each, its text and its version."""
    query = select(Event).where(Event.type == "reply").order_by(Event.seq)  # pyright: ignore
    rows = room.db.read_now(lambda session: list(session.exec(query)))
    return [(row.data["did"], row.data["text"], row.data["knowledge_version"]) for row in rows]


def test_a_reply_that_waits_for_its_channel_is_withdrawn_and_the_new_version_replies(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.ask("reply made", "bo")
        room.now += timedelta(seconds=9)
        await room.upload(NEW)
        await room.send("sent")

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "withdrawn", "In the machine.": "sent", "In Penang.": "sent"}
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["In Penang.", "In the machine."]
    assert told(room) == [("withdrawn", "By hand.", 1), ("again", "In the machine.", 2)]
    comment = room.comment()
    assert comment.first_reply_at == room.now, "it was answered when that was decided again"
    assert comment.decision is not None
    assert comment.decision["reply"]["text"] == "By hand.", "the first decision stays on record"
    assert room.rows(Suggestion) == []


def test_a_reply_does_not_live_longer_by_that(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        room.now += timedelta(seconds=9)
        await room.upload(NEW)

    asyncio.run(scenario())
    first, again = room.rows(OutboxRow)
    assert again.stale_at == first.stale_at


def test_what_the_new_version_may_not_send_unseen_waits_for_an_agent(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        room.now += timedelta(seconds=9)
        await room.upload(NEW, wash="no")
        await room.send()

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "withdrawn"}
    assert room.channel.handed == []
    one, comment = room.suggestion(), room.comment()
    assert one.draft is not None
    assert (one.state, one.draft["text"], one.recalled_at) == ("waiting", "In the machine.", room.now)
    assert comment.first_reply_at is None
    assert comment.alert_at == comment.posted_at + timedelta(seconds=room.settings.alert_seconds)


def test_what_the_channel_has_stands_and_is_told(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.send()
        await room.upload(NEW)
        await room.became("sent")
        await room.intake.redrafting.finish()
        await room.send()

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "sent"}
    assert told(room) == [("stands", "By hand.", 1)]
    assert room.comment().first_reply_at is not None


@pytest.mark.parametrize("outcome", ["unknown", "refused"])
def test_what_may_have_arrived_and_what_was_refused_is_not_decided_again(
    room: SwapRoom, outcome: str
) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.send()
        await room.upload(NEW)
        await room.became(outcome)
        assert await room.intake.redrafting.finish() == 0

    asyncio.run(scenario())
    assert room.states() == {"By hand.": {"unknown": "unknown", "refused": "dead"}[outcome]}


def test_what_the_channel_gives_back_is_not_tried_again_with_the_old_fact(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.send()
        await room.upload(NEW)
        await room.became("retry")
        assert room.states() == {"By hand.": "recalled"}
        room.now += timedelta(minutes=1)
        assert await room.intake.redrafting.finish() == 1
        await room.send("sent")

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "withdrawn", "In the machine.": "sent"}
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["In the machine."]


def test_a_reply_that_was_tried_and_surely_did_not_arrive_is_withdrawn(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.send("retry")
        await room.upload(NEW)
        room.now += timedelta(minutes=1)
        await room.send("sent")

    asyncio.run(scenario())
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["In the machine."]


def test_a_sender_that_died_may_have_sent_it_and_it_stands(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        await room.send()
        room.sending.cancel()
        room.now += timedelta(minutes=1)
        await room.upload(NEW)
        room.channel.open.clear()
        await room.send()

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "unknown"}


@pytest.mark.parametrize("text", [None, "By hand, mei."])
def test_what_an_agent_approved_comes_back_with_its_words(room: SwapRoom, text: str | None) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("suggest wash")
        await room.desk.approve(room.suggestion().id, "mei", Approval(text=text))
        room.now += timedelta(seconds=9)
        await room.upload(NEW)
        await room.send()

    asyncio.run(scenario())
    one, comment = room.suggestion(), room.comment()
    assert room.channel.handed == []
    assert one.draft is not None
    assert (one.state, one.draft["text"], one.recalled_at) == ("waiting", "In the machine.", room.now)
    assert (one.settled_by, one.settled_at, one.sent_text) == (None, None, None)
    assert [other["text"] for other in one.alternatives] == ([text] if text else [])
    assert (comment.first_reply_at, comment.first_human_reply_at) == (None, None)
    assert [row.state for row in room.rows(OutboxRow)] == ["withdrawn"]


def test_words_that_came_back_can_be_sent_after_all_and_come_back_again(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("suggest wash")
        await room.desk.approve(room.suggestion().id, "mei", Approval(text="By hand, mei."))
        await room.upload(NEW)
        kept = room.suggestion().alternatives[0]
        await room.desk.approve(room.suggestion().id, "mei", Approval(text=kept["text"], draft_id=kept["id"]))
        await room.versions.activate("s1", 1, actor="ops")
        assert [one["text"] for one in room.suggestion().alternatives] == ["By hand, mei."]
        await room.desk.approve(room.suggestion().id, "mei", Approval(text="By hand, mei."))
        await room.send("sent")

    asyncio.run(scenario())
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["By hand, mei."]
    assert room.suggestion().state == "approved"


def test_one_reply_for_several_viewers_is_withdrawn_for_all_of_them(db: Database, room: SwapRoom) -> None:
    room = SwapRoom(db, room.encoder, "s2", ration_seconds=20)

    async def scenario() -> None:
        await room.upload(OLD)
        for viewer in ("ann", "bo", "cy"):
            await room.ask("reply wash", viewer)
        await room.ask("suggest wash", "di")
        await room.desk.approve(room.suggestion().id, "mei")
        await room.upload(NEW)
        await room.send("sent")

    asyncio.run(scenario())
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["@ann @bo @cy: In the machine."]
    assert sorted(row.state for row in room.rows(OutboxRow)) == [
        "folded", "folded", "sent", "withdrawn", "withdrawn", "withdrawn", "withdrawn",
    ]  # fmt: skip
    assert room.suggestion().state == "waiting"


def test_one_reply_for_several_that_the_channel_gives_back_is_decided_again_for_all(
    db: Database, room: SwapRoom
) -> None:
    room = SwapRoom(db, room.encoder, "s2", ration_seconds=20)

    async def scenario() -> None:
        await room.upload(OLD)
        for viewer in ("ann", "bo"):
            await room.ask("reply wash", viewer)
        await room.send()
        await room.upload(NEW)
        await room.became("retry")
        await room.intake.redrafting.finish()
        room.now += timedelta(minutes=1)
        await room.send("sent")

    asyncio.run(scenario())
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["@ann @bo: In the machine."]
    assert [did for did, _, _ in told(room)] == ["stands", "stands", "again", "again"]


def test_what_the_host_said_of_a_changed_fact_is_told_to_nobody_any_more(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("host wash")
        (topic,) = (await room.topics.listed("s1", "open", None, 9)).items
        assert topic["suggested_answer"] == "By hand."
        await room.topics.answered(topic["id"], "By hand, dear all!", 30, actor="lin")
        await room.ask("reply wash", "bo")
        await room.upload(NEW)
        room.now += timedelta(seconds=9)
        await room.send("sent")

    asyncio.run(scenario())
    assert [one.payload["reply"]["text"] for one in room.channel.arrived] == ["In the machine."]


@pytest.mark.parametrize("answered", [False, True])
def test_a_topic_that_took_another_in_is_called_back_with_its_suggestion(
    room: SwapRoom, answered: bool
) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("host colour")
        await room.ask("host wash", "bo")
        bare, suggested = sorted(room.rows(Topic), key=lambda topic: topic.suggested_answer or "")
        merged = await room.topics.merge(suggested.id, bare.id, actor="lin")
        assert (merged["suggested_answer"], merged["suggested_entry"]) == ("By hand.", "faq:wash")
        if answered:
            await room.topics.answered(bare.id, "By hand.", None, actor="lin")
        room.now += timedelta(seconds=20)
        await room.upload(NEW)

    asyncio.run(scenario())
    (kept,) = [topic for topic in room.rows(Topic) if topic.state != "merged"]
    if answered:
        assert kept.valid_until == room.now
    else:
        assert (kept.suggested_answer, kept.suggested_entry) == ("In the machine.", "faq:wash")


def test_what_a_process_left_is_decided_once_by_the_next(room: SwapRoom) -> None:
    async def scenario() -> None:
        await room.upload(OLD)
        await room.ask("reply wash")
        room.versions.redraft = None  # the process dies when the activation is committed
        await room.upload(NEW)
        assert room.states() == {"By hand.": "recalled"}
        assert room.comment().first_reply_at is None
        redrafting = room.intake.redrafting
        await asyncio.gather(redrafting.finish(), redrafting.finish())
        assert await redrafting.finish() == 0
        await room.send("sent")

    asyncio.run(scenario())
    assert room.states() == {"By hand.": "withdrawn", "In the machine.": "sent"}
