"""Shops to play: a stream, what was on air, a workbook and a comment log."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import knowledge
from app.encoding.encoder import Encoder
from app.replay import LoggedComment, read_log
from app.store.streams import max_reply_length
from app.store.tables import Stream
from app.triage.comment import Knowledge, OnAir
from eval.engine import index_of
from eval.gold import GOLD
from knowledge.check import StreamFacts, check
from knowledge.entry import entries
from knowledge.importers import read
from knowledge.workbook import Workbook

SAMPLE = Path(knowledge.__file__).parent / "sample"
SHOPS = Path(__file__).parent / "shops"
VERSION = 1
"""Of every shop's workbook, the one that answers."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What happened on one stream."""

    name: str
    stream: Stream
    starts_at: datetime
    workbook: Workbook
    workbook_file: Path
    on_air: tuple[OnAir, ...]
    comments_file: Path
    comments: tuple[LoggedComment, ...]
    """In the order of time."""
    labels: Path

    def knowledge(self, encoder: Encoder) -> Knowledge:
        """The workbook as version 1, indexed."""
        return Knowledge(VERSION, self.workbook, index_of(entries(self.workbook), encoder))


def sample_shop() -> Shop:
    """The shop of the demo, with the gold labels of its comments."""
    return read_shop("sample", SAMPLE, SAMPLE / "shop.xlsx", GOLD / "sample.jsonl")


def gold_shops() -> list[Shop]:
    """Every shop with labelled comments, the demo's first."""
    others = [path for path in sorted(SHOPS.iterdir()) if (GOLD / f"{path.name}.jsonl").exists()]
    return [
        sample_shop(),
        *(read_shop(path.name, path, path / "shop.yaml", GOLD / f"{path.name}.jsonl") for path in others),
    ]


def mattress_workbook() -> Workbook:
    """The workbook of a shop without a stream of its own; real messages of shoppers to such a shop are played on it."""
    folder = SHOPS / "mattress"
    given = json.loads((folder / "stream.json").read_text("utf-8"))
    starts_at = datetime.fromisoformat(given["starts_at"])
    return read_workbook(folder / "shop.xlsx", _stream("mattress", {**given, "starts_at": starts_at}))


def read_shop(name: str, folder: Path, workbook: Path, labels: Path) -> Shop:
    """A shop from a folder with `stream.json`, `on_air.jsonl` and `comments.jsonl`; ValueError for a faulty workbook."""
    given: dict[str, Any] = json.loads((folder / "stream.json").read_text("utf-8"))
    starts_at = datetime.fromisoformat(given["starts_at"])
    stream = _stream(name, {**given, "starts_at": starts_at})
    shown = (json.loads(line) for line in (folder / "on_air.jsonl").read_text("utf-8").splitlines())
    return Shop(
        name=name,
        stream=stream,
        starts_at=starts_at,
        workbook=read_workbook(workbook, stream),
        workbook_file=workbook,
        on_air=tuple(OnAir(one["sku"], starts_at + timedelta(seconds=one["t"])) for one in shown),
        comments_file=folder / "comments.jsonl",
        comments=tuple(read_log(folder / "comments.jsonl")),
        labels=labels,
    )


def read_workbook(path: Path, stream: Stream) -> Workbook:
    """The workbook as an upload to the stream would take it; ValueError with its errors."""
    facts = StreamFacts(
        timezone=ZoneInfo(stream.timezone),
        languages=tuple(stream.languages),
        sells_to=tuple(stream.sells_to),
        starts_at=stream.starts_at,
        max_reply_length=max_reply_length(stream),
    )
    checked = check(read(path.name, path.read_bytes()), facts)
    if checked.workbook is None:
        raise ValueError(f"{path.name}: {checked.errors[:3]}")
    return checked.workbook


def _stream(name: str, given: dict[str, Any]) -> Stream:
    return Stream(id=name, created_at=datetime(2026, 1, 1, tzinfo=UTC), active_version=VERSION, **given)
