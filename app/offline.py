"""What the command line does without the service: accounts on its database, and checking a workbook."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

from sqlmodel import Session

from app.errors import ConfigError, Invalid, NotFound, TooLarge, UnsupportedType
from app.people.accounts import Accounts
from app.settings import Settings
from app.store import knowledge, streams
from app.store.opening import existing_database, open_database
from app.store.session import Database
from app.versions.uploads import How, arranged, proposed_mapping
from app.views import View
from knowledge.check import Checked, StreamFacts, check
from knowledge.exporter import export
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


def check_file(filename: str, data: bytes, timezone: str, how: How) -> tuple[Checked, Callable[[], bytes]]:
    """A workbook checked as an upload would be, for a stream about which only the time zone is known, and what
    makes the .xlsx of it with its problems in its cells.

    Raises ConfigError for what is no time zone, and for a file that can't be read or is no workbook.
    """
    if timezone not in available_timezones():
        raise ConfigError(f"{timezone!r} is not an IANA time zone such as Asia/Kuala_Lumpur.")
    with _reading(filename):
        raw = arranged(filename, data, how).raw
    checked = check(raw, StreamFacts(timezone=ZoneInfo(timezone)))
    return checked, lambda: marked(b"" if how.renames else data, raw, checked.problems, how.language)


def proposed(filename: str, data: bytes, how: How) -> View:
    """What a file's sheets and headers are taken for; ConfigError where it can't be read or is no workbook."""
    with _reading(filename):
        return proposed_mapping(filename, data, StreamFacts(timezone=ZoneInfo("UTC")), how)


def export_version(settings: Settings, stream_id: str, number: int | None) -> bytes:
    """The .xlsx of a stream's version, of the active one where no number is given; raises NotFound.
    Nothing is written, nor is the database brought up to date."""
    with existing_database(settings) as db:
        return export(db.read_now(lambda session: _workbook(session, stream_id, number)))


def _workbook(session: Session, stream_id: str, number: int | None) -> Workbook:
    stream = streams.existing(session, stream_id)
    number = stream.active_version if number is None else number
    if number is None:
        raise NotFound("The stream has no active version. Give a version's number.")
    return Workbook.model_validate(knowledge.existing(session, stream_id, number).workbook)


@contextmanager
def _reading(filename: str) -> Generator[None]:
    try:
        yield
    except (Invalid, TooLarge, UnsupportedType) as error:
        raise ConfigError(f"{filename}: {error.detail}") from error
