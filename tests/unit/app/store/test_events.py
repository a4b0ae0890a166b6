from datetime import UTC, datetime

import pytest
from sqlmodel import Session

from app.store import events, streams
from app.store.session import Database
from app.store.tables import Stream

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
COMMENT = frozenset({"comment"})


@pytest.fixture
def stream(db: Database) -> str:
    """A stream in which a comment comes, then nine other things, then a comment."""
    row = Stream(
        id="s1", title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en", created_at=NOW,
    )  # fmt: skip

    def work(session: Session) -> None:
        streams.add(session, row)
        session.flush()
        for kind in ("comment", *["topic"] * 9, "comment", "topic"):
            events.append(session, "s1", kind, {}, at=NOW)

    db.write_now(work)
    return "s1"


def numbers(db: Database, seq: int, limit: int, types: frozenset[str] | None) -> tuple[list[int], int]:
    found, seen = db.read_now(lambda session: events.after(session, "s1", seq, limit, types))
    return [event.seq for event in found], seen


def test_a_filter_moves_on_past_what_it_leaves_out(db: Database, stream: str) -> None:
    assert numbers(db, 0, 500, COMMENT) == ([1, 11], 12)
    assert numbers(db, 0, 1, COMMENT) == ([1], 1)
    assert numbers(db, 1, 1, COMMENT) == ([11], 11)
    assert numbers(db, 11, 1, COMMENT) == ([], 12)
    assert numbers(db, 12, 1, COMMENT) == ([], 12)


def test_without_a_filter_every_number_comes(db: Database, stream: str) -> None:
    assert numbers(db, 0, 500, None) == (list(range(1, 13)), 12)
    assert numbers(db, 3, 2, None) == ([4, 5], 5)


def test_a_number_ahead_of_the_stream_stays_ahead(db: Database, stream: str) -> None:
    assert numbers(db, 99, 10, None) == ([], 99)
