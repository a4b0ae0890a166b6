"""Consecutive comments of one viewer are one question."""

import asyncio
from typing import Any

import numpy as np
import pytest

from app.intake.completing import Whole
from app.store.session import Database
from app.store.tables import CommentRow, Topic
from tests.unit.app.host_room import OTHER, PINK, HostQueue

BLACK = np.array([0, 0, 1, 0], np.float32)
WHOLE = Whole("does it come in black?", BLACK)


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db)


def goes_on(host: HostQueue, **changes: Any) -> CommentRow:
    """What the viewer writes next."""
    given: dict[str, Any] = {
        "by": "u1",
        "vector": OTHER,
        "entry": "",
        "at": 20,
        "whole": WHOLE,
        "action": "host",
    }
    return host.ask("in black?", **{**given, **changes})


def test_what_goes_on_with_a_viewers_words_is_of_their_topic_which_is_asked_in_all_of_them(
    host: HostQueue,
) -> None:
    host.ask("does it come", "u1", action="host")
    row = goes_on(host)
    (topic,) = host.queue()
    assert (topic["question"], topic["count"], topic["askers"]) == ("does it come in black?", 2, 1)
    assert row.topic_id == topic["id"]


def test_who_asks_it_in_one_comment_asks_the_same(host: HostQueue) -> None:
    host.ask("does it come", "u1", action="host")
    goes_on(host)
    host.ask("does it come in black?", "u2", vector=BLACK, action="host", at=30)
    (topic,) = host.queue()
    assert (topic["count"], topic["askers"]) == (3, 2)


@pytest.mark.parametrize(
    "changes",
    [
        {"by": "u2"},
        {"at": 31},
        {"intent": "shipping"},
        {"sku": "B2"},
        {"whole": None},
    ],
    ids=["another viewer", "later", "another intent", "another product", "stands by itself"],
)
def test_what_does_not_go_on_with_them_is_a_topic_of_its_own(
    host: HostQueue, changes: dict[str, Any]
) -> None:
    host.ask("does it come", "u1", action="host")
    goes_on(host, **changes)
    assert sorted(topic.question for topic in host.rows(Topic)) == ["does it come", "in black?"]


def test_another_colour_is_another_question(host: HostQueue) -> None:
    host.ask("does it come in red", "u1", action="host")
    goes_on(host, whole=Whole("does it come in red in black?", BLACK))
    assert sorted(topic.question for topic in host.rows(Topic)) == ["does it come in red", "in black?"]


def test_what_one_viewer_adds_is_not_asked_in_the_name_of_others(host: HostQueue) -> None:
    for viewer in ("u2", "u3", "u1"):
        host.ask("does it come", viewer, action="host")
    goes_on(host)
    assert sorted((topic.question, topic.askers) for topic in host.rows(Topic)) == [
        ("does it come", 3),
        ("does it come in black?", 1),
    ]
    host.ask("does it come", "u4", at=21, action="host")
    goes_on(host, by="u4", at=22, whole=Whole("does it come tell me", PINK))
    assert sorted(topic.askers for topic in host.rows(Topic)) == [1, 4]


def test_what_is_settled_is_left_as_it_is(host: HostQueue) -> None:
    host.ask("does it come", "u1", action="host")
    (topic,) = host.queue()
    asyncio.run(host.topics.dismiss(topic["id"], actor="host"))
    goes_on(host)
    assert {one.question: one.state for one in host.rows(Topic)} == {
        "does it come": "dismissed",
        "does it come in black?": "open",
    }
