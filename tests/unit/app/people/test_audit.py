from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import Session

from app.errors import Invalid
from app.paging import cursor_of
from app.people.audit import Audit
from app.store import audit
from app.store.session import Database
from app.store.tables import Event, Stream

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def history(db: Database) -> Database:
    """Rows and events of two streams, several at each moment, and many of the service's own."""

    def work(session: Session) -> None:
        for stream_id in ("st_a", "st_b"):
            session.add(
                Stream(
                    id=stream_id, title="t", platform="tiktok", timezone="UTC", languages=["en"],
                    default_language="en", created_at=START,
                )
            )  # fmt: skip
        session.flush()
        for n in range(1, 13):
            at = START + timedelta(seconds=n // 3)
            actor = ("mei", "ada", "")[n % 3]
            audit.add(session, at, actor or "command line", "user.changed", f"row {n}")
            for stream_id in ("st_a", "st_b"):
                data = {"id": f"{stream_id} {n}", "state": "approved", "comment": {"text": "hidden"}}
                session.add(
                    Event(
                        stream_id=stream_id, seq=n, type="suggestion.settled", at=at, actor=actor, data=data
                    )
                )

    db.write_now(work)
    return db


async def pages(db: Database, actor: str | None, limit: int) -> list[str]:
    found: list[str] = []
    after = None
    while True:
        page = await Audit(db).listed(actor, after, limit)
        assert len(page.items) <= limit
        found += [line["id"] for line in page.items]
        after = page.next
        if after is None:
            return found


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
@pytest.mark.parametrize("actor", [None, "mei"])
async def test_pages_of_any_size_tell_every_line_once_newest_first(
    history: Database, actor: str | None, limit: int
) -> None:
    whole = (await Audit(history).listed(actor, None, 500)).items
    assert len(whole) == (12 + 16 if actor is None else 4 + 8)
    assert [line["at"] for line in whole] == sorted((line["at"] for line in whole), reverse=True)
    assert await pages(history, actor, limit) == [line["id"] for line in whole]


async def test_what_the_service_did_itself_is_not_in_it_and_an_event_is_told_briefly(
    history: Database,
) -> None:
    lines = (await Audit(history).listed(None, None, 500)).items
    assert all(line["actor"] for line in lines)
    event = next(line for line in lines if line["id"].startswith("ev_"))
    assert event["target"].startswith("st_")
    assert event["detail"] == {"stream_id": event["id"][3:7], "state": "approved"}


@pytest.mark.parametrize("cursor", ["x", cursor_of(START, "nothing"), cursor_of(START, "au_x")])
async def test_what_is_no_cursor_of_it_is_refused(history: Database, cursor: str) -> None:
    with pytest.raises(Invalid):
        await Audit(history).listed(None, cursor, 10)


@pytest.mark.parametrize("db", ["sqlite"], indirect=True)  # PostgreSQL chooses by its statistics
def test_sqlite_finds_what_people_did_by_an_index(history: Database) -> None:
    query = "SELECT * FROM events WHERE (events.actor <> '') AND events.type != 'stream' ORDER BY at DESC LIMIT 50"
    plan = history.read_now(
        lambda session: session.connection().execute(text(f"EXPLAIN QUERY PLAN {query}")).all()
    )
    assert "ix_events_by_people" in str(plan)
