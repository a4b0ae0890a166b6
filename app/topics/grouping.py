"""Putting decided comments into topics, inside the comments' own transactions."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.settings import Settings
from app.store import askers, events, streams, wordings
from app.store import topics as rows
from app.store.shop import standing
from app.store.tables import CommentRow, Topic
from app.store.topic_index import TopicIndex
from app.topics.gathering import gather, show_topic, untouched
from app.topics.raising import raise_topic, unmerged
from app.topics.views import note_asked, topic_view
from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Wording, shares
from app.triage.normalise import fingerprint
from app.triage.talk.plain_talk import asks_something

FEWEST_VIEWERS = 2
"""No stream calls a question of fewer viewers recurring."""
COHERENT = 3.1
"""Mean logit of a topic's wordings from which it recurs: among much talk, chance brings together what is hardly alike. Chosen on
hours of a room's talk, with as many of the development shops' bursts on the host's queue as these leave (`docs/grouping.md`)."""
WANTED = 0.93
"""Mean probability that a topic's wordings want an answer, from which it recurs: talk is alike, too. Chosen on the
development shops, whose bursts it keeps on the host's queue, and on hours of a room's talk."""
LIKE_IT = 3.3
"""How much higher the odds are that an entry has to do with a comment than that it is what answers it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decided comment asks: `unresolved` where nobody has an answer, `spoken` where the host's was given."""

    intent: str | None
    sku: str | None
    vector: NDArray[np.float32] | None
    text: str = ""
    """What is asked, where that is more than the comment's own text."""
    entry: str = ""
    """The first entry that the draft stands on, unless it is a product's description."""
    sure: float = 0.0
    """The draft's confidence."""
    nearest: tuple[tuple[str, float], ...] = ()
    """The entries nearest to it, with their scores, the best first."""
    wanted: float = 1.0
    """The probability that it wants an answer."""
    unresolved: bool = False
    spoken: str | None = None
    """Id of the topic whose answer was given."""
    completes: str | None = None
    """Id of the topic whose question it goes on with."""
    suggested_answer: str | None = None
    """What the host may say, from the entry named, in the stream's default language."""
    suggested_entry: str | None = None
    translation: str | None = None
    """The entry's question in that language, where the comment asks just that."""


class Grouping:
    """Puts decided comments into topics, inside the comments' own transactions."""

    def __init__(self, settings: Settings, sameness: Sameness | None = None) -> None:
        self._settings = settings
        self._index = TopicIndex(sameness or Sameness.load())
        likely = settings.topic_similarity
        self._bar = log(likely / (1 - likely))

    def forget(self, stream_id: str) -> None:
        """To be called when a transaction with comments of the stream was taken back."""
        self._index.forget(stream_id)

    def join(
        self, session: Session, comment: CommentRow, asked: Asked, seq: int, now: datetime
    ) -> Topic | None:
        """The comment's topic, joined or founded, and raised where that is due; None for a comment that asks nothing.
        The caller has locked the stream by reserving `seq`, the number of the comment's event.

        Two questions that name different places, colours or numbers are never one, however alike they look.

        A topic is raised at once for a comment that nobody can answer, and when enough different viewers ask within
        the window; what the host dismissed comes back only by the latter.
        """
        wording = wording_of(comment, asked)
        if asked.spoken is None and not asks_something(wording.text):
            return None
        alike = [] if asked.spoken else self._alike(session, comment, asked, wording)
        known = asked.spoken or asked.completes
        topic = unmerged(session, known) if known else alike[0] if alike else None
        topic = topic or _founded(session, comment, asked, seq)
        _count(session, topic, comment)
        if asked.spoken is None:
            self._keep(session, topic, comment, seq, wording)
            topic = self._take_in(session, topic, alike, wording, now)
        if topic.suggested_answer is None:
            topic.suggested_answer, topic.suggested_entry = asked.suggested_answer, asked.suggested_entry
        topic.translation = topic.translation or asked.translation
        session.add(topic)
        self._show(session, topic, comment, asked, wording, now)
        return topic

    def _show(
        self,
        session: Session,
        topic: Topic,
        comment: CommentRow,
        asked: Asked,
        wording: Wording,
        now: datetime,
    ) -> None:
        """Raises the topic where that is due, and tells who shows it already."""
        if asked.unresolved and topic.state == "forming":
            raise_topic(session, topic, "unresolved", now)
        elif topic.state in {"forming", "dismissed"} and self._recurs(session, topic, comment, wording):
            raise_topic(session, topic, "recurring", now)
        elif topic.state == "open":
            show_topic(comment, topic)
            session.flush()
            events.append(session, topic.stream_id, "topic", topic_view(session, topic, now), at=now)
        elif topic.state == "answered":
            show_topic(comment, topic)

    def _alike(self, session: Session, comment: CommentRow, asked: Asked, wording: Wording) -> list[Topic]:
        """The topics that ask the same and are not answered, the likeliest first."""
        found = self._index.alike(session, comment.stream_id, wording, asked.sku, self._bar)
        topics = [
            one if one.merged_into is None else unmerged(session, one.id)
            for one in rows.all_locked(session, found)
        ]
        return [one for one in topics if one and (one.state != "answered" or _was_said(one, comment))]

    def _keep(self, session: Session, topic: Topic, comment: CommentRow, seq: int, wording: Wording) -> None:
        """Keeps how the comment puts the question, in the place of the same words or, where there are many, the oldest."""
        old = self._index.crowded_out(session, comment, topic.id, wording.text)
        if old is not None:
            wordings.drop(session, old)
        wordings.add(session, comment, seq, wording)

    def _take_in(
        self, session: Session, topic: Topic, others: Sequence[Topic], wording: Wording, now: datetime
    ) -> Topic:
        """The topic of a comment that may have shown several to be one: what nobody has dealt with becomes one, under
        what the host's queue shows already."""
        for other in others:
            if other.id == topic.id or not self._index.are_alike(
                topic.stream_id, wording, topic.id, other.id, self._bar
            ):
                continue
            if untouched(session, other) and topic.state in {"forming", "open"}:
                kept, taken = (other, topic) if _goes_first(other, topic) else (topic, other)
                if taken is topic and not untouched(session, topic):
                    kept, taken = topic, other
                gather(session, kept, taken, now)
                self._index.gathered(topic.stream_id, taken.id, kept.id)
                topic = kept
        return topic

    def _recurs(self, session: Session, topic: Topic, comment: CommentRow, wording: Wording) -> bool:
        if topic.askers < FEWEST_VIEWERS:
            return False
        rules = standing(streams.existing(session, topic.stream_id))
        viewers = rules.get("topic_viewers", self._settings.topic_viewers)
        if topic.askers < viewers:
            return False
        window = rules.get("topic_window_seconds", self._settings.topic_window_seconds)
        since = comment.posted_at - timedelta(seconds=window)
        if topic.settled_at is not None:
            since = max(since, topic.settled_at)
        session.flush()
        if rows.askers(session, topic.id, since) < viewers:
            return False
        found = self._index.coherence(comment, topic.id, wording)
        return (
            found.mean >= COHERENT
            and found.wanted >= WANTED
            and (not found.strangers or rows.askers(session, topic.id, since, but=found.strangers) >= viewers)
        )


def _was_said(topic: Topic, comment: CommentRow) -> bool:
    """Whether the host has answered it in words that nobody noted, and these hold: it is not raised anew. What holds while
    a product is on air has no end before the product leaves."""
    return topic.answer is None and (topic.valid_until is None or comment.posted_at < topic.valid_until)


def wording_of(comment: CommentRow, asked: Asked) -> Wording:
    """What of a comment is compared with others."""
    return Wording(
        text=asked.text or comment.text,
        vector=asked.vector if asked.vector is not None else np.empty(0, np.float32),
        language=comment.language or "und",
        at=comment.posted_at.timestamp(),
        entry=asked.entry,
        sure=_answered(asked.sure),
        near=shares(asked.nearest),
        wanted=asked.wanted,
    )


def _answered(sure: float) -> float:
    """The chance that something like a draft answers, by how sure the draft is: that is weighed against tables and others."""
    odds = LIKE_IT * sure
    return odds / (1 - sure + odds)


def _goes_first(topic: Topic, other: Topic) -> bool:
    """Whether a topic stands for two: the one on the host's queue, else the older."""
    return (topic.state != "open", topic.founded_seq) < (other.state != "open", other.founded_seq)


def send_to_host(session: Session, comment: CommentRow, *, actor: str, now: datetime) -> Topic:
    """The comment's topic, open on the host's queue because an agent sent it there."""
    topic = unmerged(session, comment.topic_id) if comment.topic_id else None
    if topic is None or topic.state == "answered":
        asked = Asked(intent=next(iter(comment.intents), None), sku=comment.sku, vector=None)
        # Every topic has its own number, so that a reader who knows all up to one misses none.
        topic = _founded(session, comment, asked, events.reserve(session, comment.stream_id))
        _count(session, topic, comment)
        session.flush()
    if topic.state != "open":
        raise_topic(session, topic, "sent_by_agent", now, actor)
    return topic


def _founded(session: Session, comment: CommentRow, asked: Asked, seq: int) -> Topic:
    vector = asked.vector if asked.vector is not None else np.empty(0, np.float32)
    topic = Topic(
        id="tp_" + secrets.token_hex(8),
        stream_id=comment.stream_id,
        question=asked.text or comment.text,
        language=comment.language or "und",
        intent=asked.intent,
        sku=asked.sku,
        vector=np.ascontiguousarray(vector, np.float32).tobytes(),
        words=fingerprint(asked.text or comment.text),
        founded_seq=seq,
        first_at=comment.posted_at,
        last_at=comment.posted_at,
    )
    rows.add(session, topic)
    return topic


def _count(session: Session, topic: Topic, comment: CommentRow) -> None:
    is_new = topic.count == 0 or not askers.asks_already(session, topic, comment.author_id)
    topic.count += 1
    topic.askers += is_new
    note_asked(session, topic, comment, is_new)
    topic.first_at = min(topic.first_at, comment.posted_at)
    topic.last_at = max(topic.last_at, comment.posted_at)
    comment.topic_id = topic.id
    session.add(comment)
