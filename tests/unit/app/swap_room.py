"""A stream whose comments are answered with a fact of the version that is active, and whose channel takes its time."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import select

from app.bus.in_process import InProcessBus
from app.channels.channel import Outgoing, Sent
from app.delivery.delivery import Delivery
from app.desk.desk import Clocks, Desk
from app.desk.grounding import Grounding
from app.encoding.encoder import Encoder
from app.intake.intake import Intake, NewComment
from app.settings import Settings
from app.store import streams
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Stream, Suggestion
from app.suggestions.choices import Settling
from app.suggestions.departures import Departures
from app.suggestions.recalling import recall_said
from app.topics.topics import Topics
from app.triage.comment import Comment, Context, Decision, Draft, Evidence, IntentScore
from app.versions.versions import Versions
from tests.unit.app.intake_room import ReadsNothing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FACTS = {"wash": ("By hand.", "In the machine."), "made": ("In Penang.", "In Penang.")}
"""What the two versions say; where it is made is the same in both."""


def shop(facts: Mapping[str, str], **auto: str) -> bytes:
    """A shop that says these facts; `wash="no"` lets none of those replies be sent unseen."""
    rows = [
        {"id": name, "question": f"{name}?", "answer_en": fact, "auto": auto.get(name, "yes")}
        for name, fact in facts.items()
    ]
    product = {"sku": "A1", "name_en": "Linen dress", "price": 10, "currency": "MYR"}
    return json.dumps({"products": [product], "faq": rows}).encode()


def by_version(comment: Comment, _prepared: Any, _vectors: Any, _readings: Any, context: Context) -> Decision:
    """`reply wash` is answered with what the active version says of it, unseen if that says so; `suggest wash` never."""
    action, name = comment.text.split()
    knowledge = context.knowledge
    row = next((row for row in knowledge.workbook.faq if row.id == name), None) if knowledge else None
    spoken = next((said for said in context.spoken if said.question.split()[1] == name), None)
    draft = None
    if spoken is not None:
        draft = said(spoken.answer, "spoken", f"topics:{spoken.topic_id}")
    elif row is not None:
        draft = said(row.answer["en"], "quoted", f"faq:{name}")
    seen = draft is None or (spoken is None and row is not None and row.auto is False)
    return Decision(
        action="suggest" if action == "reply" and seen else action,  # pyright: ignore[reportArgumentType]
        intents=(IntentScore("product_info", 0.9),),
        language="en",
        product=None,
        confidence=0.9,
        draft=draft,
        reasons=(),
        knowledge_version=knowledge.version if knowledge else None,
        due_at=comment.posted_at + timedelta(seconds=60),
        breach_at=comment.posted_at + timedelta(seconds=180),
    )


def said(text: str, kind: Any, entry: str) -> Draft:
    return Draft(text, "en", kind, (Evidence(entry, 1.0, text),), 0.9, frozenset())


@dataclass
class Slow:
    """A channel that has what it was handed until it is told what becomes of it."""

    name: str = "webhook"
    handed: list[Outgoing] = field(default_factory=list[Outgoing])
    arrived: list[Outgoing] = field(default_factory=list[Outgoing])
    open: dict[str, "asyncio.Future[str]"] = field(default_factory=dict[str, "asyncio.Future[str]"])

    async def send(self, outgoing: Outgoing) -> Sent:
        self.handed.append(outgoing)
        self.open[outgoing.id] = asyncio.get_running_loop().create_future()
        outcome: Any = await self.open[outgoing.id]
        del self.open[outgoing.id]
        if outcome == "sent":
            self.arrived.append(outgoing)
        return Sent(outcome)

    def tell(self, outcome: str) -> None:
        for waiting in list(self.open.values()):
            waiting.set_result(outcome)

    async def close(self) -> None:
        """Nothing to let go of."""


class SwapRoom:
    """The service's own parts on one database and one clock; only triage is a stub."""

    def __init__(self, db: Database, encoder: Encoder, stream_id: str = "s1", **rules: Any) -> None:
        self.db, self.stream, self.now = db, stream_id, NOW
        self.settings = Settings(delivery_stale_seconds=100_000, delivery_attempts=100)
        self.encoder = encoder
        bus, self.channel = InProcessBus(), Slow()
        stream = Stream(
            id=stream_id, title="x", platform="youtube", timezone="UTC", languages=["en"], default_language="en",
            state="live", created_at=NOW, rules={"ration_seconds": 0, **rules},
        )  # fmt: skip
        db.write_now(lambda session: streams.add(session, stream))
        self.delivery = Delivery(db, {"webhook": self.channel}, self.settings, lambda: self.now)
        self.versions = Versions(db, encoder, bus, lambda: self.now)
        given = (db, encoder, ReadsNothing(), self.versions, bus, self.settings, lambda: self.now)
        self.intake = Intake(*given, channel="webhook")
        self.delivery.recalled = self.intake.redrafting.wake
        settling = Settling("webhook", self.settings)
        clocks = Clocks(lambda: self.now, lambda: self.now)
        self.departures = Departures(db, bus, settling, lambda: None, lambda: self.now, lambda: self.now)
        self.desk = Desk(
            db, bus, settling, Grounding(db, self.versions), self.departures.wake, clocks, claim_seconds=60
        )
        self.topics = Topics(
            db,
            bus,
            self.settings,
            "webhook",
            lambda: None,
            lambda: self.now,
            recall=recall_said,
            redraft=self.intake.redrafting.redraft,
        )
        self.posted = 0

    async def upload(self, facts: Mapping[str, str], *, activate: bool = True, **auto: str) -> None:
        """A version, active unless it is not to be, and what that called back decided again."""
        await self.versions.upload(
            self.stream, "s.json", shop(facts, **auto), activate=activate, dry_run=False, actor="ops"
        )
        if self.versions.redraft is not None:
            await self.intake.redrafting.finish()

    async def ask(self, text: str, by: str = "ann") -> None:
        self.posted += 1
        new = NewComment(text, f"c{self.posted}", by, by, self.now)
        await self.intake.post(self.stream, [new], actor="key")

    async def send(self, *outcomes: str) -> None:
        """Hands the channel what is due, and says what became of each batch; without an outcome it has them still."""
        task = asyncio.ensure_future(self.delivery.send_due())
        for _ in range(2000):
            if task.done() or self.channel.open:
                break
            await asyncio.sleep(0.001)
        self.sending = task
        if outcomes:
            await self.became(outcomes[0])

    async def became(self, outcome: str) -> None:
        """What the channel has becomes so."""
        while not self.sending.done():
            self.channel.tell(outcome)
            await asyncio.sleep(0.001)
        await self.sending

    def rows(self, table: Any) -> list[Any]:
        query = select(table).where(table.stream_id == self.stream)
        found = self.db.read_now(lambda session: list(session.exec(query)))
        return sorted(found, key=lambda row: row.created_at if table is OutboxRow else 0)

    def states(self) -> dict[str, str]:
        """Text of a reply with its number among those alike -> its state."""
        made: dict[str, str] = {}
        for row in self.rows(OutboxRow):
            text = row.payload["reply"]["text"]
            made[text if text not in made else f"{text} again"] = row.state
        return made

    def suggestion(self) -> Suggestion:
        (one,) = self.rows(Suggestion)
        return one

    def comment(self) -> CommentRow:
        return min(self.rows(CommentRow), key=lambda row: row.id)
