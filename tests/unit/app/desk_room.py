"""A stream with a desk, on a real database and on clocks that stand still until they are moved."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.delivery.delivery import outgoing
from app.desk.desk import Clocks, Desk
from app.desk.grounding import Grounding
from app.encoding.encoder import Encoder
from app.settings import Settings
from app.store import comments, streams, suggestions
from app.store.session import Database
from app.store.tables import Event, OutboxRow, Stream, Suggestion
from app.suggestions.choices import Settling
from app.suggestions.departures import Departures
from app.versions.versions import Versions

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CLAIM_SECONDS = 60


class Room:
    """One process' desk; several of them may share a database."""

    def __init__(self, db: Database, encoder: Encoder, channel: str | None = None) -> None:
        self.db = db
        self.stage = self.wall = NOW
        self.woken = 0
        bus = InProcessBus()
        settling = Settling(channel, Settings())
        self.versions = Versions(db, encoder, bus, lambda: self.stage)
        self.grounding = Grounding(db, self.versions)
        self.departures = Departures(db, bus, settling, lambda: None, lambda: self.stage, lambda: self.wall)
        clocks = Clocks(lambda: self.stage, lambda: self.wall)
        self.desk = Desk(db, bus, settling, self.grounding, self._wake, clocks, CLAIM_SECONDS)

    def _wake(self) -> None:
        self.woken += 1

    def pass_time(self, seconds: float) -> None:
        """Both clocks go on."""
        self.stage += timedelta(seconds=seconds)
        self.wall += timedelta(seconds=seconds)

    def open(self, stream_id: str = "s1", **given: Any) -> None:
        """A live stream."""
        fields: dict[str, Any] = {
            "title": "x", "platform": "youtube", "timezone": "UTC", "languages": ["en"], "default_language": "en",
            "state": "live", "created_at": NOW, **given,
        }  # fmt: skip
        self.db.write_now(lambda session: streams.add(session, Stream(id=stream_id, **fields)))

    def wait_with(self, name: str, draft: Mapping[str, Any] | None = None, **given: Any) -> str:
        """The id of a suggestion that waits."""
        row = {
            "stream_id": "s1", "comment_id": name, "author_id": given.pop("author", "u1"), "author_name": "mei",
            "text": given.pop("text", "how much?"), "posted_at": NOW, "posted_offset": 0, "received_at": NOW,
            "roles": [], "intents": [], "timing_ms": {}, "action": "suggest",
            "alert_at": NOW + timedelta(seconds=120), "breach_at": NOW + timedelta(seconds=180),
        }  # fmt: skip
        reply = {"id": f"rp_{name}", "text": "RM 39.", "language": "en", "kind": "quoted", "evidence": []}
        fields = {
            "due_at": NOW + timedelta(seconds=60), "breach_at": NOW + timedelta(seconds=180), "created_at": NOW,
            "draft": {**reply, **(draft or {})}, **given,
        }  # fmt: skip

        def work(session: Session) -> str:
            pk = comments.insert_new(session, [row])[name]
            suggestions.add(session, Suggestion(id=f"sg_{name}", stream_id="s1", comment_pk=pk, **fields))
            return f"sg_{name}"

        return self.db.write_now(work)

    def replied_with(self, name: str, reply: Mapping[str, Any], **changes: Any) -> None:
        """A comment whose reply, sent by itself, waits for its channel."""
        row = {
            "stream_id": "s1", "comment_id": name, "author_id": "u1", "author_name": "", "text": "how much?",
            "posted_at": NOW, "posted_offset": 0, "received_at": NOW, "roles": [], "intents": [], "timing_ms": {},
        }  # fmt: skip
        given = {"text": "RM 39.", "language": "en", "kind": "quoted", **reply, "id": f"rp_{name}"}

        def work(session: Session) -> None:
            comments.insert_new(session, [row])
            stored = comments.existing(session, "s1", name)
            decided = {
                "action": "reply",
                "decision": {"reply": given},
                "first_reply_at": self.stage,
                **changes,
            }
            for field, value in decided.items():
                setattr(stored, field, value)
            session.add(stored)
            session.add(outgoing(stored, given, "webhook", self.stage, timedelta(hours=9)))

        self.db.write_now(work)

    def suggestion(self, suggestion_id: str) -> Suggestion:
        """The row as it is now."""
        return self.db.read_now(lambda session: session.get_one(Suggestion, suggestion_id))

    def outbox(self) -> list[OutboxRow]:
        """Every reply on its way."""
        return self.db.read_now(lambda session: list(session.exec(select(OutboxRow))))

    def told(self) -> list[tuple[str, str]]:
        """The type and actor of every event, in order."""
        found = self.db.read_now(lambda session: list(session.exec(select(Event).order_by(Event.seq))))  # pyright: ignore
        return [(event.type, event.actor) for event in found]
