"""What becomes of a comment whose reply did not leave, because what it said changed: it is decided again."""

import secrets
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.intake.recording import Judged, alert_at, product_json, reply_json
from app.intake.sending import Sending
from app.settings import Settings
from app.store import events, streams, suggestions
from app.store.tables import CommentRow, OutboxRow, Suggestion
from app.store.underway import recalled_of
from app.suggestions.withdrawing import bring_back, told, unanswer
from app.views import suggestion_view


class DecidingAgain:
    """Sends the new version's reply where that may be sent by itself, else lets an agent decide; once for each reply."""

    def __init__(self, settings: Settings, sending: Sending) -> None:
        self._settings = settings
        self._sending = sending

    def decide(self, session: Session, row: CommentRow, judged: Judged, now: datetime) -> bool:
        """Whether a reply is on its way by this. The caller has locked the stream and the comment."""
        gone = recalled_of(session, row.id or 0)
        if not gone:
            return False
        for one in gone:
            one.state = "withdrawn"
            session.add(one)
            unanswer(session, row, one)
        suggestion = suggestions.of_comment(session, row.id or 0)
        if suggestion is not None and suggestion.state == "approved":
            bring_back(session, suggestion, row, now)
            suggestion.grouped_with = None
        settled = suggestion is not None or row.first_reply_at is not None or row.no_reply_at is not None
        if settled:  # it waits for an agent, or was answered on air meanwhile, or nobody reads it any more
            return False
        decision = judged.decision
        if decision.action == "reply" and decision.draft is not None:
            self._send(session, row, reply_json(decision.draft), decision.knowledge_version, gone[-1], now)
            return True
        self._suggest(session, row, judged, now)
        return False

    def _send(
        self,
        session: Session,
        row: CommentRow,
        reply: dict[str, Any],
        version: int | None,
        gone: OutboxRow,
        now: datetime,
    ) -> None:
        sent = self._sending.send(session, row, reply, version, now, stale_at=gone.stale_at)
        row.first_reply_at = now
        session.add(row)
        session.flush()
        events.append_all(session, row.stream_id, "reply", [told(sent, "again")], at=now)

    def _suggest(self, session: Session, row: CommentRow, judged: Judged, now: datetime) -> None:
        decision = judged.decision
        suggestion = Suggestion(
            id="sg_" + secrets.token_hex(8),
            stream_id=row.stream_id,
            comment_pk=row.id or 0,
            draft=reply_json(decision.draft) if decision.draft else None,
            alternatives=[reply_json(draft) for draft in decision.alternatives],
            due_at=decision.due_at or row.posted_at,
            breach_at=decision.breach_at or row.posted_at,
            knowledge_version=decision.knowledge_version,
            product=product_json(decision),
            recalled_at=now,
            created_at=now,
        )
        suggestions.add(session, suggestion)
        stream = streams.existing(session, row.stream_id)
        row.alert_at = alert_at(stream, row, self._settings)
        row.no_reply_at = stream.ended_at
        session.add(row)
        session.flush()
        view = suggestion_view(suggestion, row, tuple(stream.sells_to))
        events.append(session, row.stream_id, "suggestion", view, at=now, comment_pk=row.id)
