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

from app.store.engine import writer_engine

LOCK = 5_106_340_172
"""PostgreSQL's advisory lock that migrations take; any number that nothing else uses."""


def migrate(url: str) -> None:
    """Runs the migrations that a database lacks; of several processes that start at once, one does and all wait."""
    with _locked(url) as connection:
        configuration = _configuration()
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")


def is_current(session: Session) -> bool:
    """Whether every migration of this program has been run on the database."""
    present = MigrationContext.configure(session.connection()).get_current_heads()
    return set(present) == set(ScriptDirectory.from_config(_configuration()).get_heads())


@contextmanager
def _locked(url: str) -> Generator[Connection]:
    """A connection in a transaction that no other migration can overlap."""
    engine = writer_engine(url)
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
