"""A sender that is killed and started again loses no alert, and what may come twice says so."""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from sqlmodel import Session, select

import app.alerts
from app.alerts import raise_alert
from app.alerts.words import SHOWN
from app.store import streams
from app.store.session import Database
from app.store.tables import AlertAttempt, AlertChannelRow, AlertMessage, AlertRow, Stream
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer

ROOT = Path(app.alerts.__file__).parents[2]
T = TypeVar("T")
KINDS = ("slack", "webhook")
NOW = datetime.now(UTC)


def sender(url: str) -> "subprocess.Popen[bytes]":
    arguments = [sys.executable, str(Path(__file__).with_name("telling.py")), url]
    return subprocess.Popen(arguments, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})


def until(found: Callable[[], object], seconds: float = 40) -> None:
    ends = time.monotonic() + seconds
    while not found():
        assert time.monotonic() < ends, "it did not come about"
        time.sleep(0.02)


@pytest.fixture
def platforms() -> Iterator[dict[str, PlatformServer]]:
    made = {kind: PlatformServer(PLATFORMS[kind]).start() for kind in KINDS}
    yield made
    for server in made.values():
        server.stop()


def room(db: Database, platforms: dict[str, PlatformServer]) -> None:
    def work(session: Session) -> None:
        for kind, server in platforms.items():
            session.add(
                AlertChannelRow(
                    id=kind, kind=kind, name=kind, config=server.config(), created_by="boss",
                    created_at=NOW, updated_at=NOW,
                )
            )  # fmt: skip
        session.add(
            Stream(
                id="s1", title="Drop", platform="tiktok", timezone="UTC", languages=["en"],
                default_language="en", created_at=NOW, rules={"alerts": {"channels": list(platforms)}},
            )
        )  # fmt: skip

    db.write_now(work)


def hears(db: Database, viewer: str) -> None:
    detail = {"viewer": viewer, "text": "cod?", "seconds": 125}
    db.write_now(
        lambda session: raise_alert(session, streams.existing(session, "s1"), "due", viewer, NOW, detail)
    )


def lapse(db: Database) -> None:
    """The dead sender's lease ends now, not in half a minute."""

    def work(session: Session) -> None:
        for message in session.exec(select(AlertMessage).where(AlertMessage.state == "sending")):
            message.lease_until = datetime.now(UTC) - timedelta(seconds=1)
            session.add(message)

    db.write_now(work)


def test_after_a_kill_nothing_is_lost_and_a_repetition_is_marked(
    db: Database, platforms: dict[str, PlatformServer]
) -> None:
    room(db, platforms)
    for server in platforms.values():
        server.mode = "hang"  # it arrives, and the sender never hears so
    first = sender(db.url)
    hears(db, "mei")
    until(lambda: all(server.requests for server in platforms.values()))
    first.kill()
    first.wait(10)
    hears(db, "tony")
    lapse(db)
    for server in platforms.values():
        server.mode = "ok"
        server.released.set()
    second = sender(db.url)

    def all_sent() -> bool:
        rows = db.read_now(lambda session: list(session.exec(select(AlertMessage))))
        return len(rows) == 2 * len(KINDS) and all(row.state == "sent" for row in rows)

    until(all_sent)
    second.kill()
    second.wait(10)

    told = [arrived.text for arrived in platforms["slack"].arrived]
    assert [("mei" in text, "tony" in text, "again" in text) for text in told] == [
        (True, False, False),
        (True, False, True),
        (False, True, False),
    ]
    arrived = platforms["webhook"].arrived
    assert arrived[0].text == arrived[1].text
    assert sorted(Counter(one.id for one in arrived).values()) == [1, 2], "the same id: the program drops it"


def rows_of(db: Database, table: type[T]) -> list[T]:
    return db.read_now(lambda session: list(session.exec(select(table))))


def test_killed_again_and_again_under_load_each_alert_arrives(
    db: Database, platforms: dict[str, PlatformServer]
) -> None:
    room(db, platforms)
    viewers = [f"v{n}" for n in range(SHOWN)]
    for run in range(3):
        process = sender(db.url)
        before = len(rows_of(db, AlertAttempt))
        for viewer in viewers[run::3]:
            hears(db, viewer)
        until(lambda before=before: len(rows_of(db, AlertAttempt)) > before)
        process.kill()
        process.wait(10)
        lapse(db)
    last = sender(db.url)
    until(
        lambda: (
            all(row.state == "taken" for row in rows_of(db, AlertRow))
            and all(row.state == "sent" for row in rows_of(db, AlertMessage))
        )
    )
    last.kill()
    last.wait(10)

    for kind, server in platforms.items():
        told = [
            (viewer, "again" in arrived.text)
            for arrived in server.arrived
            for viewer in viewers
            if f"{viewer}:" in arrived.text
        ]
        assert {viewer for viewer, _ in told} == set(viewers), "none is lost"
        if kind == "slack":
            assert set(Counter(viewer for viewer, again in told if not again).values()) <= {1}
    of_webhook = {row.id for row in rows_of(db, AlertMessage) if row.channel_id == "webhook"}
    assert {arrived.id for arrived in platforms["webhook"].arrived} == of_webhook
    tried = sorted(row.at for row in rows_of(db, AlertAttempt) if row.channel_id == "slack")
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(tried)]
    assert min(gaps) >= 1, "Slack's rate is kept over every restart"
