"""The promise ledger, on both databases."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.bus.in_process import InProcessBus
from app.errors import Conflict, Invalid, NotFound
from app.follow_ups.follow_ups import FollowUps, Reader
from app.follow_ups.promises import Change, Hand, promise
from app.store.follow_ups import UNFINISHED, Sought
from app.store.session import Database
from app.store.tables import AuditRow, CommentRow, Event, FollowUp, FollowUpChange
from tests.unit.app.follow_ups.ledger_room import NOW, TEXT, Room


def test_lists_and_events_hide_numbers_and_keep_the_reference(room: Room) -> None:
    one = room.promised(change=Change(note="ring +60123456789"))
    [item] = asyncio.run(room.ledger.listed(Sought(), None, 10)).items
    assert item["comment"]["text"] == "order •••23 is late, call •••67"
    assert (item["reference"], item["note"]) == ("23", "ring •••89")
    room.change(one, state="in_progress")
    assert "88123" not in str([event.data for event in room.rows(Event)])


def test_numbers_of_the_streams_regions_are_hidden_in_notes_history_and_the_viewers_comments(
    room: Room,
) -> None:
    said = "ring me at 91234567"
    one = room.promised(said, change=Change(note=said))
    room.open("s2", sells_to=["US"])
    elsewhere = room.promised(said, change=Change(note=said), stream_id="s2")
    room.change(one, note="or at 98765432")
    seen = room.show(one)
    [first, second] = asyncio.run(room.ledger.listed(Sought(), None, 10)).items
    assert {first["id"]: first["note"], second["id"]: second["note"]} == {one: "or at •••32", elsewhere: said}
    assert [row["text"] for row in seen["comments"]] == ["ring me at •••67"]
    assert seen["history"][-1]["changes"] == {"note": ["ring me at •••67", "or at •••32"]}
    lines = asyncio.run(room.ledger.lines(Sought("s1"), "otto", reveal=False))
    assert [line.note for line in lines] == ["or at •••32"]
    told = [event.data for event in room.rows(Event) if event.stream_id == "s1"]
    assert "91234567" not in str(told)
    assert "98765432" not in str(told)
    assert "98765432" in str(room.show(one, reveal=True)["history"])


def test_what_is_revealed_is_whole_and_on_record(room: Room) -> None:
    one = room.promised(change=Change(note="ring +60123456789"))
    masked = room.show(one)
    assert "88123" not in str(masked)
    assert masked["revealed"] is False
    whole = room.show(one, reveal=True)
    assert (whole["comment"]["text"], whole["note"]) == (TEXT, "ring +60123456789")
    assert whole["comments"][0]["text"] == TEXT
    assert [(line["what"], line["actor"]) for line in whole["history"]] == [
        ("made", ""), ("seen", "mei"), ("revealed", "mei"),
    ]  # fmt: skip
    assert [(row.action, row.target, row.actor) for row in room.rows(AuditRow)] == [
        ("follow_up.revealed", one, "mei")
    ]


def test_the_history_tells_who_changed_what(room: Room) -> None:
    one = room.promised()
    room.change(one, owner="lina")
    room.now += timedelta(hours=1)
    due = NOW + timedelta(days=3)
    room.change(one, "lina", state="waiting", due_at=due, note="asked for a photo")
    room.change(one, "lina", state="waiting")
    history = room.show(one)["history"]
    assert [line["what"] for line in history] == ["made", "changed", "changed"], (
        "no line where nothing changed"
    )
    assert history[1]["changes"] == {"owner": [None, "lina"]}
    assert history[2]["actor"] == "lina"
    assert history[2]["changes"] == {
        "state": ["open", "waiting"],
        "due_at": ["2026-11-22T12:00:00.000+00:00", "2026-11-24T12:00:00.000+00:00"],
        "note": ["", "asked for a photo"],
    }


def test_one_is_dropped_with_a_reason_and_opened_again(room: Room) -> None:
    one = room.promised()
    for reason in (None, "", " "):
        with pytest.raises(Invalid):
            room.change(one, state="dropped", reason=reason)
    dropped = room.change(one, state="dropped", reason="she bought elsewhere")
    assert (dropped["state"], dropped["reason"]) == ("dropped", "she bought elsewhere")
    assert room.change(one, note="rang her")["reason"] == "she bought elsewhere"
    again = room.change(one, state="open")
    assert (again["state"], again["reason"]) == ("open", "")
    with pytest.raises(Invalid):
        room.change(one, state="lost")
    with pytest.raises(NotFound):
        room.change("fu_none", state="open")


def test_of_two_who_change_one_that_they_both_read_the_second_is_told(room: Room) -> None:
    one = room.promised()
    read = room.show(one)["updated_at"]
    changed = room.change(one, "mei", read, owner="mei")
    with pytest.raises(Conflict) as refused:
        room.change(one, "lina", read, owner="lina")
    assert refused.value.extra["follow_up"]["owner"] == "mei"
    room.change(one, "lina", f'"{changed["updated_at"]}"', owner="lina")
    with pytest.raises(Conflict):
        room.change(one, "lina", "yesterday", owner="mei")
    assert room.change(one, "mei", owner="mei")["owner"] == "mei", "without it the last one wins"


def test_two_processes_that_change_one_at_once_do_not_overwrite_each_other(room: Room) -> None:
    one = room.promised()
    read = room.show(one)["updated_at"]
    other = Database(room.db.url)
    ledgers = [FollowUps(db, InProcessBus(), lambda: NOW) for db in (room.db, other)]

    async def scenario() -> list[Any]:
        return await asyncio.gather(
            *(
                ledgers[n % 2].change(one, f"agent {n}", Change(owner=f"agent {n}"), unchanged_since=read)
                for n in range(8)
            ),
            return_exceptions=True,
        )

    outcomes = asyncio.run(scenario())
    other.close()
    [won] = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    assert all(isinstance(one, Conflict) for one in outcomes if isinstance(one, BaseException))
    assert room.show(one)["owner"] == won["owner"]


def test_a_note_that_is_written_on_keeps_the_numbers_that_were_masked(room: Room) -> None:
    one = room.promised(change=Change(note="ring +60123456789"))
    shown = room.show(one)["note"]
    room.change(one, note=shown + " tomorrow")
    assert room.show(one, reveal=True)["note"] == "ring +60123456789 tomorrow"


def test_a_note_keeps_the_numbers_of_the_streams_regions(room: Room) -> None:
    one = room.promised(change=Change(note="ring me at 91234567"))
    room.change(one, note=room.show(one)["note"] + " tomorrow")
    assert room.show(one)["note"] == "ring me at •••67 tomorrow"
    assert room.show(one, reveal=True)["note"] == "ring me at 91234567 tomorrow"


def test_a_person_who_opens_owns_or_changes_one_has_seen_it_and_a_program_has_not(room: Room) -> None:
    opened, changed, owned, unseen = (room.promised(f"parcel {n}") for n in range(4))
    room.show(opened)
    room.change(changed, "lina", note="x")
    made = room.promised("by an agent", "mei", Change(owner="mei"))
    room.change(owned, owner="nia")
    room.show(unseen, Reader("connector", is_person=False))
    assert set(room.listed(seen=True)) == {opened, changed, owned, made}
    assert room.listed(seen=False) == [unseen]
    assert room.show(changed)["seen_by"] == "lina"


def test_the_ledger_is_sought_by_state_owner_time_and_words(room: Room) -> None:
    room.open("s2")
    late = room.promised("late 100%", change=Change(due_at=NOW - timedelta(hours=1), owner="mei"))
    later = room.promised("my_parcel", change=Change(due_at=NOW + timedelta(hours=1), note="Photo asked"))
    other = room.promised("refund", stream_id="s2")
    done = room.promised("was broken")
    room.change(done, state="done")
    assert room.listed() == [late, later, *sorted((other, done))]
    assert room.listed(states=UNFINISHED) == [late, later, other]
    assert room.listed(states=["done"]) == [done]
    assert room.listed(owner="mei") == [late]
    assert room.listed(stream_id="s2") == [other]
    assert room.listed(due_before=NOW) == [late]
    assert room.listed(words="photo") == [later]
    assert room.listed(words="PARCEL") == [later]
    assert room.listed(words="%") == [late], "what is typed is not a pattern"
    assert room.listed(words="_") == [later]
    assert len(room.listed(words="ana")) == 4


def test_pages_of_any_size_hold_every_promise_once(room: Room) -> None:
    for n in range(7):
        room.promised(f"parcel {n}", change=Change(due_at=NOW + timedelta(hours=n // 3)))
    whole = room.listed()
    for limit in (1, 2, 3, 7):
        found: list[str] = []
        after = None
        while True:
            page = asyncio.run(room.ledger.listed(Sought(), after, limit))
            found += [item["id"] for item in page.items]
            if (after := page.next) is None:
                break
        assert found == whole


def test_a_promise_made_again_is_the_same_one_opened_again(room: Room) -> None:
    one = room.promised()
    room.change(one, state="done")

    def again(session: Session) -> str:
        row = session.get_one(FollowUp, one)
        comment = session.get_one(CommentRow, row.comment_pk)
        return promise(session, comment, Hand("mei", room.now), Change(owner="mei")).id

    assert room.db.write_now(again) == one
    assert (room.show(one)["state"], room.show(one)["owner"]) == ("open", "mei")


def test_a_stream_is_deleted_with_its_promises_and_their_history(room: Room) -> None:
    room.show(room.promised())
    asyncio.run(room.streams.end("s1", actor="otto"))
    asyncio.run(room.streams.delete("s1", actor="otto"))
    assert room.rows(FollowUp) == room.rows(FollowUpChange) == []


@pytest.mark.parametrize("reveal", [True, False])
def test_what_is_taken_out_is_on_record_and_masked_unless_revealed(
    room: Room, reveal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.follow_ups.follow_ups.AT_ONCE", 2)
    for n in range(5):
        room.promised(f"{TEXT} {n}")
    lines = asyncio.run(room.ledger.lines(Sought("s1"), "otto", reveal=reveal))
    assert sorted(line.text[-1] for line in lines) == list("01234")
    assert all(("88123" in line.text) is reveal for line in lines)
    [row] = room.rows(AuditRow)
    assert (row.action, row.detail) == ("follow_ups.exported", {"count": 5, "revealed": reveal})
