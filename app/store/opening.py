"""Opening the database that the settings name, with one sentence where it can't be."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from app.errors import ConfigError
from app.settings import Settings
from app.store.engine import is_sqlite
from app.store.migrate import is_current, migrate
from app.store.session import Database

DRIVERS = frozenset({"sqlite", "sqlite+pysqlite", "postgresql+psycopg"})


def open_database(settings: Settings, *, readers: int = 8) -> Database:
    """The settings' database, made and migrated as needed; ConfigError where it can't be used."""
    url = _address(settings)
    make_folder(settings.data_dir)
    try:
        migrate(url)
        return Database(url, readers=readers)
    except Exception as error:
        raise _unusable(error) from error


@contextmanager
def existing_database(settings: Settings) -> Generator[Database]:
    """The settings' database as it is, to be read; ConfigError where there is none that this program understands."""
    url = _address(settings)
    if is_sqlite(url) and not Path(make_url(url).database or "").is_file():
        raise ConfigError(f"There is no database {make_url(url).database}.")
    db = Database(url, readers=1)
    try:
        if not _is_current(db):
            raise ConfigError(
                "The database is another version's. Start this version's service with it first."
            )
        yield db
    finally:
        db.close()


def _is_current(db: Database) -> bool:
    try:
        return db.read_now(is_current)
    except Exception as error:
        raise _unusable(error) from error


def _address(settings: Settings) -> str:
    """The database's address; ConfigError where it is none of a kind that is stored in."""
    url = settings.resolved_database_url
    try:
        made = make_url(url)
    except ArgumentError as error:
        raise ConfigError("The database can't be used: SIDESTAGE_DATABASE_URL is no address.") from error
    if made.drivername not in DRIVERS:
        raise ConfigError(
            f"The database can't be used: {made.drivername}:// is not read, only postgresql:// and sqlite:///file."
        )
    if is_sqlite(url) and made.database in (None, "", ":memory:"):
        raise ConfigError("The database can't be used: the address names no file, and memory keeps nothing.")
    return url


def _unusable(error: Exception) -> ConfigError:
    first = next(iter(str(error).splitlines()), type(error).__name__)
    return ConfigError(f"The database can't be used: {first.rstrip('.')}.")


def make_folder(path: Path) -> None:
    """Makes a folder that the settings name, where it is missing; ConfigError where that can't be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {path} can't be used: {error.strerror}.") from error
