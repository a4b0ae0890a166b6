"""Pre-flight without the service."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.errors import ConfigError
from app.offline_preflight import fly_file, fly_version
from app.preflight import Preflights, Wanted
from app.settings import Settings
from app.store import preflights, streams
from app.store.opening import open_database
from app.store.tables import Stream
from app.versions import Versions
from tests.serving import WORKBOOK

pytestmark = pytest.mark.model
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    return Settings(data_dir=tmp_path, cache_dir=request.config.cache.mkdir("encoder"))


def test_a_file_is_asked_questions_or_its_own_phrasings(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(WORKBOOK, "utf-8")
    told: list[dict[str, Any]] = []
    given = asyncio.run(fly_file(settings, file, "Asia/Kuala_Lumpur", ["cod?"], tell=told.append))
    assert [one["reply"]["text"] for one in given["questions"]] == ["Yes, COD is available in Malaysia."]
    assert told == [{"step": "answer", "done": 1, "all": 1}]
    own = asyncio.run(fly_file(settings, file, "Asia/Kuala_Lumpur"))
    assert own["source"] == {"name": "workbook", "asked": 6, "of": 6}
    assert own["counts"]["questions"] == 6


def test_a_file_with_mistakes_is_refused(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(WORKBOOK.replace("price: 15.50", "price: -1"), "utf-8")
    with pytest.raises(ConfigError, match="has mistakes"):
        asyncio.run(fly_file(settings, file, "UTC"))


def test_a_streams_version_is_asked_and_the_run_is_kept(settings: Settings, bundled_encoder: Encoder) -> None:
    db = open_database(settings, readers=1)
    fields = {"platform": "tiktok", "timezone": "UTC", "languages": ["en"], "default_language": "en"}
    stream = Stream(id="s1", title="x", created_at=NOW, **fields)
    db.write_now(lambda session: streams.add(session, stream))
    versions = Versions(db, bundled_encoder, InProcessBus(), lambda: NOW)
    asyncio.run(
        versions.upload("s1", "shop.yaml", WORKBOOK.encode(), activate=True, dry_run=False, actor="mei")
    )
    db.close()
    found = asyncio.run(fly_version(settings, "s1", None, Wanted(source="workbook")))
    assert (found["version"], found["by"], found["counts"]["questions"]) == (1, "command line", 6)
    db = open_database(settings, readers=1)
    run = db.read_now(lambda session: preflights.latest(session, "s1", 1))
    assert run is not None
    assert (run.questions, run.by, run.report) == (6, "command line", found)
    assert run.answered == found["counts"]["by_itself"] + found["counts"]["drafted"]
    db.close()


def test_live_comments_go_first_but_not_for_ever(settings: Settings, bundled_encoder: Encoder) -> None:
    asked: list[int] = []

    class Busy:
        def __call__(self) -> int:
            asked.append(1)
            return 1 if len(asked) < 5 else 0

    flights = Preflights(None, None, None, settings, lambda: NOW, Busy())  # type: ignore[arg-type]
    asyncio.run(flights.give_way())
    assert len(asked) >= 5
    always = Preflights(None, None, None, settings, lambda: NOW, lambda: 1)  # type: ignore[arg-type]
    asyncio.run(asyncio.wait_for(always.give_way(), 10))
