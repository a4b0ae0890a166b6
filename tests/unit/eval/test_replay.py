"""A stored stream is decided again, and what changed is shown."""

import asyncio
from contextlib import nullcontext
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
from eval.replay import main, redecide, report
from tests.unit.app.store.test_upgrades import go
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


@pytest.mark.parametrize(("stream_id", "version"), [("s1", 9), ("s1", 0), ("nope", None)])
def test_an_unknown_stream_or_version_is_told(
    stored: Database, engine: Engine, stream_id: str, version: int | None
) -> None:
    with pytest.raises(NotFound):
        redecide(stored, stream_id, engine, engine.settings, version=version, calibration=PLAIN)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("nope",), "There is no stream 'nope'."), (("s1", "--version", "0"), "version 0")],
)
def test_what_can_not_be_replayed_fails(
    stored: Database, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    hashing_encoder: Encoder, arguments: tuple[str, ...], says: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("SIDESTAGE_DATABASE_URL", stored.url)
    engine = Engine(hashing_encoder, KeywordClassifier(), Settings(), Path())
    monkeypatch.setattr("eval.replay.running_engine", lambda _settings: nullcontext(engine))
    assert main(arguments) == 1
    assert says in capsys.readouterr().out


def test_a_mistyped_folder_is_told_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typo = tmp_path / "typo"
    assert main(("s1", "--data-dir", str(typo))) == 1
    assert "There is no database" in capsys.readouterr().out
    assert not typo.exists()


def test_an_older_service_s_database_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sidestage.db"
    go(f"sqlite:///{file}", "0013")
    before = file.read_bytes()
    assert main(("s1", "--data-dir", str(tmp_path))) == 1
    assert "another version's" in capsys.readouterr().out
    assert file.read_bytes() == before
