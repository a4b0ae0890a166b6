"""Consecutive comments of one viewer that ask one thing, as one question."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.store import comments
from app.store.tables import CommentRow, Topic
from app.topics.grouping import Asked
from app.topics.raising import unmerged
from app.triage.alike.sameness import missing_facts
from app.triage.fragments import WITHIN
from app.triage.normalise import fingerprint


@dataclass(frozen=True, slots=True)
class Whole:
    """A short comment behind the words that its viewer wrote right before it, with the unit vector of both."""

    text: str
    vector: NDArray[np.float32]


def read_together(session: Session, row: CommentRow, whole: Whole | None, asked: Asked) -> Asked:
    """What a comment asks, with the words that it goes on with: it does where these are in a topic, and it has no intent
    or product that they have not, and contradicts none of their facts.

    It joins their topic where it adds no facts, or nobody else asks it: then that is asked in all of the words.
    """
    before = comments.before(session, row, row.posted_at - WITHIN) if whole and not asked.spoken else None
    if whole is None or before is None or not _goes_on(row, before):
        return asked
    asked = replace(asked, text=whole.text, vector=whole.vector, nearest=())
    topic = unmerged(session, before.topic_id or "")
    if topic is None or topic.state not in {"forming", "open"} or asked.sku not in (None, topic.sku):
        return asked
    if topic.askers == 1:
        _put_in_whole(topic, whole)
        session.flush()  # whoever locks it reads it anew
    elif missing_facts(topic.question, whole.text) != 0:
        return asked
    return replace(asked, completes=topic.id)


def _goes_on(row: CommentRow, before: CommentRow) -> bool:
    same_product = row.sku == before.sku or row.sku is None or before.sku is None
    return (
        before.topic_id is not None
        and same_product
        and set(row.intents) <= set(before.intents)
        and missing_facts(before.text, row.text) is not None
    )


def _put_in_whole(topic: Topic, whole: Whole) -> None:
    topic.question, topic.words = whole.text, fingerprint(whole.text)
    topic.vector = np.ascontiguousarray(whole.vector, np.float32).tobytes()
