"""What the command line does without the service: accounts on its database, and checking a workbook."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from app.accounts import Accounts
from app.errors import ConfigError
from app.settings import Settings
from app.store.opening import open_database
from app.store.session import Database
from knowledge.check import Checked, StreamFacts, check
from knowledge.importers import UnknownFileType, UnreadableFile, read


@contextmanager
def offline_accounts(settings: Settings) -> Generator[tuple[Database, Accounts]]:
    """The accounts on the settings' database, which is made where there is none."""
    db = open_database(settings, readers=1)
    try:
        yield db, Accounts(db, lambda: datetime.now(UTC))
    finally:
        db.close()


def check_file(path: Path, timezone: str) -> Checked:
    """A workbook checked as an upload would be, for a stream about which only the time zone is known.

    Raises ConfigError for what is no time zone, and for a file that can't be read or is no workbook.
    """
    if timezone not in available_timezones():
        raise ConfigError(f"{timezone!r} is not an IANA time zone such as Asia/Kuala_Lumpur.")
    try:
        raw = read(path.name, path.read_bytes())
    except OSError as error:
        raise ConfigError(f"{path} can't be read: {error.strerror}.") from error
    except (UnreadableFile, UnknownFileType) as error:
        raise ConfigError(f"{path.name}: {error}") from error
    return check(raw, StreamFacts(timezone=ZoneInfo(timezone)))
