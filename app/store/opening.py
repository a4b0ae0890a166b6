"""Opening the database that the settings name, with one sentence where it can't be."""

from pathlib import Path

from app.errors import ConfigError
from app.settings import Settings
from app.store.migrate import migrate
from app.store.session import Database


def open_database(settings: Settings, *, readers: int = 8) -> Database:
    """The settings' database, made and migrated as needed; ConfigError where it can't be used."""
    make_folder(settings.data_dir)
    url = settings.resolved_database_url
    try:
        migrate(url)
        return Database(url, readers=readers)
    except Exception as error:
        first = next(iter(str(error).splitlines()), type(error).__name__)
        raise ConfigError(f"The database can't be used: {first}") from error


def make_folder(path: Path) -> None:
    """Makes a folder that the settings name, where it is missing; ConfigError where that can't be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {path} can't be used: {error.strerror}.") from error
