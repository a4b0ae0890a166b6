from concurrent.futures import ThreadPoolExecutor

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlmodel import Session, SQLModel

from app.store import tables
from app.store.migrate import is_current, migrate
from app.store.session import Database


def test_the_migrated_schema_is_the_models(db: Database) -> None:
    def differences(session: Session) -> list[object]:
        return compare_metadata(MigrationContext.configure(session.connection()), SQLModel.metadata)

    assert tables.Stream.__tablename__ in SQLModel.metadata.tables
    assert db.read_now(differences) == []


def test_an_empty_database_is_not_current(database_url: str) -> None:
    db = Database(database_url)
    assert not db.read_now(is_current)
    migrate(database_url)
    assert db.read_now(is_current)
    db.close()


def test_processes_that_start_at_once_migrate_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as starts:
        for start in [starts.submit(migrate, database_url) for _ in range(4)]:
            start.result()
    migrate(database_url)
