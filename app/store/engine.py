"""Connections: how SQLite and PostgreSQL are opened so that what is committed is durable."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DataError, DBAPIError, InterfaceError, OperationalError

BUSY_SECONDS = 15
"""How long a writer waits for another process that holds SQLite's lock."""

RETRYABLE_STATES = frozenset({"40001", "40P01", "55P03"})
"""PostgreSQL: serialisation failure, deadlock, lock not available. Nothing of the transaction was kept."""


def is_sqlite(url: str) -> bool:
    """Whether an address is a SQLite file's."""
    return make_url(url).get_backend_name() == "sqlite"


def writer_engine(url: str) -> Engine:
    """An engine whose transactions hold the write lock from their start and are on disk when they commit."""
    if not is_sqlite(url):
        return create_engine(url, pool_size=2, pool_pre_ping=True)
    return _sqlite_engine(url, pool_size=2, begin="BEGIN IMMEDIATE", pragmas=())


def migrating_engine(url: str) -> Engine:
    """A writer's engine that may rebuild tables which others refer to: SQLite drops the old one only where references
    aren't looked at, and can be told so outside of a transaction only. Whoever uses it looks at them afterwards."""
    if not is_sqlite(url):
        return writer_engine(url)
    return _sqlite_engine(url, pool_size=1, begin="BEGIN IMMEDIATE", pragmas=("foreign_keys = OFF",))


def reader_engine(url: str, connections: int) -> Engine:
    """An engine that can't write and whose transactions each see one moment."""
    if not is_sqlite(url):
        return create_engine(
            url,
            pool_size=connections,
            pool_pre_ping=True,
            isolation_level="REPEATABLE READ",
            connect_args={"options": "-c default_transaction_read_only=on"},
        )
    return _sqlite_engine(url, pool_size=connections, begin="BEGIN", pragmas=("query_only = ON",))


def is_retryable(error: BaseException) -> bool:
    """Whether a transaction failed only because of another one, so that it may simply be run again."""
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None)
    code = getattr(error.orig, "sqlite_errorname", "")
    return state in RETRYABLE_STATES or code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def is_outage(error: BaseException) -> bool:
    """Whether an error says that the database can't be used now, rather than that the request was wrong."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    return isinstance(error, OperationalError | InterfaceError)


def is_unstorable(error: BaseException) -> bool:
    """Whether an error says that a text can't be kept: PostgreSQL has no NUL character."""
    return isinstance(error, DataError) and "NUL" in str(error.orig)


def _sqlite_engine(url: str, *, pool_size: int, begin: str, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(url, pool_size=pool_size, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def open_durably(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        # The driver would begin transactions late and commit before some statements: it is told to leave both alone.
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin_at_once(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql(begin)

    return engine
