import asyncio
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import Session, select

from app.errors import Invalid, NotFound, Unavailable
from app.store.engine import is_sqlite
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import User

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def add(name: str):
    def work(session: Session) -> str:
        session.add(User(name=name, role="agent", password_hash="x", created_at=NOW))
        session.flush()
        return name

    return work


def names(session: Session) -> list[str]:
    return sorted(session.exec(select(User.name)))


def test_what_is_written_is_read(db: Database) -> None:
    async def scenario() -> list[str]:
        assert await db.write(add("mei")) == "mei"
        return await db.read(names)

    assert asyncio.run(scenario()) == ["mei"]


def test_a_program_without_a_loop_writes_too(db: Database) -> None:
    assert db.write_now(add("mei")) == "mei"
    assert db.read_now(names) == ["mei"]


def test_concurrent_writes_share_commits(db: Database) -> None:
    async def scenario() -> None:
        await asyncio.gather(*(db.write(add(f"u{n}")) for n in range(200)))

    before = db.commits
    asyncio.run(scenario())
    assert len(db.read_now(names)) == 200
    assert db.commits - before <= 20


def test_a_write_that_fails_is_undone_alone(db: Database) -> None:
    def fail(session: Session) -> None:
        add("half")(session)
        raise NotFound("no such stream")

    async def scenario() -> list[object]:
        works = [add("first"), fail, add("first"), add("last")]
        return await asyncio.gather(*(db.write(work) for work in works), return_exceptions=True)

    first, failed, duplicate, last = asyncio.run(scenario())
    assert (first, last) == ("first", "last")
    assert isinstance(failed, NotFound)
    assert isinstance(duplicate, DBAPIError)
    assert db.read_now(names) == ["first", "last"]


def test_a_lone_write_that_fails_leaves_nothing(db: Database) -> None:
    def fail(session: Session) -> None:
        add("half")(session)
        raise StopIteration

    with pytest.raises(RuntimeError, match="ended early"):
        db.write_now(fail)
    assert db.read_now(names) == []


def test_a_cancelled_caller_harms_nobody(db: Database) -> None:
    async def scenario() -> None:
        blocked = threading.Event()

        def wait(_: Session) -> None:
            blocked.wait(10)

        first = asyncio.create_task(db.write(wait))
        cancelled = asyncio.create_task(db.write(add("cancelled")))
        other = asyncio.create_task(db.write(add("other")))
        await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.sleep(0)
        blocked.set()
        await first
        assert await other == "other"
        with pytest.raises(asyncio.CancelledError):
            await cancelled

    asyncio.run(scenario())
    assert db.read_now(names) == ["cancelled", "other"]


def test_a_full_queue_sheds_load(sqlite_url: str) -> None:
    migrate(sqlite_url)
    db = Database(sqlite_url, max_queue=1)

    async def scenario() -> None:
        entered, blocked = threading.Event(), threading.Event()

        def wait(_: Session) -> None:
            entered.set()
            blocked.wait(10)

        first = asyncio.create_task(db.write(wait))
        await asyncio.to_thread(entered.wait, 10)
        queued = asyncio.create_task(db.write(add("queued")))
        await asyncio.sleep(0)
        with pytest.raises(Unavailable) as shed:
            await db.write(add("shed"))
        assert shed.value.retry_after == 1
        blocked.set()
        await first
        await queued

    asyncio.run(scenario())
    assert db.read_now(names) == ["queued"]
    db.close()


def test_closing_finishes_what_is_queued(sqlite_url: str) -> None:
    migrate(sqlite_url)
    db = Database(sqlite_url)

    async def scenario() -> None:
        tasks = [asyncio.create_task(db.write(add(f"u{n}"))) for n in range(50)]
        await asyncio.sleep(0)
        await asyncio.to_thread(db.close)
        await asyncio.gather(*tasks)
        with pytest.raises(Unavailable):
            await db.write(add("late"))

    asyncio.run(scenario())
    reopened = Database(sqlite_url)
    assert len(reopened.read_now(names)) == 50
    reopened.close()


def test_reading_cannot_write(db: Database) -> None:
    with pytest.raises((DBAPIError, Unavailable)):
        db.read_now(add("mei"))
    assert db.read_now(names) == []


def test_sqlite_keeps_what_it_commits(sqlite_db: Database) -> None:
    def pragmas(session: Session) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert sqlite_db.write_now(pragmas) == ["wal", 2, 1]
    assert sqlite_db.read_now(pragmas) == ["wal", 2, 1]


def test_another_process_may_write_meanwhile(db: Database) -> None:
    other = Database(db.url)

    async def scenario() -> None:
        writes = [database.write(add(f"{n}{database is db}")) for n in range(50) for database in (db, other)]
        await asyncio.gather(*writes)

    asyncio.run(scenario())
    assert len(db.read_now(names)) == 100
    other.close()


@pytest.mark.postgres
def test_a_write_that_another_process_broke_is_run_again(postgres_db: Database) -> None:
    db, other = postgres_db, Database(postgres_db.url)
    db.write_now(lambda session: (add("a")(session), add("b")(session)))
    both_hold_one = threading.Barrier(2, timeout=10)
    first_try = {True: True, False: True}

    def lock(session: Session, name: str) -> None:
        session.execute(text("UPDATE users SET role = role || 'x' WHERE name = :name"), {"name": name})

    def cross(first: str, second: str, mine: bool):
        def work(session: Session) -> None:
            lock(session, first)
            if first_try[mine]:
                first_try[mine] = False
                both_hold_one.wait()
            lock(session, second)

        return work

    async def scenario() -> None:
        await asyncio.gather(db.write(cross("a", "b", True)), other.write(cross("b", "a", False)))

    asyncio.run(scenario())
    assert db.read_now(lambda session: set(session.exec(select(User.role)))) == {"agentxx"}
    other.close()


def test_a_database_that_is_away_is_unavailable(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path / 'no such folder' / 'x.db'}")
    with pytest.raises(Unavailable):
        db.write_now(add("mei"))
    with pytest.raises(Unavailable):
        db.read_now(names)
    db.close()


def test_after_a_commit_that_failed_others_go_on(db: Database) -> None:
    full = iter([True])

    @event.listens_for(db._write_engine, "commit")  # pyright: ignore[reportPrivateUsage]
    def fail(_: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        if next(full, False):
            raise OperationalError("COMMIT", None, sqlite3.OperationalError("database or disk is full"))

    with pytest.raises(Unavailable):
        db.write_now(add("mei"))
    assert db.failing
    db.write_now(add("li"))
    assert not db.failing
    assert db.read_now(names) == ["li"]


async def test_a_text_that_the_database_can_not_keep_is_refused_as_wrong(db: Database) -> None:
    def look(session: Session) -> object:
        return session.get(User, "me\0i")

    if is_sqlite(db.url):
        assert await db.read(look) is None
        return
    with pytest.raises(Invalid, match="NUL"):
        await db.read(look)
    with pytest.raises(Invalid, match="NUL"):
        await db.write(look)
