"""A stored stream is decided again, and what changed is shown."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.errors import NotFound
from app.intake.arriving import NewComment
from app.intake.intake import Intake
from app.settings import Settings
from app.store import streams
from app.store.session import Database
from app.store.tables import Stream
from app.triage.calibration import PLAIN
from app.versions.versions import Versions
from eval.engine import Engine
from eval.replay import redecide, report
from tests.unit.eval.toys import WORKBOOK, KeywordClassifier

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEXTS = ("cod?", "how much is the linen dress", "lovely colour", "how much is link 2")


@pytest.fixture
def engine(hashing_encoder: Encoder, tmp_path: Path) -> Engine:
    return Engine(hashing_encoder, KeywordClassifier(), Settings(), tmp_path)


@pytest.fixture
def stored(sqlite_db: Database, engine: Engine) -> Database:
    """A stream with version 1, which decided four comments, and version 2, which has another price."""
    bus = InProcessBus()
    versions = Versions(sqlite_db, engine.encoder, bus, lambda: NOW)
    intake = Intake(sqlite_db, engine.encoder, engine.classifier, versions, bus, engine.settings, lambda: NOW)
    stream = Stream(
        id="s1", created_at=NOW, title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en"
    )  # fmt: skip
    sqlite_db.write_now(lambda session: streams.add(session, stream))
    comments = [
        NewComment(text, f"c{n}", f"u{n}", posted_at=NOW + timedelta(seconds=n))
        for n, text in enumerate(TEXTS)
    ]

    async def work() -> None:
        for number, workbook in ((1, WORKBOOK), (2, WORKBOOK.replace("39.00", "45.00"))):
            uploaded = await versions.upload(
                "s1", "shop.yaml", workbook.encode(), activate=number == 1, dry_run=False, actor="ops"
            )
            assert uploaded.version == number
        await intake.post("s1", comments, actor="key")

    asyncio.run(work())
    return sqlite_db


def test_the_same_program_decides_the_same(stored: Database, engine: Engine) -> None:
    again = redecide(stored, "s1", engine, engine.settings, calibration=PLAIN)
    assert [one.text for one in again] == list(TEXTS)
    assert [one.differences for one in again] == [{}] * 4
    assert report(again) == ["4 comments decided again, 0 otherwise than before: {}"]


def test_what_another_version_changes_is_shown(stored: Database, engine: Engine) -> None:
    again = redecide(stored, "s1", engine, engine.settings, version=2, calibration=PLAIN)
    (changed,) = [one for one in again if one.differences]
    assert changed.text == "how much is the linen dress"
    before, now = changed.differences["reply"]
    assert "39.00" in before
    assert "45.00" in now
    assert any("39.00" in line and "45.00" in line for line in report(again))


def test_an_unknown_stream_is_told(stored: Database, engine: Engine) -> None:
    with pytest.raises(NotFound):
        redecide(stored, "s1", engine, engine.settings, version=9, calibration=PLAIN)
