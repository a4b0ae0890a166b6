"""A promise ledger on a clock that stands still until it is moved."""

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session, select

from app.alerts import alert_of_open_promises, alert_of_promise
from app.bus.in_process import InProcessBus
from app.follow_ups.follow_ups import FollowUps, Reader
from app.follow_ups.promises import Change, Hand, promise
from app.follow_ups.reminders import Reminders
from app.store import comments, streams
from app.store.follow_ups import Sought
from app.store.session import Database
from app.store.tables import AlertChannelRow, AlertRow, CommentRow, Event, Stream, User
from app.streams.streams import Streams

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


MEI = Reader("mei", is_person=True)


TEXT = "order 88123 is late, call 91234567"


CHAT = "ac_1"
PEOPLE = ("mei", "lina", "nia")
Told = list[tuple[str, str]]


class Room:
    """A ledger on a clock that stands still until it is moved, and what its team was alerted of."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.now = NOW
        self.alerts: Told = []
        bus = InProcessBus()
        self.ledger = FollowUps(db, bus, lambda: self.now)
        self.reminders = Reminders(db, bus, lambda: self.now, self._alert)
        self.streams = Streams(db, bus, lambda: self.now, alert=self._alert, at_end=(alert_of_open_promises,))

    def _alert(
        self, session: Session, stream: Stream, kind: str, about: dict[str, Any], now: datetime
    ) -> None:
        self.alerts.append((kind, about["id"]))
        alert_of_promise(session, stream, kind, about, now)

    def open(self, stream_id: str = "s1", **given: Any) -> None:
        fields: dict[str, Any] = {
            "title": stream_id, "platform": "youtube", "timezone": "Asia/Kuala_Lumpur", "languages": ["en"],
            "default_language": "en", "sells_to": ["MY", "SG"], "state": "live", "created_at": NOW,
            "rules": {"alerts": {"channels": [CHAT]}}, **given,
        }  # fmt: skip

        def work(session: Session) -> None:
            if session.get(AlertChannelRow, CHAT) is None:
                made: dict[str, Any] = {
                    "config": {},
                    "created_by": "otto",
                    "created_at": NOW,
                    "updated_at": NOW,
                }
                session.add(AlertChannelRow(id=CHAT, kind="slack", name="team", **made))
                for name in PEOPLE:
                    session.add(User(name=name, role="agent", password_hash="", created_at=NOW))
            streams.add(session, Stream(id=stream_id, **fields))

        self.db.write_now(work)

    def promised(
        self, text: str = TEXT, actor: str = "", change: Change | None = None, stream_id: str = "s1"
    ) -> str:
        """The id of a new promise."""
        row = {
            "stream_id": stream_id, "comment_id": secrets.token_hex(6), "author_id": "u1", "author_name": "ana", "text": text,
            "posted_at": NOW, "posted_offset": 0, "received_at": NOW, "roles": [], "intents": ["complaint"],
            "timing_ms": {},
        }  # fmt: skip

        def work(session: Session) -> str:
            pk = comments.insert_new(session, [row])[row["comment_id"]]
            comment = session.get_one(CommentRow, pk)
            return promise(session, comment, Hand(actor, self.now), change).id

        return self.db.write_now(work)

    def change(self, follow_up_id: str, actor: str = "mei", since: str | None = None, **given: Any) -> Any:
        return asyncio.run(self.ledger.change(follow_up_id, actor, Change(**given), unchanged_since=since))

    def show(self, follow_up_id: str, reader: Reader = MEI, *, reveal: bool = False) -> Any:
        return asyncio.run(self.ledger.show(follow_up_id, reader, reveal=reveal))

    def listed(self, **sought: Any) -> list[str]:
        page = asyncio.run(self.ledger.listed(Sought(**sought), None, 100))
        assert page.total == len(page.items)
        return [item["id"] for item in page.items]

    def told(self) -> Told:
        """The reminders among the events, in order."""
        found = self.rows(Event)
        return [
            (event.data["reminder"], event.data["id"])
            for event in sorted(found, key=lambda event: event.seq)
            if "reminder" in event.data
        ]

    def chat(self) -> Told:
        """What the team's chat was told of, in order, and whether it still waits to leave."""
        found = sorted(self.rows(AlertRow), key=lambda alert: alert.id)
        return [(alert.kind, alert.state) for alert in found]

    def rows(self, table: type[Any]) -> list[Any]:
        return self.db.read_now(lambda session: list(session.exec(select(table))))

    def remind(self, **after: float) -> Told:
        """What had been told after one more look, so long after the beginning."""
        self.now = NOW + timedelta(**after)
        asyncio.run(self.reminders.tell())
        return self.told()
