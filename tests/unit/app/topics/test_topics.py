import asyncio
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session

from app.errors import Conflict, NotFound
from app.intake.situation import situation_of
from app.settings import Settings
from app.store import comments, streams
from app.store import topics as rows
from app.store.session import Database
from app.store.streams import rules_of
from app.store.tables import CommentRow, Event, OutboxRow, Suggestion, Topic
from app.topics.gathering import gather
from app.topics.grouping import send_to_host
from app.topics.said import Said
from tests.statements import statements_of
from tests.unit.app.host_room import NEAR_PINK, NOW, OTHER, HostQueue


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db)


def test_an_unresolved_question_is_on_the_queue_at_once(host: HostQueue) -> None:
    row = host.ask("pink?", "u1", action="host")
    (topic,) = host.queue()
    assert (topic["why"], topic["count"], topic["askers"]) == ("unresolved", 1, 1)
    assert topic["product"] == "A1"
    assert topic["suggested_answer"] == "a draft"
    assert row.decision["topic_id"] == topic["id"]


def test_the_fourth_viewer_within_the_window_raises_it_and_all_show_it(host: HostQueue) -> None:
    for n in range(3):
        host.ask("pink?", f"u{n}", at=n)
    assert host.queue() == []
    assert host.topic_ids() == [None, None, None]
    host.ask("any pink?", "u3", vector=NEAR_PINK, at=100)
    (topic,) = host.queue()
    assert (topic["why"], topic["askers"]) == ("recurring", 4)
    assert host.topic_ids() == [topic["id"]] * 4
    assert set(topic["samples"]) == {"pink?", "any pink?"}


def test_one_viewer_asking_often_or_four_over_a_long_time_do_not_recur(host: HostQueue) -> None:
    for n in range(6):
        host.ask("pink?", "u1", at=n)
    for n in range(4):
        host.ask("green?", f"v{n}", vector=OTHER, at=n * 100)
    assert host.queue() == []


@pytest.mark.parametrize("changed", [{"sku": "B2"}, {"vector": OTHER}, {"stream": "s2"}])
def test_another_subject_is_another_topic(host: HostQueue, changed: dict[str, Any]) -> None:
    host.ask("pink?", "u1", action="host")
    host.ask("quite another thing", "u2", action="host", **changed)
    assert len(host.rows(Topic)) == 2


def test_the_same_words_are_the_same_question_whatever_the_vector(host: HostQueue) -> None:
    host.ask("got pink", "u1", action="host")
    host.ask("PINK got??", "u2", action="host", vector=OTHER)
    host.ask("got pink", "u3", action="host", vector=None)
    (topic,) = host.queue()
    assert (topic["count"], topic["askers"]) == (3, 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("do you ship to Peru?", "do you ship to Iceland?"),
        ("do you have it in red?", "do you have it in green?"),
        ("is there a size 40?", "is there a size 42?"),
    ],
)
def test_questions_about_different_things_are_different_however_alike(
    host: HostQueue, one: str, other: str
) -> None:
    host.ask(one, "u1", action="host")
    host.ask(other, "u2", action="host")
    host.ask(one.upper(), "u3", action="host")
    assert sorted(topic["count"] for topic in host.queue()) == [1, 2]


def test_ignored_comments_are_in_no_topic(host: HostQueue) -> None:
    assert host.ask("pink", "u1", action="ignore").topic_id is None
    assert host.rows(Topic) == []


def test_an_answer_on_air_settles_every_asker(host: HostQueue) -> None:
    for n in range(3):
        host.ask("pink?", f"u{n}", at=n)
    host.ask("pink?", "u3", action="host", at=5)
    (topic,) = host.queue()
    host.clock = NOW + timedelta(minutes=1)
    view = asyncio.run(host.topics.answered(topic["id"], "Next week.", 30, actor="lin"))
    assert (view["state"], view["answer"], view["settled_by"]) == ("answered", "Next week.", "lin")
    assert {s.state for s in host.rows(Suggestion)} == {"answered"}
    assert {row.first_reply_at for row in host.rows(CommentRow)} == {host.clock}
    (public,) = [row for row in host.rows(OutboxRow) if row.comment_pk is None]
    assert public.payload["reply"]["text"] == "Next week."
    assert [event.type for event in host.rows(Event)].count("suggestion.settled") == 3
    assert host.queue() == []


def test_the_same_answer_again_changes_nothing_and_another_is_a_conflict(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    topic_id = host.queue()[0]["id"]
    first = asyncio.run(host.topics.answered(topic_id, "Yes.", None, actor="lin"))
    assert asyncio.run(host.topics.answered(topic_id, "Yes.", None, actor="bo")) == first
    assert len(host.rows(OutboxRow)) == 1
    with pytest.raises(Conflict) as refused:
        asyncio.run(host.topics.answered(topic_id, "No.", None, actor="bo"))
    assert refused.value.extra["state"] == "answered"
    with pytest.raises(Conflict):
        asyncio.run(host.topics.dismiss(topic_id, actor="bo"))


def test_later_comments_are_told_what_was_said_while_it_holds(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    topic_id = host.queue()[0]["id"]
    asyncio.run(host.topics.answered(topic_id, "Next week.", 10, actor="lin"))

    def said_at(minutes: int) -> list[str]:
        row = CommentRow(
            id=99, stream_id="s1", comment_id="z", author_id="u9", text="x", received_at=NOW,
            posted_at=NOW + timedelta(minutes=minutes),
        )  # fmt: skip
        situation = host.db.read_now(lambda session: situation_of(session, "s1", [row], Settings()))
        return [said.answer for said in situation.context(row, None).spoken]

    assert said_at(9) == ["Next week."]
    assert said_at(11) == []


def test_who_is_answered_by_what_was_said_counts_as_an_asker(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    topic_id = host.queue()[0]["id"]
    asyncio.run(host.topics.answered(topic_id, "Next week.", 10, actor="lin"))
    row = host.ask("pink??", "u2", action="reply", entry=f"topics:{topic_id}")
    assert row.decision["topic_id"] == topic_id
    assert host.queue("answered")[0]["askers"] == 2


def test_what_has_no_answer_after_the_answer_expired_comes_back(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    asyncio.run(host.topics.answered(host.queue()[0]["id"], None, None, actor="lin"))
    host.ask("pink?", "u2", action="host", at=601)
    (again,) = host.queue()
    assert again["askers"] == 1


def test_what_the_host_dismissed_comes_back_only_when_many_ask_again(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    topic_id = host.queue()[0]["id"]
    asyncio.run(host.topics.dismiss(topic_id, actor="lin"))
    asyncio.run(host.topics.dismiss(topic_id, actor="lin"))
    for n in range(3):
        host.ask("pink?", f"v{n}", action="host", at=10 + n)
    assert host.queue() == []
    host.ask("pink?", "v3", action="host", at=20)
    assert [(topic["id"], topic["why"]) for topic in host.queue()] == [(topic_id, "recurring")]


def test_whom_a_dismissed_topic_kept_waiting_without_a_clock_waits_again_once_it_is_back(
    host: HostQueue,
) -> None:
    host.ask("pink?", "u1", action="host")
    asyncio.run(host.topics.dismiss(host.queue()[0]["id"], actor="lin"))
    host.clock = NOW + timedelta(seconds=5)
    for n in range(3):
        host.ask("pink?", f"v{n}", action="host", at=10 + n)
    assert all(row.no_reply_at for row in host.rows(CommentRow))
    host.ask("pink?", "v3", action="host", at=20)
    (topic,) = host.queue()
    assert (topic["askers"], topic["waiting"]) == (5, 5)


@pytest.mark.parametrize("by_hand", [True, False])
def test_the_question_in_the_hosts_language_is_kept_when_two_become_one(
    host: HostQueue, by_hand: bool
) -> None:
    host.ask("ada merah jambu?", "u1", action="host", language="ms")
    host.ask("any in pink?", "u2", action="host", vector=OTHER)
    malay, english = (topic["id"] for topic in sorted(host.queue(), key=lambda topic: topic["question"]))
    if by_hand:
        asyncio.run(host.topics.merge(english, malay, actor="lin"))
    else:
        host.db.write_now(
            lambda session: gather(session, rows.get(session, malay), rows.get(session, english), NOW)
        )
    (topic,) = host.queue()
    assert (topic["id"], topic["translation"]) == (malay, "any in pink?")


def test_a_question_in_the_hosts_own_language_needs_no_other_wording(host: HostQueue) -> None:
    host.ask("any in pink?", "u1", action="host")
    host.ask("ada merah jambu?", "u2", action="host", vector=OTHER, language="ms")
    malay, english = (topic["id"] for topic in sorted(host.queue(), key=lambda topic: topic["question"]))
    merged = asyncio.run(host.topics.merge(malay, english, actor="lin"))
    assert merged["translation"] is None


@pytest.mark.parametrize("blank", ["", "   ", "\n", "\u202e"])
def test_blank_words_are_none(host: HostQueue, blank: str) -> None:
    host.ask("pink?", "u1", action="host")
    view = asyncio.run(host.topics.answered(host.queue()[0]["id"], blank, None, actor="lin"))
    assert (view["state"], view["answer"]) == ("answered", None)
    assert not host.rows(OutboxRow)


def test_what_is_said_goes_out_on_one_line(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    said = " Yes,\nnext week\x07 \u202e👨\u200d👩\u200d👧 "
    view = asyncio.run(host.topics.answered(host.queue()[0]["id"], said, None, actor="lin"))
    assert view["answer"] == "Yes, next week 👨\u200d👩\u200d👧"


@pytest.mark.parametrize("tag", ["fil", "FIL", "tl"])
def test_what_the_host_says_is_in_the_language_that_comments_name(db: Database, tag: str) -> None:
    host = HostQueue(db)

    def speaks(session: Session) -> None:
        stream = streams.existing(session, "s1")
        stream.languages, stream.default_language = [tag, "en"], tag
        session.add(stream)

    db.write_now(speaks)
    host.ask("is it in Cebu?", "u1", action="host")
    host.ask("nasa Cebu ba?", "u2", language="tl")
    (topic,) = host.queue()
    assert topic["translation"] == "nasa Cebu ba?"
    asyncio.run(host.topics.answered(topic["id"], "Opo.", None, actor="lin"))
    assert [topic.answer_language for topic in host.rows(Topic)] == ["tl"]
    rules = db.read_now(lambda session: rules_of(streams.existing(session, "s1"), host.settings))
    assert rules.default_language == "tl"


def test_merging_moves_the_askers_and_later_ones_follow(host: HostQueue) -> None:
    host.ask("pink?", "u1", action="host")
    host.ask("rosa?", "u2", action="host", vector=OTHER)
    pink, rosa = (topic["id"] for topic in sorted(host.queue(), key=lambda topic: topic["question"]))
    merged = asyncio.run(host.topics.merge(rosa, pink, actor="lin"))
    assert (merged["id"], merged["askers"]) == (pink, 2)
    assert asyncio.run(host.topics.merge(rosa, pink, actor="lin"))["askers"] == 2
    host.ask("rosa?", "u3", action="host", vector=OTHER)
    assert [(topic["id"], topic["askers"]) for topic in host.queue()] == [(pink, 3)]
    assert host.topic_ids() == [pink] * 3
    for wrong in (pink, rosa):
        with pytest.raises(Conflict):
            asyncio.run(host.topics.merge(pink, wrong, actor="lin"))
    with pytest.raises(NotFound):
        asyncio.run(host.topics.merge(pink, "tp_none", actor="lin"))


def test_the_queue_is_by_pin_then_askers_then_age(host: HostQueue) -> None:
    vectors = np.eye(4, dtype=np.float32)
    for place, askers in enumerate([1, 3, 2, 1]):
        for n in range(askers):
            host.ask(
                f"what is {'abcd'[place]}{'abcd'[place]}",
                f"u{n}",
                action="host",
                vector=vectors[place],
                at=place,
            )
    last = next(topic["id"] for topic in host.queue() if topic["question"] == "what is dd")
    asyncio.run(host.topics.pin(last, True, actor="lin"))
    assert [topic["question"] for topic in host.queue()] == [
        "what is dd",
        "what is bb",
        "what is cc",
        "what is aa",
    ]
    page = asyncio.run(host.topics.listed("s1", "open", None, 3))
    rest = asyncio.run(host.topics.listed("s1", "open", page.next, 3))
    assert [topic["question"] for topic in rest.items] == ["what is aa"]
    assert rest.next is None


def test_an_agent_sends_a_question_to_the_host(host: HostQueue) -> None:
    row = host.ask("pink?", "u1")
    host.db.write_now(
        lambda session: (
            send_to_host(session, comments.existing(session, "s1", row.comment_id), actor="an", now=NOW)
            and None
        )
    )
    (topic,) = host.queue()
    assert topic["why"] == "sent_by_agent"
    assert host.topic_ids() == [topic["id"]]


def test_a_topic_that_was_taken_back_is_not_joined(host: HostQueue) -> None:
    row = host.ask("pink?", "u1")

    def take_back(session: Session) -> None:
        stored = comments.existing(session, "s1", row.comment_id)
        stored.topic_id = None
        session.delete(session.get_one(Topic, row.topic_id))

    host.db.write_now(take_back)
    again = host.ask("pink?", "u2")
    assert again.topic_id not in {None, row.topic_id}


def test_joining_looks_at_no_more_rows_as_a_topic_grows(sqlite_db: Database) -> None:
    host = HostQueue(sqlite_db)
    host.ask("pink?", "u1", action="host")
    with statements_of(sqlite_db) as seen:
        host.ask("pink?", "u2", action="host")
    asked = [one for one in seen if one[0].startswith("SELECT") and "FROM comments" in one[0]]

    def plans(session: Session) -> list[str]:
        run = session.connection().exec_driver_sql
        return [
            str(run(f"EXPLAIN QUERY PLAN {statement}", parameters).all()) for statement, parameters in asked
        ]

    found = host.db.read_now(plans)
    assert len(found) >= 3
    assert not [plan for plan in found if "SCAN" in plan or "ORDER BY" in plan]


def test_a_viewers_own_numbers_are_not_shown_with_a_topic(host: HostQueue) -> None:
    text = "kapan dikirim, telepon 0123456789"
    host.ask(text, "u1", action="host", language="id")
    host.ask("when do you ship, call 0123456789", "u2", action="host")
    (topic,) = host.queue()
    shown = asyncio.run(host.topics.show(topic["id"]))
    told = [event.data for event in host.rows(Event) if event.type == "topic"]
    assert len(told) == 2
    assert "0123456789" not in str((shown, topic, told))
    masked = ["kapan dikirim, telepon •••89", "when do you ship, call •••89"]
    assert [topic["question"], topic["translation"]] == masked
    assert [member["text"] for member in shown["members"]] == masked == topic["samples"][::-1]
    assert next(iter(host.rows(Topic))).question == text


def test_nor_are_they_with_what_was_said_or_in_the_row_made_of_it(host: HostQueue) -> None:
    host.ask("when do you ship, call 0123456789", "u1", action="host")
    host.ask("do you ship when? call 0123456789", "u2", action="host", vector=NEAR_PINK)
    (topic,) = host.queue()
    asyncio.run(host.topics.answered(topic["id"], "On Friday.", None, actor="host"))
    (said,) = asyncio.run(Said(host.db).listed("s1")).items
    assert "0123456789" not in str(said)
    assert said["row"]["question_en"] == said["question"] == "when do you ship, call •••89"
    assert said["row"]["variants"] == "do you ship when? call •••89"


def test_numbers_as_dialled_where_the_stream_sells_are_hidden_too(host: HostQueue) -> None:
    host.db.write_now(lambda session: setattr(streams.existing(session, "s1"), "sells_to", ["SG"]))
    host.ask("ring me at 91234567 pls", "u1", action="host")
    (topic,) = host.queue()
    assert (topic["question"], topic["samples"]) == ("ring me at •••67 pls", ["ring me at •••67 pls"])


def test_who_will_get_no_answer_does_not_wait_for_one(host: HostQueue) -> None:
    asked = [host.ask("pink?", f"u{n}", action="host", at=n) for n in range(3)]

    def refuse(session: Session) -> None:
        refused = comments.existing(session, "s1", asked[0].comment_id)
        refused.no_reply_at = NOW
        session.add(refused)

    assert host.queue()[0]["waiting"] == 3
    due = [row.decision["due_at"] for row in asked]
    host.db.write_now(refuse)
    (topic,) = host.queue()
    assert (topic["waiting"], topic["askers"]) == (2, 3)
    assert topic["due_at"][:19] == due[1][:19] != due[0][:19]
