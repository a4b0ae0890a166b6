import asyncio
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.encoding.encoder import Encoder
from app.settings import Settings
from app.store import comments
from app.store.review import Asked
from app.store.session import Database
from app.store.tables import Stream, Topic
from app.streams.reviews import Reviews, grouped, why_unanswered
from app.views import View
from tests.unit.app.desk_room import NOW, Room

ASKED = Asked("how much?", "u1", "en", "A1", ["price"], None, None, None, None, None, None, None)
STATES = ["waiting", "leaving", "approved", "rejected", "to_host", "follow_up", "answered", None]


@pytest.fixture
def room(db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(db, hashing_encoder)
    made.open()
    return made


def review(room: Room, seconds: float = 0) -> View:
    made = Reviews(room.db, Settings(), lambda: NOW + timedelta(seconds=seconds))
    return asyncio.run(made.show("s1"))


def in_topic(room: Room, *names: str, **fields: Any) -> None:
    """Puts comments into a topic."""

    def work(session: Session) -> None:
        topic = Topic(
            id="tp_1", stream_id="s1", question="how much is it?", intent="price", sku="A1", first_at=NOW, last_at=NOW,
            **fields,
        )  # fmt: skip
        session.add(topic)
        for name in names:
            row = comments.existing(session, "s1", name)
            row.topic_id = topic.id
            session.add(row)

    room.db.write_now(work)


def test_who_was_not_answered_is_listed_by_topic_with_the_reason(room: Room) -> None:
    ids = [room.wait_with(f"c{n}", author=f"u{n % 3}", text=f"how much {n}") for n in range(5)]
    in_topic(room, *(f"c{n}" for n in range(5)), state="open")
    asyncio.run(room.desk.approve(ids[0], "mei"))
    asyncio.run(room.desk.reject(ids[1], "mei", "spam"))
    room.wait_with("alone", text="is it washable?")
    found = review(room)
    assert found["unanswered_comments"] == 5
    waiting, *rest = found["unanswered"]
    assert waiting == {
        "topic_id": "tp_1", "question": "how much is it?", "intent": "price", "product": "A1", "comments": 3,
        "viewers": 3, "reason": "waiting", "samples": ["how much 2", "how much 3", "how much 4"],
    }  # fmt: skip
    assert [(group["topic_id"], group["reason"], group["comments"]) for group in rest] == [
        ("tp_1", "rejected", 1),
        (None, "waiting", 1),
    ]
    assert rest[1]["question"] == "is it washable?"


def test_a_viewers_own_numbers_are_not_listed(room: Room) -> None:
    room.wait_with("c1", text="call me on 0123456789")
    room.wait_with("c2", text="where is order #48211234")
    in_topic(room, "c2", state="open")
    found = review(room)["unanswered"]
    shown = {text for group in found for text in (group["question"], *group["samples"])}
    assert shown == {"call me on •••89", "how much is it?", "where is order #•••1234"}


def test_the_clocks_of_a_stream_add_up(room: Room) -> None:
    ids = [room.wait_with(f"c{n}") for n in range(4)]
    room.pass_time(30)
    asyncio.run(room.desk.approve(ids[0], "mei"))
    room.pass_time(60)
    asyncio.run(room.desk.approve(ids[1], "mei"))
    asyncio.run(room.desk.reject(ids[2], "mei", "spam"))
    assert review(room, 180)["clocks"] == {
        "needed": 4, "answered": 2, "by_people": 2, "refused": 1, "running": 1, "told_late": 0, "missed": 1,
        "due_seconds": 60, "median_seconds": 30.0, "p90_seconds": 90.0, "within_due": 0.5,
        "by_people_median_seconds": 30.0, "by_people_p90_seconds": 90.0,
    }  # fmt: skip


def test_what_was_answered_on_air_is_listed_apart(room: Room) -> None:
    room.wait_with("c1", state="answered")
    in_topic(room, "c1", state="answered", answered_at=NOW)

    def replied(session: Session) -> None:
        row = comments.existing(session, "s1", "c1")
        row.first_reply_at = row.first_human_reply_at = NOW
        session.add(row)

    room.db.write_now(replied)
    found = review(room)
    assert (found["unanswered"], found["answered_on_air_comments"]) == ([], 1)
    assert [group["reason"] for group in found["answered_on_air"]] == ["answered_on_air"]


def test_floods_are_those_that_were_and_the_one_that_is(room: Room) -> None:
    def work(session: Session) -> None:
        stream = session.get_one(Stream, "s1")
        stream.floods = [{"from": "a", "to": "b", "peak_per_minute": 40}]
        stream.flood_since, stream.flood_peak = NOW, 50
        session.add(stream)

    room.db.write_now(work)
    assert review(room)["flood"] == [
        {"from": "a", "to": "b", "peak_per_minute": 40},
        {"from": "2026-11-21T12:00:00.000+00:00", "to": None, "peak_per_minute": 50},
    ]


@pytest.mark.parametrize(
    ("fields", "reason", "after"),
    [
        ({"state": "waiting"}, "waiting", "not_reached"),
        ({"state": "leaving"}, "waiting", "not_reached"),
        ({"state": "waiting", "grouped_with": "sg_1"}, "grouped", "not_reached_in_flood"),
        ({"state": "rejected"}, "rejected", "rejected"),
        ({"state": "follow_up", "topic_state": "open"}, "promised", "promised"),
        ({"state": "to_host", "topic_state": "open"}, "with_host", "not_said"),
        ({"topic_state": "forming"}, "with_host", "not_said"),
        ({"topic_state": "dismissed"}, "not_for_air", "not_for_air"),
        ({"topic_state": "answered"}, "said_before", "said_before"),
        ({"state": "waiting", "topic_state": "dismissed"}, "waiting", "not_reached"),
    ],
)
def test_a_reason_is_told_for_each(fields: dict[str, Any], reason: str, after: str) -> None:
    asked = ASKED._replace(**fields)
    assert (why_unanswered(asked, ended=False), why_unanswered(asked, ended=True)) == (reason, after)


@given(
    st.lists(
        st.builds(
            lambda text, author, sku, intents, topic, state, grouped: ASKED._replace(
                text=text, author_id=author, sku=sku, intents=intents, topic_id=topic,
                question=topic and f"question of {topic}", topic_state=topic and "open", state=state,
                grouped_with=grouped,
            ),
            st.sampled_from("abcde"), st.sampled_from("uvw"), st.sampled_from(["A1", None]),
            st.sampled_from([[], ["price"], ["price", "size"]]), st.sampled_from(["tp_1", "tp_2", None]),
            st.sampled_from(STATES), st.sampled_from(["sg_1", None]),
        )
    )
)  # fmt: skip
def test_every_comment_is_in_exactly_one_group(found: list[Asked]) -> None:
    groups = grouped(found, lambda asked: why_unanswered(asked, ended=False))
    assert sum(group["comments"] for group in groups) == len(found)
    keys = [(group["topic_id"], group["reason"], group["intent"], group["product"]) for group in groups]
    assert len(set(keys)) == len(keys)
    assert all(1 <= group["viewers"] <= group["comments"] and group["samples"] for group in groups)
