"""Bringing a database to the schema that this program needs."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlmodel import Session

from app.store.engine import migrating_engine

LOCK = 5_106_340_172
"""PostgreSQL's advisory lock that migrations take; any number that nothing else uses."""


def migrate(url: str) -> None:
    """Runs the migrations that a database lacks; of several processes that start at once, one does and all wait."""
    with _locked(url) as connection:
        configuration = _configuration()
        configuration.attributes["connection"] = connection
        before = _heads(connection)
        command.upgrade(configuration, "head")
        if _heads(connection) != before:
            _check_references(connection)


def is_current(session: Session) -> bool:
    """Whether every migration of this program has been run on the database."""
    return _heads(session.connection()) == set(ScriptDirectory.from_config(_configuration()).get_heads())


def touch(session: Session) -> None:
    """Writes what stands there already, to see whether anything can be stored."""
    session.connection().execute(text("UPDATE alembic_version SET version_num = version_num"))


def _heads(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _check_references(connection: Connection) -> None:
    """Raises where a row refers to none: SQLite does not look while it migrates, PostgreSQL does by itself."""
    if connection.dialect.name != "sqlite":
        return
    for table, _, referred, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise RuntimeError(f"a row of {table} would refer to none of {referred}")


@contextmanager
def _locked(url: str) -> Generator[Connection]:
    """A connection in a transaction that no other migration can overlap."""
    engine = migrating_engine(url)
    try:
        with engine.begin() as connection:  # on SQLite this takes the write lock at once
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            yield connection
    finally:
        engine.dispose()


def _configuration() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    # Without it Alembic warns that it would have to guess.
    configuration.set_main_option("path_separator", "os")
    return configuration
