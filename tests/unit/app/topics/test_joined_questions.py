"""One answer answers every question that the controller joined, whatever place or product each of them names."""

import asyncio

import pytest

from app.intake.situation import situation_of
from app.store.session import Database
from app.store.tables import CommentRow
from tests.unit.app.host_room import OTHER, PINK, HostQueue

PERU, CHILE, ECUADOR = "do you ship to Peru?", "do you ship to Chile?", "do you ship to Ecuador?"


@pytest.fixture
def host(db: Database) -> HostQueue:
    return HostQueue(db)


def ask(host: HostQueue, text: str, by: str, sku: str | None = None) -> str:
    """The id of the question's topic."""
    intent = "shipping_region" if sku is None else "product_info"
    host.ask(text, by, action="host", sku=sku, intent=intent, vector=OTHER if "2" in text else PINK)
    return host.topic_ids()[-1] or ""


def join(host: HostQueue, topic_id: str, into: str) -> None:
    asyncio.run(host.topics.merge(topic_id, into, actor="lin"))


def answered(host: HostQueue, topic_id: str) -> set[tuple[str, str | None]]:
    """The questions, with their products, to which the answer to a topic is one."""
    asyncio.run(host.topics.answered(topic_id, "Yes, 15 days.", None, actor="lin"))
    rows: list[CommentRow] = host.rows(CommentRow)
    found = host.db.read_now(lambda session: situation_of(session, "s1", rows, host.settings)).spoken
    assert {one.topic_id for one in found} == {topic_id}
    return {(one.question, one.sku) for one in found}


def test_what_is_said_to_joined_questions_answers_each_of_them(host: HostQueue) -> None:
    peru, chile, ecuador = (ask(host, text, f"u{n}") for n, text in enumerate((PERU, CHILE, ECUADOR)))
    join(host, ecuador, chile)
    join(host, chile, peru)

    assert answered(host, peru) == {(PERU, None), (CHILE, None), (ECUADOR, None)}


def test_a_joined_question_keeps_its_product(host: HostQueue) -> None:
    first, second = ask(host, "is link 1 lined?", "u1", "A1"), ask(host, "is link 2 lined?", "u2", "B2")
    join(host, second, first)

    assert answered(host, first) == {("is link 1 lined?", "A1"), ("is link 2 lined?", "B2")}


def test_a_question_that_was_set_apart_again_is_not_answered_with_the_other(host: HostQueue) -> None:
    peru, chile = ask(host, PERU, "u1"), ask(host, CHILE, "u2")
    join(host, chile, peru)
    asyncio.run(host.topics.split(peru, ["c2"], actor="lin"))

    assert answered(host, peru) == {(PERU, None)}


def test_a_joined_question_is_known_by_its_own_wordings_alone(host: HostQueue) -> None:
    peru, chile = ask(host, PERU, "u1"), ask(host, CHILE, "u2")
    join(host, chile, peru)
    answered(host, peru)

    rows: list[CommentRow] = host.rows(CommentRow)
    found = host.db.read_now(lambda session: situation_of(session, "s1", rows, host.settings)).spoken
    assert {one.question: [wording.text for wording in one.wordings] for one in found}[CHILE] == [CHILE]
