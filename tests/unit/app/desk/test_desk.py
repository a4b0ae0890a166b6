import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import Session

from app.desk.desk import Approval
from app.desk.sent import SentReplies
from app.encoding.encoder import Encoder
from app.errors import Conflict, Invalid
from app.store.session import Database
from app.store.tables import Suggestion
from tests.unit.app.desk_room import NOW, Room


@pytest.fixture
def room(sqlite_db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(sqlite_db, hashing_encoder)
    made.open()
    return made


def approve(room: Room, one: str, **given: object) -> dict[str, object]:
    return asyncio.run(room.desk.approve(one, "mei", Approval(**given)))  # type: ignore[arg-type]


def test_an_approval_of_a_draft_that_changed_is_refused_with_the_present_one(room: Room) -> None:
    one = room.wait_with("c1")
    with pytest.raises(Conflict) as refused:
        approve(room, one, draft_id="rp_older")
    assert refused.value.detail == "The draft has changed. Read it again."
    assert (refused.value.extra["state"], refused.value.extra["reply"]["id"]) == ("waiting", "rp_c1")
    assert room.suggestion(one).state == "waiting"
    assert approve(room, one, draft_id="rp_c1")["state"] == "approved"


def test_an_alternative_is_sent_by_its_id_in_its_own_language(room: Room) -> None:
    other = {"id": "rp_zh", "text": "39 块。", "language": "zh", "kind": "computed", "evidence": []}
    one = room.wait_with("c1", alternatives=[other])
    approve(room, one, draft_id="rp_zh")
    reply = room.outbox()[0].payload["reply"]
    assert reply == {"id": "rp_zh", "text": "39 块。", "language": "zh", "kind": "computed"}


def test_an_own_text_that_states_what_is_in_no_evidence_is_refused_with_its_place(room: Room) -> None:
    evidence = [{"entry": "products:A1", "score": 1.0, "quote": "Linen dress (A1): 39.00 MYR"}]
    one = room.wait_with("c1", {"evidence": evidence}, text="is it 120?")
    with pytest.raises(Conflict) as refused:
        approve(room, one, text="😊 RM 149, not 120", check=True)
    assert refused.value.detail == "149 is not in the workbook."
    assert refused.value.extra["ungrounded"] == [{"start": 5, "end": 8, "text": "149"}]
    assert refused.value.extra["state"] == "waiting"
    assert room.outbox() == []
    assert approve(room, one, text="😊 RM 39", check=True)["state"] == "approved"


def test_an_agent_who_was_told_sends_it_all_the_same(room: Room) -> None:
    assert approve(room, room.wait_with("c1"), text="It is 149")["sent_text"] == "It is 149"


def test_the_draft_itself_is_not_checked_again(room: Room) -> None:
    assert approve(room, room.wait_with("c1"), text=" RM 39. ", check=True)["state"] == "approved"


def test_what_a_person_posts_is_sent_and_leaves_through_no_channel(
    sqlite_db: Database, hashing_encoder: Encoder
) -> None:
    room = Room(sqlite_db, hashing_encoder, channel="webhook")
    room.open()
    approve(room, room.wait_with("c1"), by_hand=True)
    approve(room, room.wait_with("c2"))
    assert [(row.channel, row.state) for row in room.outbox()] == [
        ("by_hand", "sent"),
        ("webhook", "pending"),
    ]


def test_a_stream_whose_replies_another_program_posts_uses_no_channel(
    sqlite_db: Database, hashing_encoder: Encoder
) -> None:
    room = Room(sqlite_db, hashing_encoder, channel="webhook")
    room.open(rules={"posting": "program"})
    approve(room, room.wait_with("c1"))
    assert [(row.channel, row.state) for row in room.outbox()] == [("events", "sent")]


def test_what_sleeps_is_free_for_others_until_it_wakes(room: Room) -> None:
    one = room.wait_with("c1")
    asyncio.run(room.desk.claim(one, "mei"))
    asleep = asyncio.run(room.desk.snooze(one, "mei", 90))
    assert (asleep["state"], asleep["claimed_by"], asleep["snoozed_by"]) == ("waiting", None, "mei")
    assert room.suggestion(one).snoozed_until == NOW + timedelta(seconds=90)
    assert asyncio.run(room.desk.claim(one, "lina"))["claimed_by"] == "lina"
    with pytest.raises(Conflict):
        asyncio.run(room.desk.snooze(one, "mei", 90))
    assert asyncio.run(room.desk.snooze(one, "lina", 0))["snoozed_until"] is None


def test_after_the_end_it_can_only_be_rejected_or_promised(room: Room) -> None:
    room.open("over", state="ended")
    one, two = room.wait_with("c1"), room.wait_with("c2")
    room.db.write_now(lambda session: _move(session, "over"))
    desk = room.desk
    for act in (
        desk.approve(one, "mei", undo_seconds=5),
        desk.to_host(one, "mei"),
        desk.snooze(one, "mei", 60),
    ):
        with pytest.raises(Conflict) as refused:
            asyncio.run(act)
        assert (refused.value.extra["stream_state"], refused.value.extra["state"]) == ("ended", "waiting")
    assert asyncio.run(desk.reject(one, "mei", "over"))["state"] == "rejected"
    promised = asyncio.run(desk.follow_up(two, "mei", owner=None, due_at=None, note=""))
    assert promised["follow_up"]["owner"] == "mei"


def _move(session: Session, stream_id: str) -> None:
    session.exec(update(Suggestion).values(stream_id=stream_id))


def test_a_reply_that_is_too_long_is_refused_when_it_is_decided(room: Room) -> None:
    with pytest.raises(Invalid):
        asyncio.run(room.desk.approve(room.wait_with("c1"), "mei", Approval(text="x" * 201), 5))


def test_a_check_names_every_fact_with_its_place(room: Room) -> None:
    one = room.wait_with(
        "c1", {"evidence": [{"entry": "sizes:A1:M", "score": 1.0, "quote": "M: 155-165 cm"}]}
    )
    told = asyncio.run(room.grounding.check(one, "👗 Take M for 160 cm or 155?"))
    assert (told["length"], told["longest"]) == (27, 200)
    assert [(fact["text"], fact["grounded"]) for fact in told["facts"]] == [
        ("M", True), ("160", False), ("155", True),
    ]  # fmt: skip
    assert [(fact["start"], fact["end"]) for fact in told["facts"]] == [(7, 8), (13, 16), (23, 26)]


@pytest.mark.parametrize(
    ("regions", "said", "shown"),
    [
        (["SG"], "ring me at 91234567", "ring me at •••67"),
        (["US"], "ring me at 415-555-2671", "ring me at •••71"),
        (["MY"], "ring me at 12-345 6789", "ring me at •••89"),
    ],
)
def test_lists_and_events_hide_numbers_of_the_streams_regions(
    sqlite_db: Database, hashing_encoder: Encoder, regions: list[str], said: str, shown: str
) -> None:
    room = Room(sqlite_db, hashing_encoder)
    room.open(sells_to=regions)
    one = room.wait_with("c1", text=said)
    [listed] = asyncio.run(room.desk.listed("s1", "waiting", None, 10)).items
    assert listed["comment"]["masked"] == shown
    for event in (asyncio.run(room.desk.claim(one, "mei")), approve(room, one)):
        assert event["comment"]["masked"] == shown  # type: ignore[index]
    [sent] = asyncio.run(SentReplies(sqlite_db).listed("s1", None, None, 10)).items
    assert sent["comment"]["text"] == shown


LONG = "The jam is made of red chilli at our own farm; it contains traces of peanuts. " * 4
CUT = {"text": "The jam is made of red chilli at our own farm; it…", "original": LONG}
SHORTER = {"text": LONG[:77], "original": LONG}


def test_a_draft_that_breaks_off_within_a_sentence_is_not_sent_as_it_is(room: Room) -> None:
    one = room.wait_with("c1", CUT)
    with pytest.raises(Conflict) as refused:
        approve(room, one, draft_id="rp_c1")
    assert refused.value.detail == "The draft breaks off within a sentence. Edit it."
    assert refused.value.extra["state"] == "waiting"
    assert room.outbox() == []
    assert approve(room, one, text="Of red chilli; traces of peanuts.")["state"] == "approved"


def test_what_a_draft_leaves_out_is_looked_at_before_it_is_sent(room: Room) -> None:
    """Its card shows the whole answer beside it; a list of many drafts does not."""
    one, cut, whole = room.wait_with("c1", SHORTER), room.wait_with("c2", CUT), room.wait_with("c3")
    outcomes = asyncio.run(room.desk.approve_many([one, cut, whole], "mei"))
    assert [outcome["status"] for outcome in outcomes] == [409, 409, 200]
    assert outcomes[0]["state"] == "waiting"
    assert approve(room, one, draft_id="rp_c1")["sent_text"] == LONG[:77]


def test_a_cut_draft_that_somebody_settled_tells_who_did(room: Room) -> None:
    one = room.wait_with("c1", CUT)
    asyncio.run(room.desk.reject(one, "lea", "not ours"))
    with pytest.raises(Conflict) as refused:
        approve(room, one)
    assert refused.value.extra["settled_by"] == "lea"
    assert refused.value.detail == "lea settled it already: rejected."
