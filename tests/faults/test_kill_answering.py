"""A process that dies while it answers a topic leaves all of its askers settled, or none."""

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

import app.topics.topics
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import CommentRow, Event, OutboxRow, Suggestion, Topic, TopicStep
from tests.benchmarks.answered import fill
from tests.unit.app.host_room import HostQueue

ANSWERER = Path(__file__).with_name("answerer.py")
ASKERS = 40


def killed_when_it_says(word: str, url: str, topic_id: str, where: str) -> None:
    root = Path(app.topics.topics.__file__).parents[1]
    arguments = [sys.executable, str(ANSWERER), url, topic_id, where]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=root, env={"PYTHONPATH": str(root)}
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == word
        process.send_signal(signal.SIGKILL)


def standing(url: str) -> dict[str, Any]:
    db = Database(url)

    def rows(table: Any) -> list[Any]:
        return db.read_now(lambda session: list(session.exec(select(table))))

    found = {
        "topic": [topic.state for topic in rows(Topic)],
        "suggestions": Counter(one.state for one in rows(Suggestion)),
        "stopped": sum(row.first_reply_at is not None for row in rows(CommentRow)),
        "replies": len(rows(OutboxRow)),
        "told": Counter(event.type for event in rows(Event))["suggestion.settled"],
        "steps": [step.did for step in rows(TopicStep)],
    }
    db.close()
    return found


@pytest.fixture
def room(database_url: str) -> tuple[str, str]:
    """The address of a database, and the id of the topic that waits in it."""
    migrate(database_url)
    db = Database(database_url)
    topic_id = fill(HostQueue(db, "webhook"), ASKERS)
    db.close()
    return database_url, topic_id


def test_killed_in_the_middle_nobody_is_settled_and_it_can_be_done_again(room: tuple[str, str]) -> None:
    before = standing(room[0])
    killed_when_it_says("middle", *room, "middle")
    assert standing(room[0]) == before
    killed_when_it_says("answered", *room, "whole")
    assert standing(room[0]) == {
        "topic": ["answered"],
        "suggestions": {"answered": ASKERS - 1},
        "stopped": ASKERS,
        "replies": 1,
        "told": ASKERS - 1,
        "steps": ["raised", "answered"],
    }
