"""A host's queue whose comments are decided by hand, and recorded for real."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.intake.completing import Whole
from app.intake.recording import Judged, Recorder
from app.settings import Settings
from app.store import comments, streams
from app.store.session import Database
from app.store.tables import CommentRow, Stream
from app.suggestions.recalling import recall_said
from app.topics.grouping import Grouping
from app.topics.topics import Topics
from app.triage.comment import Decision, Draft, Evidence, IntentScore, ProductRef

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PINK = np.array([1, 0, 0, 0], np.float32)
NEAR_PINK = np.array([0.96, 0.28, 0, 0], np.float32)
OTHER = np.array([0, 1, 0, 0], np.float32)


class HostQueue:
    """Two streams with their comments; `wall` is the clock that people wait by, the stage's own unless it is set."""

    def __init__(
        self, db: Database, channel: str | None = None, settings: Settings | None = None, **rules: Any
    ) -> None:
        self.db = db
        given = self.settings = settings or Settings()
        self.bus = InProcessBus()
        self.grouping = Grouping(given)
        self.recorder = Recorder(given, self.grouping, channel)
        self.clock = NOW
        self.wall: datetime | None = None
        self.redrafted: list[int] = []
        self.topics = Topics(
            db,
            self.bus,
            given,
            channel,
            lambda: None,
            lambda: self.clock,
            wall=lambda: self.wall or self.clock,
            recall=recall_said,
            redraft=self._redraft,
        )
        self.posted = 0
        for name in ("s1", "s2"):
            stream = Stream(
                id=name, title="x", platform="youtube", timezone="UTC", languages=["en"], default_language="en",
                created_at=NOW, rules=rules,
            )  # fmt: skip
            db.write_now(lambda session, stream=stream: streams.add(session, stream))

    async def _redraft(self, _: str, pks: Sequence[int]) -> None:
        self.redrafted += pks

    def ask(
        self,
        text: str,
        by: str,
        *,
        action: Any = "suggest",
        vector: NDArray[np.float32] | None = PINK,
        at: int = 0,
        intent: str = "availability",
        sku: str | None = "A1",
        entry: str = "faq:1",
        stream: str = "s1",
        language: str = "en",
        kind: Any = "quoted",
        whole: Whole | None = None,
        wanted: float = 1.0,
        confidence: float = 0.9,
    ) -> CommentRow:
        self.posted += 1
        posted_at = NOW + timedelta(seconds=at)
        row = {
            "stream_id": stream, "comment_id": f"c{self.posted}", "author_id": by, "author_name": by, "text": text,
            "posted_at": posted_at, "posted_offset": 0, "received_at": self.clock, "roles": [], "intents": [],
            "timing_ms": {},
        }  # fmt: skip
        draft = Draft("a draft", "en", kind, (Evidence(entry, 1.0, "q"),), confidence, frozenset())
        decision = Decision(
            action=action,
            intents=(IntentScore(intent, 0.9),),
            language=language,
            product=ProductRef(sku, "sku") if sku else None,
            confidence=confidence,
            draft=None if action == "ignore" else draft,
            reasons=(),
            knowledge_version=1,
            due_at=posted_at,
            breach_at=posted_at,
            wanted=wanted,
        )

        def work(session: Session) -> CommentRow:
            comments.insert_new(session, [row])
            stored = comments.existing(session, stream, row["comment_id"])
            nearest = ((entry, 1.0),) if entry else ()
            judged = Judged(stored.id or 0, decision, vector, nearest=nearest, whole=whole)
            return self.recorder.record(session, judged, self.clock)

        return self.db.write_now(work)

    def regroup(self) -> None:
        self.grouping.forget("s1")

    def rows(self, table: Any) -> list[Any]:
        return self.db.read_now(lambda session: list(session.exec(select(table))))

    def queue(self, state: str = "open", stream: str = "s1") -> list[dict[str, Any]]:
        return asyncio.run(self.topics.listed(stream, state, None, 50)).items

    def topic_ids(self) -> list[str | None]:
        """What the comments' decisions show, in order."""
        return [row.decision["topic_id"] for row in sorted(self.rows(CommentRow), key=lambda row: row.id)]
