import asyncio
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

import app.intake.judging
from app.store import streams
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import CommentRow, Event, OutboxRow, Stream

ROOM = Path(__file__).with_name("room.py")
KILLS = 3
ACKNOWLEDGED = 40
"""Comments answered for before each kill."""


def posted_and_killed(url: str, run: str) -> list[str]:
    """The ids that were acknowledged before the process was killed in the middle of its work."""
    arguments = [sys.executable, str(ROOM), url, run]
    root = Path(app.intake.judging.__file__).parents[1]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=root, env={"PYTHONPATH": str(root)}
    ) as process:
        assert process.stdout is not None
        seen = [process.stdout.readline().strip() for _ in range(ACKNOWLEDGED)]
        process.send_signal(signal.SIGKILL)
        seen += process.stdout.read().splitlines()[:-1]
    return [name for name in seen if name]


def test_after_a_kill_every_acknowledged_comment_has_one_decision_and_one_reply(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOM.parent))
    from room import open_intake

    migrate(sqlite_url)
    db = Database(sqlite_url)
    stream = Stream(
        id="s1", title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en",
        created_at=datetime.now(UTC),
    )  # fmt: skip
    db.write_now(lambda session: streams.add(session, stream))
    monkeypatch.setattr(app.intake.judging, "answer", None)
    for run in range(KILLS):
        acknowledged = posted_and_killed(sqlite_url, f"r{run}")
        assert len(acknowledged) >= ACKNOWLEDGED

        def decided(session: Session, acknowledged: list[str] = acknowledged) -> list[object]:
            rows = session.exec(select(CommentRow)).all()
            by_id = {row.comment_id: row for row in rows}
            return [by_id[name].decision for name in acknowledged]

        assert all(db.read_now(decided))

    intake = open_intake(db)
    asyncio.run(intake.decide_pending())
    comments = db.read_now(lambda session: list(session.exec(select(CommentRow))))
    assert all(row.decision for row in comments)
    replies = db.read_now(lambda session: [row.comment_pk for row in session.exec(select(OutboxRow))])
    told = db.read_now(
        lambda session: [event.comment_pk for event in session.exec(select(Event)) if event.type == "comment"]
    )
    assert sorted(replies) == sorted(told) == sorted(row.id for row in comments)
    db.close()
