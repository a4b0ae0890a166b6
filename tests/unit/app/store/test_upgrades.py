"""Databases that are in use are brought to the present schema with everything that is in them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Column, Connection, MetaData, Table, func, select, text
from sqlmodel import Session

from app.store import migrate as migrating
from app.store.migrate import is_current, migrate
from app.store.session import Database

VERSIONS = Path(migrating.__file__).parent / "migrations" / "versions"
REVISIONS = sorted(path.name.split("_")[0] for path in VERSIONS.glob("[0-9]*.py"))
EMPTY_OBJECTS = ("decision", "payload", "settings", "rules", "workbook", "detail")


def go(url: str, revision: str) -> None:
    """Makes the database that an earlier program had."""
    with migrating._locked(url) as connection:  # pyright: ignore[reportPrivateUsage]
        configuration = migrating._configuration()  # pyright: ignore[reportPrivateUsage]
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, revision)


def tables(connection: Connection) -> Iterator[Table]:
    """Those of the database, the ones that others refer to first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return (table for table in metadata.sorted_tables if table.name != "alembic_version")


def fill(connection: Connection) -> dict[str, int]:
    """Puts a row into every table; how many each holds then."""
    found = list(tables(connection))
    for table in found:
        connection.execute(table.insert(), {column.name: value_of(column, connection) for column in table.c})
    return counted(connection, found)


def value_of(column: Column[Any], connection: Connection) -> Any:
    """What fits a column: the key of a row there is where it refers to one."""
    if column.foreign_keys:
        referred = next(iter(column.foreign_keys)).column
        return connection.execute(select(referred)).scalars().first()
    kind = str(column.type).upper()
    values = {
        "JSON": {} if column.name in EMPTY_OBJECTS else [],
        "BOOL": False,
        "DATE": datetime(2026, 1, 1, tzinfo=UTC),
        "TIME": datetime(2026, 1, 1, tzinfo=UTC),
        "INT": 1,
        "FLOAT": 0.5,
        "DOUBLE": 0.5,
        "BLOB": b"x",
        "BYTEA": b"x",
    }
    text_value = "open" if column.name == "state" else f"{column.table.name}.{column.name}"
    return next((value for part, value in values.items() if part in kind), text_value)


def counted(connection: Connection, found: Iterable[Table]) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in found
    }


def held(session: Session) -> dict[str, int]:
    """How many rows each table holds."""
    connection = session.connection()
    return counted(connection, tables(connection))


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_nothing_is_lost_on_the_way_from_any_revision(database_url: str, revision: str) -> None:
    go(database_url, revision)
    with migrating._locked(database_url) as connection:  # pyright: ignore[reportPrivateUsage]
        before = fill(connection)
    migrate(database_url)
    db = Database(database_url)
    after = db.read_now(held)
    assert db.read_now(is_current)
    db.close()
    assert {name: n for name, n in after.items() if name in before} == before


def test_a_migration_that_would_leave_a_row_without_what_it_refers_to_changes_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(sqlite_url, REVISIONS[0])
    with migrating._locked(sqlite_url) as connection:  # pyright: ignore[reportPrivateUsage]
        fill(connection)
    upgrade = command.upgrade

    def carelessly(configuration: Any, revision: str) -> None:
        upgrade(configuration, revision)
        configuration.attributes["connection"].execute(text("DELETE FROM users"))

    monkeypatch.setattr(command, "upgrade", carelessly)
    with pytest.raises(RuntimeError, match="refer"):
        migrate(sqlite_url)
    monkeypatch.undo()
    db = Database(sqlite_url)

    def users(session: Session) -> int:
        return held(session)["users"]

    assert (db.read_now(users), db.read_now(is_current)) == (1, False)
    db.close()
