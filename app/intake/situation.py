"""What decisions depend on besides the comments themselves, read in the transaction that stores them."""

from bisect import insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import numpy as np
from sqlmodel import Session

from app.errors import Conflict
from app.settings import Settings
from app.store import comments, on_air, streams, topics, wordings
from app.store.events import Basis
from app.store.tables import CommentRow, Topic
from app.triage.alike.facts import same_facts
from app.triage.alike.wording import Wording
from app.triage.comment import Comment, Context, Earlier, Knowledge, OnAir, Spoken, StreamRules
from app.triage.normalise import fingerprint
from app.versions.versions import Versions

LOOK_BACK = timedelta(hours=1)
"""How far a viewer's earlier comments are read."""
EARLIER_KEPT = 20


@dataclass(frozen=True, slots=True)
class Situation:
    """The stream as some comments meet it."""

    stream_id: str
    rules: StreamRules
    version: int | None
    on_air: list[OnAir]
    """Oldest first; brought up to date as decisions are made, like the viewers."""
    spoken: tuple[Spoken, ...]
    viewers: Mapping[str, dict[int, Earlier]]
    """By author, the comments that they posted, by internal id; brought up to date as decisions are made."""
    now: datetime | None = None
    """Where a draft is made again: by the stage's clock."""
    said: int = 0
    """How often the stream had changed what is `spoken`."""

    @property
    def basis(self) -> Basis:
        """What its decisions are made on: another by the time they are recorded, and they are made again."""
        return Basis(self.version, self.said)

    async def knowledge(self, versions: Versions) -> Knowledge | None:
        """The version that answers, ready; None where the stream has none."""
        return None if self.version is None else await versions.load(self.stream_id, self.version)

    def context(self, row: CommentRow, knowledge: Knowledge | None) -> Context:
        """What the decision of one comment depends on."""
        return Context(
            rules=self.rules,
            knowledge=knowledge,
            on_air=self.on_air,
            earlier=self.earlier(row),
            spoken=[
                s for s in self.spoken if s.valid_until is None or s.valid_until > (self.now or row.posted_at)
            ],
            offers_at=offers_at(row, self.now),
        )

    def put_on_air(self, shown: OnAir) -> None:
        """What the comments after it meet."""
        insort(self.on_air, shown, key=lambda line: line.at)

    def earlier(self, row: CommentRow) -> list[Earlier]:
        """The viewer's comments before one, newest last."""
        posted = self.viewers.get(row.author_id, {})
        before = sorted(
            (one.posted_at, pk)
            for pk, one in posted.items()
            if (one.posted_at, pk) < (row.posted_at, row.id or 0)
        )
        return [posted[pk] for _, pk in before[-EARLIER_KEPT:]]


@dataclass(frozen=True, slots=True)
class Stored:
    """Comments as they stand in the database, by platform id; `new_ids` were stored just now."""

    rows: dict[str, CommentRow]
    new_ids: frozenset[str]
    situation: Situation


def store(
    session: Session,
    stream_id: str,
    incoming: Sequence[Mapping[str, Any]],
    settings: Settings,
    *,
    alone: bool = False,
) -> Stored:
    """Stores the comments that are new; raises Conflict where ids are known with another text or author, with the place of
    each in an array, and for new comments of an ended stream."""
    stream = streams.existing(session, stream_id)
    ids = [str(row["comment_id"]) for row in incoming]
    new: dict[str, CommentRow] = {}
    if stream.state != "ended":
        first = {row["comment_id"]: row for row in reversed(incoming)}
        inserted = comments.insert_new(session, [first[comment_id] for comment_id in dict.fromkeys(ids)])
        # Given here, since SQLModel takes its time over each default that is made anew.
        fresh: dict[str, Any] = {"intents": [], "timing_ms": {}}
        new = {name: CommentRow(id=pk, **{**fresh, **first[name]}) for name, pk in inserted.items()}
    known = [comment_id for comment_id in ids if comment_id not in new]
    rows = new | (comments.by_comment_ids(session, stream_id, known) if known else {})
    if any(comment_id not in rows for comment_id in ids):
        raise Conflict("The stream has ended.", extra={"state": stream.state})
    _refuse_others(rows, incoming, alone)
    ordered = {comment_id: rows[comment_id] for comment_id in ids}
    undecided = [row for row in ordered.values() if row.decided_at is None]
    return Stored(ordered, frozenset(new), situation_of(session, stream_id, undecided, settings))


def _refuse_others(
    rows: Mapping[str, CommentRow], incoming: Sequence[Mapping[str, Any]], alone: bool
) -> None:
    """Raises Conflict that names every comment whose id is another's already: the rest can then be posted without them."""
    problems: list[dict[str, Any]] = []
    for place, row in enumerate(incoming):
        stored = rows[row["comment_id"]]
        if (stored.text, stored.author_id) != (row["text"], row["author_id"]):
            loc = ["body", "comment_id"] if alone else ["body", place, "comment_id"]
            other = {"message": "posted with another text or author", "value": stored.comment_id}
            problems.append({"loc": loc, **other})
    if problems:
        first = problems[0]["value"]
        raise Conflict(f"Comment {first!r} was posted with another text or author.", errors=problems)


def situation_of(
    session: Session, stream_id: str, rows: Sequence[CommentRow], settings: Settings
) -> Situation:
    """The situation of some comments of a stream."""
    stream = streams.existing(session, stream_id)
    viewers: defaultdict[str, dict[int, Earlier]] = defaultdict(dict)
    spoken: tuple[Spoken, ...] = ()
    if rows:
        first, last = min(row.posted_at for row in rows), max(row.posted_at for row in rows)
        authors = sorted({row.author_id for row in rows})
        limit = len(rows) + EARLIER_KEPT * len(authors)
        for row in comments.of_viewers(
            session, stream_id, authors, since=first - LOOK_BACK, until=last, limit=limit
        ):
            viewers[row.author_id][row.id] = Earlier(row.text, row.posted_at, row.language, row.sku)
        said = topics.spoken(session, stream_id, first)
        spoken = _spoken_to_all(session, stream_id, said) if said else ()
    return Situation(
        stream_id=stream_id,
        rules=streams.rules_of(stream, settings),
        version=stream.active_version,
        on_air=on_air.shown(session, stream_id),
        spoken=spoken,
        viewers=viewers,
        said=stream.said_seq,
    )


def offers_at(row: CommentRow, now: datetime | None) -> datetime:
    """When offers are to run that are made to a comment: as it was posted, and `now` as much later as it has waited."""
    return row.posted_at if now is None else row.posted_at + max(timedelta(0), now - row.received_at)


def comment_of(row: CommentRow) -> Comment:
    """A stored comment as triage takes it, in the offset that it was posted with."""
    return Comment(
        id=row.comment_id,
        text=row.text,
        author_id=row.author_id,
        posted_at=row.posted_at.astimezone(timezone(timedelta(seconds=row.posted_offset))),
        author_name=row.author_name,
        language=row.language_hint,
        reply_to=row.reply_to,
        roles=frozenset(row.roles),
    )


def _spoken_to_all(session: Session, stream_id: str, said: Sequence[Topic]) -> tuple[Spoken, ...]:
    """What was said to some topics' questions, and to those that a person joined with them and did not set apart again:
    one answer answers these, whatever place or product each of them names."""
    asked = wordings.of_topics(session, [topic.id for topic in said])
    joined = topics.joined_by_hand(session, stream_id)
    spoken: list[Spoken] = []
    for topic in said:
        known = asked.get(topic.id, ())
        spoken.append(_spoken(topic, topic, known))
        words = {fingerprint(one.text) for one in known}
        for other in joined.get(topic.id, ()):
            if other.words in words:
                its = tuple(one for one in known if same_facts(other.question, one.text))
                spoken.append(_spoken(topic, other, its))
    return tuple(spoken)


def _spoken(topic: Topic, question: Topic, asked: tuple[Wording, ...]) -> Spoken:
    """A topic's answer as one to the question of another that is joined with it, or its own."""
    return Spoken(
        topic_id=topic.id,
        question=question.question,
        answer=topic.answer or "",
        language=topic.answer_language or topic.language,
        intent=question.intent,
        sku=question.sku,
        vector=np.frombuffer(question.vector, np.float32),
        valid_until=topic.valid_until,
        wordings=asked,
    )
