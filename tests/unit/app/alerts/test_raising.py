"""What the team is to hear of, on a real database."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from app.alerts import raise_alert
from app.alerts.raising import LATE, Kind
from app.delivery.delivery import Delivery
from app.settings import Settings
from app.store import streams
from app.store.alerts import withdraw
from app.store.session import Database
from app.store.tables import AlertChannelRow, AlertRow, CommentRow, FollowUp, OutboxRow, Stream

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def open_room(db: Database, *channels: str, known: Sequence[str] = ("ac_1", "ac_2")) -> None:
    def work(session: Session) -> None:
        for one in known:
            session.add(
                AlertChannelRow(
                    id=one,
                    kind="slack",
                    name=one,
                    config={},
                    created_by="boss",
                    created_at=NOW,
                    updated_at=NOW,
                )
            )
        session.add(
            Stream(
                id="s1", title="Spring", platform="tiktok", timezone="UTC", languages=["en"],
                default_language="en", created_at=NOW, rules={"alerts": {"channels": list(channels)}},
                sells_to=["SG", "US"],
            )
        )  # fmt: skip
        session.flush()
        comment = CommentRow(
            stream_id="s1", comment_id="c1", author_id="u1", author_name="mei",
            text="my order 20261121000437?", posted_at=NOW - timedelta(seconds=125), received_at=NOW,
        )  # fmt: skip
        session.add(comment)
        session.flush()
        session.add(
            FollowUp(
                id="fu_1", stream_id="s1", comment_pk=comment.id or 0, viewer="mei", matter="complaint",
                due_at=NOW, created_at=NOW, updated_at=NOW,
            )
        )  # fmt: skip
        session.add(
            OutboxRow(
                id="rp_1", stream_id="s1", channel="webhook", next_at=NOW, created_at=NOW, last_error="410 gone",
                payload={"author": {"name": "tony"}, "reply": {"text": "Size M."}},
            )
        )  # fmt: skip

    db.write_now(work)


def told(db: Database) -> list[AlertRow]:
    return db.read_now(lambda session: list(session.exec(select(AlertRow).order_by(AlertRow.channel_id))))


def raised(db: Database, kind: Kind, about: str, **detail: Any) -> int:
    return db.write_now(
        lambda session: raise_alert(session, streams.existing(session, "s1"), kind, about, NOW, detail)
    )


def test_each_channel_that_the_stream_names_is_told_once(db: Database) -> None:
    open_room(db, "ac_2", "ac_gone", "ac_1", "ac_2")
    assert raised(db, "due", "c1") == 2
    assert raised(db, "due", "c1") == 0
    assert [(row.channel_id, row.state) for row in told(db)] == [("ac_1", "waiting"), ("ac_2", "waiting")]


def test_a_stream_that_names_no_channel_tells_nobody(db: Database) -> None:
    open_room(db)
    assert raised(db, "due", "c1") == 0
    assert told(db) == []


def test_what_is_told_of_a_comment_is_masked(db: Database) -> None:
    open_room(db, "ac_1")
    raised(db, "due", "c1")
    assert told(db)[0].detail == {"viewer": "mei", "text": "my order •••0437?", "seconds": 125}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("order no 48213 please", "order no •••13 please"),
        ("where is #4821", "where is •••21"),
        ("resi SPX12A34B56C", "resi •••B56C"),
        ("tracking JT0A12B345C6D", "tracking •••5C6D"),
        ("ring me at 91234567", "ring me at •••67"),
        ("text me 415-555-2671", "text me •••71"),
        ("mail a@b.example, see https://b.example/88123456", "mail a•••＠•••, see (link)"),
        ("size 38, 2 pcs, RM129.00", "size 38, 2 pcs, RM129.00"),
    ],
)
def test_chats_are_told_no_number_that_lists_hide(db: Database, said: str, shown: str) -> None:
    open_room(db, "ac_1")
    raised(db, "promise_due", "fu_1", text=said)
    assert told(db)[0].detail == {"viewer": "mei", "text": shown}


@pytest.mark.parametrize(
    ("kind", "about", "detail"),
    [
        ("promise_due", "fu_1", {"viewer": "mei", "text": "complaint"}),
        ("promises_open", "s1", {"count": 1}),
        ("undelivered", "rp_1", {"viewer": "tony", "text": "Size M.", "error": "410 gone"}),
        ("missed", "nobody", {}),
    ],
)
def test_every_kind_reads_what_it_is_about(
    db: Database, kind: Kind, about: str, detail: dict[str, Any]
) -> None:
    open_room(db, "ac_1")
    raised(db, kind, about)
    assert [(row.kind, row.detail) for row in told(db)] == [(kind, detail)]


def test_what_the_caller_knows_better_is_said(db: Database) -> None:
    open_room(db, "ac_1")
    raised(db, "promise_due", "fu_1", text="call +60 12-345 6789 <!channel>")
    assert told(db)[0].detail == {"viewer": "mei", "text": "call •••89 ‹!channel›"}


def test_a_missed_comment_is_not_told_as_due_any_more(db: Database) -> None:
    open_room(db, "ac_1")
    raised(db, "due", "c1")
    raised(db, "missed", "c1")
    assert {row.kind: row.state for row in told(db)} == {"due": "withdrawn", "missed": "waiting"}


def test_what_was_answered_before_it_left_is_withdrawn_and_not_raised_anew(db: Database) -> None:
    open_room(db, "ac_1", "ac_2")
    raised(db, "due", "c1")
    assert db.write_now(lambda session: withdraw(session, "s1", "c1", LATE)) == 2
    assert db.write_now(lambda session: withdraw(session, "s1", "c1", LATE)) == 0
    assert raised(db, "due", "c1") == 0


def test_a_deleted_stream_takes_its_alerts_along(db: Database) -> None:
    open_room(db, "ac_1")
    raised(db, "due", "c1")
    db.write_now(lambda session: streams.delete(session, "s1"))
    assert told(db) == []


async def test_a_reply_that_is_given_up_is_told_of(db: Database) -> None:
    open_room(db, "ac_1")
    await Delivery(db, {}, Settings(), lambda: NOW).send_due()
    (row,) = told(db)
    assert (row.kind, row.about) == ("undelivered", "rp_1")
    assert row.detail["error"] == "no channel 'webhook' is set up"


async def test_a_reply_that_went_stale_is_told_of_once(db: Database) -> None:
    open_room(db, "ac_1")

    def too_late(session: Session) -> None:
        session.get_one(OutboxRow, "rp_1").stale_at = NOW

    db.write_now(too_late)
    for _ in range(2):
        await Delivery(db, {}, Settings(), lambda: NOW).send_due()
    (row,) = told(db)
    assert (row.kind, row.about) == ("undelivered", "rp_1")
    assert row.detail == {
        "viewer": "tony",
        "text": "Size M.",
        "error": "too late to be sent: a stale answer confuses",
    }
