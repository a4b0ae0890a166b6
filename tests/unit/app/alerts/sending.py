"""A team that hears of its streams, on a real database and a clock that stands still until it is moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from sqlmodel import Session, select

from app.alerts import raise_alert
from app.alerts.delivery import AlertDelivery
from app.alerts.raising import Kind
from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Rate
from app.channels.channel import Sent
from app.store import streams
from app.store.session import Database
from app.store.tables import AlertAttempt, AlertChannelRow, AlertMessage, AlertRow, Stream

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
RATES = (Rate(3, timedelta(seconds=60)), Rate(1, timedelta(seconds=2)))


@dataclass(slots=True)
class Toy:
    """A channel in memory: it answers as it was told, then with `sent`."""

    answers: list[Sent] = field(default_factory=list)
    tried: list[tuple[Alert, Sent]] = field(default_factory=list)

    async def send(self, alert: Alert) -> Sent:
        sent = self.answers.pop(0) if self.answers else Sent("sent")
        self.tried.append((alert, sent))
        return sent

    def kind(self, *, drops_repeats: bool = False, rates: tuple[Rate, ...] = RATES) -> AlertKind:
        """What the registry has for it."""

        def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
            return self

        return AlertKind(fields=(), build=build, rates=rates, drops_repeats=drops_repeats)


class Team:
    """Two streams whose teams share a channel."""

    def __init__(self, db: Database, client: httpx.AsyncClient, kind: str = "toy", **config: str) -> None:
        self.db = db
        self.now = NOW
        self.delivery = AlertDelivery(db, client, "https://desk.example/", lambda: self.now)
        self.other = AlertDelivery(db, client, "https://desk.example/", lambda: self.now)

        def work(session: Session) -> None:
            session.add(
                AlertChannelRow(
                    id="ac_1", kind=kind, name="night", config=config, created_by="boss",
                    created_at=NOW, updated_at=NOW,
                )
            )  # fmt: skip
            for number in (1, 2):
                session.add(
                    Stream(
                        id=f"s{number}", title=f"Drop {number}", platform="tiktok", timezone="Asia/Kuala_Lumpur",
                        languages=["en"], default_language="en", created_at=NOW,
                        rules={"alerts": {"channels": ["ac_1"]}},
                    )
                )  # fmt: skip

        db.write_now(work)

    def chooses(self, **choice: Any) -> None:
        """What the first stream's team chose besides."""

        def work(session: Session) -> None:
            stream = streams.existing(session, "s1")
            stream.rules = {"alerts": {"channels": ["ac_1"], **choice}}
            session.add(stream)

        self.db.write_now(work)

    def hears(self, about: str, kind: Kind = "due", stream: str = "s1") -> int:
        """Raises an alert."""
        detail = {"viewer": about, "text": "cod?", "seconds": 125}
        return self.db.write_now(
            lambda session: raise_alert(
                session, streams.existing(session, stream), kind, about, self.now, detail
            )
        )

    async def after(self, seconds: float) -> int:
        """How many messages were tried after so long."""
        self.now += timedelta(seconds=seconds)
        return await self.delivery.send_due()

    def messages(self) -> list[AlertMessage]:
        return self._all(AlertMessage)

    def attempts(self) -> list[AlertAttempt]:
        return self._all(AlertAttempt)

    def alerts(self) -> list[AlertRow]:
        return self._all(AlertRow)

    def _all(self, table: Any) -> list[Any]:
        return self.db.read_now(lambda session: list(session.exec(select(table))))
