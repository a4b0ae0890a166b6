"""What follows from a decision, stored with it: the topic, the suggestion, the promise, the reply and the events."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.errors import NotFound
from app.follow_ups.promises import Hand, promise
from app.intake.completing import Whole, read_together
from app.intake.sending import Sending
from app.settings import Settings
from app.store import comments, events, streams, suggestions
from app.store.events import Basis
from app.store.tables import CommentRow, Stream, Suggestion, Topic
from app.streams.on_air import set_by_comment
from app.topics.flood import Floods, join_card
from app.topics.grouping import Asked, Grouping
from app.triage.comment import Decision, Draft, ForAir
from app.triage.for_air import in_its_own_words
from app.views import View, comment_view, follow_up_view, moment, suggestion_view

TOPIC_ENTRY = "topics:"
GENERIC = "products:"
"""Entries of a product's own description: found for whatever is asked about it."""
FOLLOWED_BY = {"suggest": ("suggestion",), "follow_up": ("suggestion", "follow_up")}
"""The events that come of an action besides the comment's own."""
BY_PERSON = frozenset({"suggest", "follow_up", "host"})
"""What is decided for comments that need a person."""


class Superseded(Exception):
    """Another version of the knowledge answers by now, or the host's words are others, than a decision was made with."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A stored comment, by its internal id, with the decision that was made for it."""

    pk: int
    decision: Decision
    vector: NDArray[np.float32] | None
    """The comment's unit vector; None where encoding failed."""
    timing_ms: dict[str, float] = field(default_factory=dict)
    nearest: tuple[tuple[str, float], ...] = ()
    """The entries nearest to it with their scores, the best first, whether they answer it or not."""
    whole: Whole | None = None
    """It together with the viewer's words right before it, where it may only go on with them."""
    basis: Basis | None = None
    """What the decision was made on; None for one that nothing may overtake."""


class Recorder:
    """Writes decisions, inside the transaction that it is given."""

    def __init__(self, settings: Settings, grouping: Grouping, channel: str | None) -> None:
        self._settings = settings
        self._grouping = grouping
        self._floods = Floods(settings, channel)
        self._sending = Sending(settings, channel)
        self._reminded_before = timedelta(minutes=settings.promise_reminder_minutes)

    def record(self, session: Session, judged: Judged, now: datetime) -> CommentRow:
        """The comment with its decision; an earlier decision, of another process perhaps, stands. Superseded where it
        was made on what holds no longer: none is recorded after another version's activation, nor after the host's word."""
        row = comments.locked(session, judged.pk)
        if row is None:
            raise NotFound("The comment's stream was deleted.")
        if row.decided_at is not None:
            return row
        with (
            session.no_autoflush
        ):  # each flush costs more than any query here; the ones needed are written out
            self._follow(session, row, judged, now)
            session.flush()
        return row

    def _follow(self, session: Session, row: CommentRow, judged: Judged, now: datetime) -> None:
        action = judged.decision.action
        seq, basis = events.reserve_at(session, row.stream_id, 1 + len(FOLLOWED_BY.get(action, ())))
        refuse_superseded(judged, basis)
        _write_decision(row, judged, now)
        session.add(row)
        if action == "reply":
            row.first_reply_at = now
        # Held here, so that all that follows finds it in the session: what nobody holds is read again.
        stream = None if action == "ignore" else streams.existing(session, row.stream_id)
        regions = tuple(stream.sells_to) if stream else ()
        if stream is not None:
            self._start_clock(stream, row, judged.decision)
            asked = read_together(session, row, judged.whole, asked_of(judged))
            topic = self._grouping.join(session, row, asked, seq, now)
            _stop_clock(stream, row, topic)
        _tell(session, row, "comment", decided_view(row), seq, now)
        if judged.decision.air_word is not None:
            set_by_comment(session, row, judged.decision.air_word, now)
        if action == "reply":
            self._sending.send(session, row, (row.decision or {})["reply"], row.knowledge_version, now)
        flood = action in BY_PERSON and self._floods.note(session, row, now)
        if action in {"suggest", "follow_up"}:
            suggestion, asked = self._suggest(session, row, judged.decision, now, flood)
            _tell(session, asked, "suggestion", suggestion_view(suggestion, asked, regions), seq + 1, now)
        if action == "follow_up":
            promised = promise(session, row, Hand("", now, self._reminded_before))
            _tell(session, row, "follow_up", follow_up_view(promised, row, regions), seq + 2, now)

    def _start_clock(self, stream: Stream, row: CommentRow, decision: Decision) -> None:
        """Says until when the comment wants its first reply."""
        row.breach_at = decision.breach_at or row.posted_at
        if decision.action in BY_PERSON:
            row.alert_at = alert_at(stream, row, self._settings)

    def _suggest(
        self, session: Session, row: CommentRow, decision: Decision, now: datetime, flood: bool
    ) -> tuple[Suggestion, CommentRow]:
        """The suggestion that is shown, with its comment: in a flood perhaps the one on whose card it waits."""
        suggestion = Suggestion(
            id="sg_" + secrets.token_hex(8),
            stream_id=row.stream_id,
            comment_pk=row.id or 0,
            draft=(row.decision or {})["reply"],
            alternatives=[reply_json(draft) for draft in decision.alternatives],
            due_at=decision.due_at or row.posted_at,
            breach_at=decision.breach_at or row.posted_at,
            knowledge_version=decision.knowledge_version,
            created_at=now,
        )
        card = join_card(session, suggestion, row) if flood else None
        suggestions.add(session, suggestion)
        return card or (suggestion, row)


def _stop_clock(stream: Stream, row: CommentRow, topic: Topic | None) -> None:
    """What the host settled before, and what nobody reads, wants no reply."""
    if row.action not in BY_PERSON:
        return
    if stream.state == "ended":
        row.no_reply_at = stream.ended_at
    elif row.action == "host" and topic and topic.state in {"dismissed", "answered"}:
        row.no_reply_at = row.decided_at


def alert_at(stream: Stream, row: CommentRow, settings: Settings) -> datetime:
    """When the team is told that a comment waits."""
    after = row.posted_at + timedelta(seconds=streams.alert_seconds(stream, settings))
    return min(after, row.breach_at or after)


def refuse_superseded(judged: Judged, basis: Basis) -> None:
    """Raises Superseded where the decision was made on something else than what holds."""
    if judged.basis not in {basis, None}:
        raise Superseded


def decided_view(row: CommentRow) -> View:
    """A comment with its decision."""
    return {**comment_view(row), "decision": row.decision, "timing_ms": row.timing_ms}


def reply_json(draft: Draft) -> dict[str, Any]:
    """A draft as the contract's `reply`."""
    reply: dict[str, Any] = {
        "id": "rp_" + secrets.token_hex(8),
        "text": draft.text,
        "language": draft.language,
        "kind": draft.kind,
        "evidence": [
            {"entry": evidence.entry, "score": round(evidence.score, 4), "quote": evidence.quote}
            for evidence in draft.evidence
        ],
    }
    return reply if draft.original is None else {**reply, "original": draft.original}


def _tell(session: Session, row: CommentRow, kind: str, data: View, seq: int, now: datetime) -> None:
    events.append(session, row.stream_id, kind, data, at=now, comment_pk=row.id, seq=seq)


def _write_decision(row: CommentRow, judged: Judged, now: datetime) -> None:
    decision = judged.decision
    product = decision.product
    row.decided_at = now
    row.action = decision.action
    row.language = decision.language
    row.sku = product.sku if product else None
    row.intents = [intent.name for intent in decision.intents]
    row.knowledge_version = decision.knowledge_version
    row.timing_ms = judged.timing_ms
    row.decision = {
        "action": decision.action,
        "intents": [
            {"name": intent.name, "confidence": round(intent.confidence, 4)} for intent in decision.intents
        ],
        "language": decision.language,
        "product": product_json(decision),
        "confidence": round(decision.confidence, 4),
        "reply": reply_json(decision.draft) if decision.draft else None,
        "reasons": list(decision.reasons),
        "topic_id": None,
        "knowledge_version": decision.knowledge_version,
        "due_at": moment(decision.due_at, row.posted_offset),
        "breach_at": moment(decision.breach_at, row.posted_offset),
    }


def product_json(decision: Decision) -> dict[str, str] | None:
    """The decision's product as the contract writes it."""
    product = decision.product
    return {"sku": product.sku, "how": product.how} if product else None


def asked_of(judged: Judged) -> Asked:
    """What of a judged comment makes its topic."""
    decision, draft = judged.decision, judged.decision.draft
    said = next((e.entry for e in draft.evidence if e.entry.startswith(TOPIC_ENTRY)), None) if draft else None
    aired = decision.for_air or _drafted_for_air(decision)
    return Asked(
        intent=decision.intents[0].name if decision.intents else None,
        sku=decision.product.sku if decision.product else None,
        vector=judged.vector,
        entry=_stands_on(draft),
        sure=draft.confidence if draft else 0.0,
        nearest=judged.nearest,
        wanted=decision.wanted,
        unresolved=decision.action == "host",
        spoken=said.removeprefix(TOPIC_ENTRY) if said else None,
        suggested_answer=aired.text if aired else None,
        suggested_entry=aired.entry if aired else None,
        translation=aired.question if aired else None,
    )


def _stands_on(draft: Draft | None) -> str:
    """The first entry that a draft stands on; a product's description stands behind too many to tell anything."""
    named = (one.entry for one in draft.evidence) if draft else iter(())
    return next((entry for entry in named if not entry.startswith((GENERIC, TOPIC_ENTRY))), "")


def _drafted_for_air(decision: Decision) -> ForAir | None:
    """What a host's draft says, where triage found no better."""
    draft = decision.draft
    if draft is None or decision.action != "host":
        return None
    return in_its_own_words(draft)
