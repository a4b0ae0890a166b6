"""What the command line does without the service: accounts on its database, and checking a workbook."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from sqlmodel import Session

from app.errors import ConfigError, NotFound
from app.people.accounts import Accounts
from app.settings import Settings
from app.store import knowledge, streams
from app.store.opening import open_database
from app.store.session import Database
from knowledge.check import Checked, StreamFacts, check
from knowledge.exporter import export
from knowledge.importers import UnknownFileType, UnreadableFile, read
from knowledge.importers.raw import RawWorkbook
from knowledge.mapping.arrange import arrange
from knowledge.marked import marked
from knowledge.workbook import Workbook


@contextmanager
def offline_accounts(settings: Settings) -> Generator[tuple[Database, Accounts]]:
    """The accounts on the settings' database, which is made where there is none."""
    db = open_database(settings, readers=1)
    try:
        yield db, Accounts(db, lambda: datetime.now(UTC))
    finally:
        db.close()


def check_file(
    path: Path, timezone: str, language: str = "en", *, arranged: bool = False
) -> tuple[Checked, Callable[[], bytes]]:
    """A workbook checked as an upload would be, for a stream about which only the time zone is known, and what
    makes the .xlsx of it with its problems in its cells. Unknown names are taken for what they most likely mean where `arranged`.

    Raises ConfigError for what is no time zone, and for a file that can't be read or is no workbook.
    """
    if timezone not in available_timezones():
        raise ConfigError(f"{timezone!r} is not an IANA time zone such as Asia/Kuala_Lumpur.")
    data, raw = _read(path, language)
    if arranged:
        data, raw = b"", arrange(raw).raw
    checked = check(raw, StreamFacts(timezone=ZoneInfo(timezone)))
    return checked, lambda: marked(data, raw, checked.problems, language)


def export_version(settings: Settings, stream_id: str, number: int | None) -> bytes:
    """The .xlsx of a stream's version, of the active one where no number is given; raises NotFound."""
    db = open_database(settings, readers=1)
    try:
        return export(db.read_now(lambda session: _workbook(session, stream_id, number)))
    finally:
        db.close()


def _workbook(session: Session, stream_id: str, number: int | None) -> Workbook:
    stream = streams.existing(session, stream_id)
    number = stream.active_version if number is None else number
    if number is None:
        raise NotFound("The stream has no active version. Give a version's number.")
    return Workbook.model_validate(knowledge.existing(session, stream_id, number).workbook)


def _read(path: Path, language: str) -> tuple[bytes, RawWorkbook]:
    try:
        data = path.read_bytes()
        return data, read(path.name, data)
    except OSError as error:
        raise ConfigError(f"{path} can't be read: {error.strerror}.") from error
    except (UnreadableFile, UnknownFileType) as error:
        raise ConfigError(f"{path.name}: {error.said.told(language)}") from error
