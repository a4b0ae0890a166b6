"""The host's queue: its order, what a topic tells, and its mending."""

import asyncio
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from app.errors import Conflict, NotFound
from app.store import comments
from app.store.session import Database
from app.store.tables import Event
from app.topics.grouping import send_to_host
from app.topics.topics import raise_overdue
from tests.unit.app.host_room import NEAR_PINK, NOW, OTHER, PINK, HostQueue

VECTORS = np.eye(4, dtype=np.float32)


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db)


def questions(host: HostQueue) -> list[str]:
    return [topic["question"] for topic in host.queue()]


def three(host: HostQueue) -> dict[str, str]:
    """Three topics, by question: of three askers, of two, of one."""
    for place, (question, askers) in enumerate({"waterproof?": 3, "pockets?": 2, "lined?": 1}.items()):
        for n in range(askers):
            host.ask(question, f"u{n}", action="host", vector=VECTORS[place], at=place)
    return {topic["question"]: topic["id"] for topic in host.queue()}


def test_a_topic_tells_who_asks_in_which_language_how_fast_and_who_waits(host: HostQueue) -> None:
    host.ask("pink ka?", "u1", action="host", language="ms")
    host.ask("pink?", "u2", action="reply", at=60)
    host.ask("pink lah?", "u3", action="host", language="ms", at=70, vector=NEAR_PINK)
    host.ask("got pink?", "u3", action="host", at=71, vector=NEAR_PINK)
    host.clock = NOW + timedelta(seconds=90)
    (topic,) = host.queue()
    assert (topic["question"], topic["language"], topic["translation"]) == ("pink ka?", "ms", "pink?")
    assert topic["languages"] == {"ms": 2, "en": 1}
    assert (topic["askers"], topic["waiting"], topic["rate"], topic["trend"]) == (3, 2, 1.0, "rising")
    assert topic["due_at"] == "2026-11-21T12:00:00.000+00:00"
    assert topic["priority_parts"] == {"askers": 2.5, "rate": 2.0, "late": 9.0, "why": 2.0}
    assert topic["priority"] == 15.5
    assert (topic["suggested_answer"], topic["suggested_entry"]) == ("a draft", "faq:1")


def test_an_event_tells_the_same_as_the_list(host: HostQueue) -> None:
    assert len(three(host)) == 3
    told = {row.data["id"]: row.data for row in host.rows(Event) if row.type == "topic"}
    for topic in host.queue():
        assert told[topic["id"]] == topic


def test_the_more_points_the_sooner_and_pinned_and_placed_ones_first(host: HostQueue) -> None:
    ids = three(host)
    assert questions(host) == ["waterproof?", "pockets?", "lined?"]
    asyncio.run(host.topics.order("s1", [ids["lined?"], ids["pockets?"]], actor="lin"))
    assert questions(host) == ["lined?", "pockets?", "waterproof?"]
    asyncio.run(host.topics.pin(ids["waterproof?"], True, actor="lin"))
    assert questions(host) == ["waterproof?", "lined?", "pockets?"]
    page = asyncio.run(host.topics.order("s1", [], actor="lin"))
    assert [topic["question"] for topic in page.items] == ["waterproof?", "pockets?", "lined?"]
    assert {topic["place"] for topic in page.items} == {None}


def test_an_order_names_topics_of_its_stream_only(host: HostQueue) -> None:
    ids = three(host)
    host.ask("elsewhere", "u1", action="host", stream="s2")
    (other,) = host.queue(stream="s2")
    for wrong in ("tp_none", other["id"]):
        with pytest.raises(NotFound):
            asyncio.run(host.topics.order("s1", [ids["lined?"], wrong], actor="lin"))
    assert questions(host) == ["waterproof?", "pockets?", "lined?"]


def test_who_waits_long_comes_before_who_only_asks_much(host: HostQueue) -> None:
    host.ask("late", "u1", action="host", vector=VECTORS[0])
    for n in range(5):
        host.ask("many", f"u{n}", action="host", vector=VECTORS[1], at=600)
    host.clock = NOW + timedelta(seconds=600)
    assert questions(host) == ["late", "many"]


def test_some_comments_become_a_topic_of_their_own(host: HostQueue) -> None:
    for n in range(3):
        host.ask("pink?", f"u{n}", action="host", at=n)
    host.ask("pink hat?", "u0", action="host", vector=NEAR_PINK, at=3, language="ms")
    host.ask("pink hat?", "u9", action="host", vector=NEAR_PINK, at=4)
    (topic,) = host.queue()
    new = asyncio.run(host.topics.split(topic["id"], ["c5", "c4"], actor="lin"))
    assert (new["question"], new["count"], new["askers"], new["languages"]) == (
        "pink hat?", 2, 2, {"ms": 1, "en": 1},
    )  # fmt: skip
    left = asyncio.run(host.topics.show(topic["id"]))
    assert (left["count"], left["askers"], left["languages"]) == (3, 3, {"en": 3})
    assert [member["comment_id"] for member in left["members"]] == ["c1", "c2", "c3"]
    assert host.topic_ids() == [topic["id"]] * 3 + [new["id"]] * 2
    assert left["history"][-1] | {"at": None} == {
        "at": None, "actor": "lin", "did": "split", "into": new["id"], "comment_ids": ["c4", "c5"],
    }  # fmt: skip
    back = asyncio.run(host.topics.merge(new["id"], topic["id"], actor="lin"))
    assert (back["count"], back["askers"], back["languages"]) == (5, 4, {"en": 4})


def test_what_founded_a_topic_may_be_set_apart(host: HostQueue) -> None:
    host.ask("pink hat?", "u1", action="host", vector=NEAR_PINK)
    for n in range(2):
        host.ask("pink?", f"v{n}", action="host")
    (topic,) = host.queue()
    new = asyncio.run(host.topics.split(topic["id"], ["c1"], actor="lin"))
    host.regroup()
    host.ask("pink hat?", "u2", action="host", vector=OTHER)
    host.ask("pink?", "u3", action="host", vector=OTHER)
    assert {(one["question"], one["id"], one["count"]) for one in host.queue()} == {
        ("pink?", topic["id"], 3), ("pink hat?", new["id"], 2),
    }  # fmt: skip


def test_a_split_takes_some_comments_of_the_topic_and_not_all(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    host.ask("pink?", "u2", action="host")
    host.ask("green?", "u3", action="host", vector=OTHER)
    pink = next(topic["id"] for topic in host.queue() if topic["question"] == "pink?")
    for wrong, error in ((["c1", "c2"], Conflict), (["c1", "c3"], Conflict), (["c1", "nope"], NotFound)):
        with pytest.raises(error):
            asyncio.run(host.topics.split(pink, wrong, actor="lin"))
    assert len(host.queue()) == 2


def test_what_is_overdue_is_raised_once_and_an_open_one_is_told_with_its_points(host: HostQueue) -> None:
    row = host.ask("pink?", "u1")
    assert host.queue() == []
    for late in (120, 240):
        now = NOW + timedelta(seconds=late)
        host.db.write_now(lambda session, now=now: bool(raise_overdue(session, row.topic_id or "", now)))
    host.clock = NOW + timedelta(seconds=240)
    (topic,) = host.queue()
    assert topic["why"] == "overdue"
    told = [event.data["priority_parts"]["late"] for event in host.rows(Event) if event.type == "topic"]
    assert told == [12.0, 24.0]
    asyncio.run(host.topics.dismiss(topic["id"], actor="lin"))
    assert host.db.write_now(lambda session: raise_overdue(session, topic["id"], NOW)) is None


def test_what_an_agent_sent_stays_an_agents_when_it_is_overdue(host: HostQueue) -> None:
    row = host.ask("pink?", "u1", vector=PINK)

    def work(session: Any) -> str:
        return send_to_host(
            session, comments.existing(session, "s1", row.comment_id), actor="mei", now=NOW
        ).id

    topic_id = host.db.write_now(work)
    host.db.write_now(lambda session: bool(raise_overdue(session, topic_id, NOW + timedelta(minutes=3))))
    assert [topic["why"] for topic in host.queue()] == ["sent_by_agent"]


def test_a_long_question_comes_with_what_of_it_asks_without_personal_numbers(host: HostQueue) -> None:
    lead = "hello dear host, last week i bought the linen wrap dress in white from you and my sister bought the black one, "
    host.ask(f"{lead}they are lovely. do you ship order no 88123456 to Perth?", "u1", action="host")
    host.ask("pink?", "u2", action="host", vector=OTHER)

    assert {topic["gist"] for topic in host.queue()} == {"… do you ship order no •••3456 to Perth?", None}
