"""An intake whose decisions follow from the first words of comments."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlmodel import select

from app.bus.in_process import InProcessBus
from app.encoding.hashing import HashingEncoder
from app.intake.arriving import NewComment
from app.intake.intake import Intake
from app.settings import Settings
from app.store import streams
from app.store.session import Database
from app.store.tables import Stream
from app.triage.comment import Comment, Context, Decision, Draft, Evidence, IntentScore, Prepared
from app.versions.versions import Versions

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


class ReadsNothing:
    fingerprint = "none"

    def read(self, texts: Sequence[str], vectors: Any) -> list[Any]:
        return [SimpleNamespace(needs_reply=1.0, intents=(), scores={}) for _ in texts]


def by_first_word(
    comment: Comment, prepared: Prepared, vectors: Any, readings: Any, context: Context
) -> Decision:
    """`host ...` goes to the host, `reply ...` is replied to with the number of earlier comments, and so on."""
    action = comment.text.split()[0]
    if action == "break":
        raise ValueError("a bug in triage")
    draft = None
    if action in {"reply", "suggest", "follow_up"}:
        text = f"{len(context.earlier)} before"
        draft = Draft(text, "en", "quoted", (Evidence("faq:1", 1.0, "q"),), 0.9, frozenset())
    return Decision(
        action=action,  # pyright: ignore[reportArgumentType]
        intents=(IntentScore("price", 0.9),) if action != "ignore" else (),
        language="en",
        product=None,
        confidence=0.9,
        draft=draft,
        reasons=(),
        knowledge_version=None,
        due_at=comment.posted_at + timedelta(seconds=60),
        breach_at=comment.posted_at + timedelta(seconds=180),
    )


class Room:
    """An intake with one stream, on a real database, with decisions by the comments' first words."""

    def __init__(self, db: Database, **changed: Any) -> None:
        self.db = db
        self.encoder = HashingEncoder()
        self.start(**changed)

    def start(self, **changed: Any) -> None:
        bus = InProcessBus()
        versions = Versions(self.db, self.encoder, bus, lambda: NOW)
        rules = Settings(**changed)
        self.intake = Intake(self.db, self.encoder, ReadsNothing(), versions, bus, rules, lambda: NOW)

    def add_stream(self, stream_id: str) -> None:
        stream = {"title": "x", "platform": "tiktok", "timezone": "UTC", "default_language": "en"}
        self.db.write_now(
            lambda session: streams.add(
                session, Stream(id=stream_id, created_at=NOW, languages=["en"], **stream)
            )
        )

    def post(self, *new: NewComment, stream: str = "s1") -> list[dict[str, Any]]:
        answers = asyncio.run(self.intake.post(stream, new, actor="key"))
        return [answer.view() for answer in answers]

    def rows(self, table: Any) -> list[Any]:
        return self.db.read_now(lambda session: list(session.exec(select(table))))


def new(text: str, id: str | None = None, by: str | None = "u1", at: datetime = NOW) -> NewComment:  # noqa: A002
    return NewComment(text, id, by, posted_at=at)
