from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session

from app.intake.recording import Recorder
from app.store import comments
from app.store import topics as rows
from app.store.known_wordings import WORDINGS_KEPT
from app.store.session import Database
from app.store.tables import CommentRow, Topic, TopicWording
from app.topics.grouping import Grouping
from app.topics.regrouping import split
from tests.unit.app.host_room import NOW, OTHER, PINK, HostQueue

FAR = np.array([0.6, 0.8, 0, 0], np.float32)
"""Too far from PINK to ask the same."""
BETWEEN = np.array([0.8944, 0.4472, 0, 0], np.float32)


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db)


def standing(host: HostQueue) -> list[tuple[str, int]]:
    """The topics that were not merged, with their counts."""
    return sorted((topic.question, topic.count) for topic in host.rows(Topic) if topic.state != "merged")


@pytest.mark.parametrize("action", ["suggest", "host"])
def test_a_comment_that_is_near_two_topics_makes_them_one(host: HostQueue, action: str) -> None:
    host.ask("how loud is it", "u1", vector=PINK, language="en", action=action)
    host.ask("声音大不大", "u2", vector=FAR, language="zh", action=action)
    assert len(standing(host)) == 2
    host.ask("maingay po ba", "u3", vector=BETWEEN, language="tl")
    assert standing(host) == [("how loud is it", 3)]
    assert len({row.topic_id for row in host.rows(CommentRow)}) == 1


def test_topics_that_a_person_dealt_with_stay_apart(host: HostQueue) -> None:
    host.ask("how loud is it", "u1", vector=PINK, action="host")
    host.ask("声音大不大", "u2", vector=FAR, language="zh", action="host")
    for topic in host.rows(Topic):
        host.db.write_now(lambda session, topic=topic: _pin(session, topic.id))
    host.ask("maingay po ba", "u3", vector=BETWEEN, language="tl")
    assert len(standing(host)) == 2


def _pin(session: Session, topic_id: str) -> None:
    topic = rows.existing(session, topic_id)
    topic.pinned = True
    session.add(topic)


def test_what_was_split_off_is_joined_by_what_is_like_it(host: HostQueue) -> None:
    host.ask("how loud is it", "u1", action="host")
    host.ask("is it noisy at night then", "u2", action="host")
    host.ask("what noise does it make", "u3", action="host")
    (topic,) = host.queue()

    def work(session: Session) -> str:
        apart = comments.existing(session, "s1", "c2")
        whole = rows.existing(session, topic["id"])
        return split(session, whole, [apart], (PINK, PINK), actor="lin", now=NOW).id

    new = host.db.write_now(work)
    assert host.ask("is it noisy at night then??", "u4").topic_id == new


def test_other_processes_group_alike(host: HostQueue) -> None:
    first = host.ask("how loud is it", "u1").topic_id
    host.recorder = Recorder(host.settings, Grouping(host.settings), None)
    assert host.ask("does it make noise", "u2", vector=BETWEEN).topic_id == first
    assert host.ask("quite another thing", "u3", vector=OTHER).topic_id != first


@pytest.mark.parametrize("text", ["02", "666", "😍"])
def test_repetition_without_a_question_is_no_topic(host: HostQueue, text: str) -> None:
    for n in range(6):
        assert host.ask(text, f"u{n}").topic_id is None
    assert host.rows(Topic) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("does it come in black", "does it come in white"),
        ("can i return it", "can i exchange it"),
        ("is it washable", "is it not washable"),
    ],
)
def test_questions_that_only_look_alike_are_two(host: HostQueue, one: str, other: str) -> None:
    assert host.ask(one, "u1").topic_id != host.ask(other, "u2").topic_id


def test_a_question_without_a_product_joins_one_but_links_no_two(host: HostQueue) -> None:
    asked: list[Any] = [host.ask("how loud is it", "u1", sku="A1"), host.ask("noisy?", "u2", sku=None)]
    assert asked[0].topic_id == asked[1].topic_id
    assert host.ask("does that make a lot of noise", "u3", sku="B2").topic_id != asked[0].topic_id


def test_a_topic_keeps_few_wordings_however_many_ask(host: HostQueue) -> None:
    for n in range(3 * WORDINGS_KEPT):
        one, other = "abcdefghijklmnopqr"[n // 2] + "ode", "stuvwxyz"[n % 8] + "ink"
        host.ask(f"how loud is it {one} {other}", f"u{n}", at=n)
    for n in range(5):
        host.ask("how loud is it xyz", f"v{n}", at=60 + n)
    assert len(standing(host)) == 1
    assert len(host.rows(TopicWording)) == WORDINGS_KEPT


def test_what_was_asked_long_ago_is_joined_by_the_same_words_only(host: HostQueue) -> None:
    old = host.ask("how loud is it", "u1").topic_id
    late = int(timedelta(minutes=30).total_seconds())
    assert host.ask("does it make noise", "u2", at=late).topic_id != old
    assert host.ask("is it LOUD, how", "u3", at=late).topic_id == old


STRANGE = np.array([0.855, 0.5186, 0, 0], np.float32)
"""Near enough to PINK to be drawn in by several who ask it."""


def test_a_stranger_among_three_askers_makes_no_question_recur(host: HostQueue) -> None:
    topic = host.ask("how loud is it", "u1", language="en").topic_id
    host.ask("声音大不大", "u2", language="zh", at=1)
    host.ask("maingay po ba", "u3", language="tl", at=2)
    stranger = host.ask(
        "en fazla kac kilo", "u4", vector=STRANGE, language="tr", entry="", confidence=0.02, at=5
    )
    assert stranger.topic_id == topic
    assert host.queue() == []
    host.ask("es ruidoso", "u5", language="es", at=6)
    assert [one["why"] for one in host.queue()] == ["recurring"]


def test_talk_that_hardly_wants_an_answer_does_not_recur(host: HostQueue) -> None:
    host.ask("what is a computer", "u1", language="en", wanted=0.9)
    host.ask("电脑是什么", "u2", language="zh", wanted=0.85, at=1)
    host.ask("ano ang kompyuter", "u3", language="tl", wanted=0.88, at=2)
    host.ask("que es un ordenador", "u4", language="es", wanted=0.95, at=3)
    assert host.queue() == []
    for place in range(3):
        host.ask(f"so what does a computer do {place}", f"v{place}", wanted=1.0, at=4 + place)
    host.ask("was ist das", "v4", language="de", wanted=1.0, at=8)
    assert [one["why"] for one in host.queue()] == ["recurring"]


def test_what_was_taken_in_counts_at_once_for_whether_it_holds_together(host: HostQueue) -> None:
    host.ask("how loud is it", "u1", vector=PINK, language="en")
    host.ask("声音大不大", "u2", vector=FAR, language="zh")
    host.ask("maingay po ba", "u3", vector=BETWEEN, language="tl")
    known = host.grouping._index._streams["s1"]  # pyright: ignore[reportPrivateUsage]
    (topic,) = [one for one in host.rows(Topic) if one.state != "merged"]
    assert set(known.members) == {topic.id}
