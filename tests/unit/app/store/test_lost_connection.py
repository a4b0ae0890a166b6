"""A PostgreSQL that ends connections, as a restart, a failover or a proxy in between does."""

import asyncio
import threading
from collections import Counter

import pytest
from sqlalchemy import Connection, create_engine, event, text
from sqlmodel import Session, select

from app.errors import Unavailable
from app.store.session import Database
from app.store.tables import User
from tests.unit.app.store.test_session import add

pytestmark = pytest.mark.postgres


def cut(db: Database, connection: Connection) -> None:
    """Ends the connection at the server."""
    pid = connection.connection.driver_connection.info.backend_pid  # pyright: ignore
    other = create_engine(db.url, isolation_level="AUTOCOMMIT")
    with other.connect() as admin:
        admin.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
    other.dispose()


class Names:
    """Writes that add a user each, and how often each was run."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.runs: Counter[str] = Counter()

    def add(self, name: str, *, cuts: int = 0):
        """The write of one; its connection ends beneath it the first so many times."""

        def work(session: Session) -> str:
            self.runs[name] += 1
            if self.runs[name] <= cuts:
                cut(self.db, session.connection())
            return add(name)(session)

        return work

    def stored(self) -> list[str]:
        return sorted(self.db.read_now(lambda session: session.exec(select(User.name)).all()))


async def together(db: Database, *works: object) -> list[object]:
    """What writes came to that share a transaction."""
    busy, free = threading.Event(), threading.Event()

    def hold(_: Session) -> None:
        busy.set()
        free.wait(10)

    first = asyncio.ensure_future(db.write(hold))
    await asyncio.to_thread(busy.wait, 10)
    rest = [asyncio.ensure_future(db.write(work)) for work in works]  # pyright: ignore
    await asyncio.sleep(0)
    free.set()
    await first
    return await asyncio.gather(*rest, return_exceptions=True)


async def test_all_who_shared_a_transaction_whose_connection_was_lost_are_stored_once(
    postgres_db: Database,
) -> None:
    names = Names(postgres_db)
    done = await together(postgres_db, names.add("a"), names.add("b", cuts=1), names.add("c"))
    assert done == ["a", "b", "c"]
    assert names.stored() == ["a", "b", "c"]


async def test_who_loses_every_connection_is_told_to_come_back(postgres_db: Database) -> None:
    names = Names(postgres_db)
    a, b, c = await together(postgres_db, names.add("a"), names.add("b", cuts=99), names.add("c"))
    assert (a, c) == ("a", "c")
    assert isinstance(b, Unavailable)
    assert b.retry_after
    assert names.stored() == ["a", "c"]


async def test_what_may_have_been_committed_is_not_done_again(postgres_db: Database) -> None:
    names = Names(postgres_db)
    committing = iter([False, True])

    @event.listens_for(postgres_db._write_engine, "commit")  # pyright: ignore[reportPrivateUsage]
    def lose(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        if next(committing, False):
            cut(postgres_db, connection)

    done = await together(postgres_db, names.add("a"), names.add("b"))
    assert [type(one) for one in done] == [Unavailable, Unavailable]
    assert names.runs == {"a": 1, "b": 1}
    assert await postgres_db.write(names.add("c")) == "c"
