"""Answered on air: every asker of a topic settled at once, and all of it taken back while that can be."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.errors import Conflict
from app.store import events, outbox, streams, topic_steps, topic_suggestions
from app.store import topics as rows
from app.store.tables import OutboxRow, Stream, Topic
from app.topics.saying import BY_PROGRAM, Saying
from app.topics.views import topic_view
from app.triage.drafts.sentences import shortened
from app.views import View, moment, suggestion_view
from knowledge.languages import language_tag


def answer(
    session: Session, stream: Stream, topic: Topic, said: Saying, *, actor: str, now: datetime
) -> None:
    """Settles every asker by what was said: their clocks, their suggestions, one public reply, the events."""
    topic.answer = said.answer
    topic.answer_language = language_tag(stream.default_language) or stream.default_language
    topic.answered_at, topic.valid_until = now, said.valid_until
    topic.air_sku, topic.off_air_ends = said.air_sku, said.air_sku is not None
    topic.undo_until = said.undo_until
    topic.later_until = topic.reply_id = None
    if said.answer and said.channel:
        row = _public_reply(topic, said, now)
        topic.reply_id = row.id
        outbox.add(session, row)
    if said.answer:
        streams.note_said(session, stream.id)
    rows.record_reply(session, topic.id, now)
    settle(session, topic, "answered", actor, now, answer=said.answer, valid_until=moment(said.valid_until))
    settled = topic_suggestions.answer_all(session, topic, actor, now)
    _tell_suggestions(session, topic, "suggestion.settled", settled, actor, now)


def take_back(session: Session, topic: Topic, *, actor: str, now: datetime) -> None:
    """Makes it as it was before: open, its askers waiting; Conflict where the public reply has left."""
    at, by = topic.answered_at, topic.settled_by
    if topic.reply_id is not None and not outbox.withdraw(session, topic.reply_id):
        raise Conflict("The public reply has left already.", extra=standing(topic))
    if at is not None:
        _withdraw_replies(session, topic, at)
        rows.forget_reply(session, topic.id, at)
        back = topic_suggestions.unanswer_all(session, topic, by or "", at)
    else:
        back = []
    topic.answer = topic.answer_language = topic.answered_at = topic.valid_until = None
    topic.reply_id = topic.undo_until = topic.air_sku = None
    topic.off_air_ends = False
    streams.note_said(session, topic.stream_id)
    reopen(session, topic, actor=actor, now=now)
    _tell_suggestions(session, topic, "suggestion", back, actor, now)


def end_off_air(session: Session, stream: Stream, sku: str | None, at: datetime, now: datetime) -> None:
    """Ends the answers that held while another product was on air, as viewers see it."""
    ended = rows.end_off_air(session, stream.id, sku, at)
    if ended:
        streams.note_said(session, stream.id)
    for topic_id in ended:
        topic = rows.existing(session, topic_id)
        topic_steps.add(session, topic, "ended", actor="", at=now, sku=sku)
        events.append(session, stream.id, "topic", topic_view(session, topic, now), at=now)


def end_changed(session: Session, topic: Topic, now: datetime) -> None:
    """Ends an answer whose facts another version of the knowledge changed: who asks later is answered from that one."""
    topic.valid_until = now
    streams.note_said(session, topic.stream_id)
    tell(session, topic, "ended", actor="", now=now, why="knowledge")


def hold_again(session: Session, stream: Stream, sku: str, ended_at: datetime, now: datetime) -> None:
    """Lets the answers hold as they did that ended at a moment because their product left the air: it was there."""
    for topic in rows.ended_off_air(session, stream.id, sku, ended_at):
        steps = topic_steps.of_topic(session, topic.id)
        until = next(
            (step.detail.get("valid_until") for step in reversed(steps) if step.did == "answered"), None
        )
        topic.valid_until = datetime.fromisoformat(until) if until else None
        session.add(topic)
        streams.note_said(session, stream.id)
        topic_steps.add(session, topic, "resumed", actor="", at=now, sku=sku)
        session.flush()
        events.append(session, stream.id, "topic", topic_view(session, topic, now), at=now)


def settle(session: Session, topic: Topic, state: str, actor: str, now: datetime, **detail: Any) -> None:
    """Takes the topic off the host's queue, and tells it."""
    topic.state, topic.settled_by, topic.settled_at = state, actor, now
    session.add(topic)
    topic_steps.add(session, topic, state, actor=actor, at=now, **detail)
    session.flush()
    view = topic_view(session, topic, now)
    events.append(session, topic.stream_id, "topic.settled", view, at=now, actor=actor)


def reopen(session: Session, topic: Topic, *, actor: str, now: datetime) -> None:
    """Puts the topic back on the host's queue, and tells it."""
    topic.state, topic.why = "open", topic.why or "recurring"
    topic.settled_by = topic.settled_at = topic.later_until = None
    tell(session, topic, "reopened", actor=actor, now=now)


def tell(session: Session, topic: Topic, did: str, *, actor: str, now: datetime, **detail: Any) -> View:
    """The topic after something was done with it, which everybody hears of and its history keeps."""
    session.add(topic)
    topic_steps.add(session, topic, did, actor=actor, at=now, **detail)
    session.flush()
    view = topic_view(session, topic, now)
    events.append(session, topic.stream_id, "topic", view, at=now, actor=actor)
    return view


def standing(topic: Topic) -> View:
    """Where a topic stands: what a refusal tells."""
    return {
        "state": topic.state,
        "settled_by": topic.settled_by,
        "answer": topic.answer,
        "undo_until": moment(topic.undo_until),
    }


def _public_reply(topic: Topic, said: Saying, now: datetime) -> OutboxRow:
    """One reply to all who asked; where a program posts, it has it from the events."""
    text = (
        shortened(said.answer or "", said.longest) if len(said.answer or "") > said.longest else said.answer
    )
    reply: dict[str, Any] = {
        "id": "rp_" + secrets.token_hex(8),
        "text": text,
        "language": topic.answer_language,
        "kind": "spoken",
        "evidence": [{"entry": f"topics:{topic.id}", "score": 1.0, "quote": said.answer}],
    }
    by_program = said.channel == BY_PROGRAM
    return OutboxRow(
        id=reply["id"],
        stream_id=topic.stream_id,
        channel=said.channel or "",
        payload={"topic_id": topic.id, "comment_id": None, "reply": reply},
        state="sent" if by_program else "pending",
        next_at=said.leaves_at,
        stale_at=None if by_program else said.stale_at,
        created_at=now,
        sent_at=now if by_program else None,
    )


def _withdraw_replies(session: Session, topic: Topic, since: datetime) -> None:
    """Takes back what later askers were to be told and has not left."""
    for row, comment in outbox.spoken_since(session, topic.id, since):
        if outbox.withdraw(session, row.id) and comment.first_reply_at == row.created_at:
            comment.first_reply_at = None
            comment.alert_at = comment.alert_at or comment.breach_at  # nobody but a person answers it now
            session.add(comment)


def _tell_suggestions(
    session: Session, topic: Topic, kind: str, ids: Sequence[str], actor: str, now: datetime
) -> None:
    states = ("answered",) if kind == "suggestion.settled" else ("waiting", "leaving")
    wanted = frozenset(ids)
    found = topic_suggestions.of_topic(session, topic.id, states) if wanted else ()
    regions = streams.regions_of(session, topic.stream_id) if found else ()
    told = [
        (comment.id, suggestion_view(suggestion, comment, regions))
        for suggestion, comment in sorted(found, key=lambda pair: pair[0].comment_pk)
        if suggestion.id in wanted and (kind == "suggestion.settled" or suggestion.grouped_with is None)
    ]
    events.append_all(session, topic.stream_id, kind, told, at=now, actor=actor)
