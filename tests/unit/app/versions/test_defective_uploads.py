"""No defective file changes what is stored."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import SQLModel, select

from app.bus.in_process import InProcessBus
from app.encoding.hashing import HashingEncoder
from app.errors import Invalid, TooLarge, UnsupportedType
from app.store import streams
from app.store.session import Database
from app.store.tables import Stream
from app.versions.versions import Versions
from tests.unit.knowledge.defects import DEFECTS
from tests.unit.knowledge.defects.defect import Defect, Refused, Told

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
FAILING = [
    defect
    for defect in DEFECTS
    if isinstance(defect.expected, Refused)
    or (isinstance(defect.expected, Told) and defect.expected.severity == "error")
]


@pytest.fixture
def versions(sqlite_db: Database) -> Iterator[Versions]:
    stream = Stream(
        id="s1", title="x", platform="tiktok", timezone="Asia/Kuala_Lumpur", languages=["en", "zh"],
        default_language="en", starts_at=NOW + timedelta(hours=1), created_at=NOW,
    )  # fmt: skip
    sqlite_db.write_now(lambda session: streams.add(session, stream))
    encoder = HashingEncoder()
    yield Versions(sqlite_db, encoder, InProcessBus(), lambda: NOW)
    encoder.close()


def stored(db: Database) -> dict[str, list[Any]]:
    tables = SQLModel.metadata.sorted_tables
    return db.read_now(
        lambda session: {
            table.name: [tuple(row) for row in session.connection().execute(select(table))]
            for table in tables
        }
    )


@pytest.mark.timeout(600)
def test_no_file_that_fails_changes_what_is_stored(versions: Versions, sqlite_db: Database) -> None:
    before = stored(sqlite_db)
    assert before["streams"]
    for defect in FAILING:
        with pytest.raises((Invalid, TooLarge, UnsupportedType)) as refused:
            _upload(versions, defect)
        assert str(refused.value), defect.what
    assert stored(sqlite_db) == before


def _upload(versions: Versions, defect: Defect) -> None:
    data = defect.make()
    asyncio.run(versions.upload("s1", defect.file, data, activate=True, dry_run=False, actor="ops"))
