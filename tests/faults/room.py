"""A small room on a SQLite file: every comment is replied to. Run as a program, it posts until it is killed."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import app.intake.judging
from app.bus.in_process import InProcessBus
from app.encoding.hashing import HashingEncoder
from app.intake.arriving import NewComment
from app.intake.intake import Intake
from app.settings import Settings
from app.store.session import Database
from app.triage.comment import Comment, Decision, Draft
from app.versions.versions import Versions

CONNECTIONS = 50


class ReadsNothing:
    fingerprint = "none"

    def read(self, texts: Sequence[str], vectors: Any) -> list[Any]:
        return [None for _ in texts]


def reply(comment: Comment, *_: object) -> Decision:
    draft = Draft("hello", "en", "quoted", (), 1.0, frozenset())
    return Decision("reply", (), "en", None, 1.0, draft, (), None, comment.posted_at, comment.posted_at)


def open_intake(db: Database) -> Intake:
    app.intake.judging.answer = reply
    encoder, bus = HashingEncoder(), InProcessBus()

    def clock() -> datetime:
        return datetime.now(UTC)

    return Intake(db, encoder, ReadsNothing(), Versions(db, encoder, bus, clock), bus, Settings(), clock)


async def post_until_killed(url: str, run: str) -> None:
    intake = open_intake(Database(url))

    async def connection(number: int) -> None:
        for count in range(1_000_000):
            name = f"{run}-{number}-{count}"
            await intake.post("s1", [NewComment(f"hi {name}", name, f"u{number}")], actor="")
            print(name, flush=True)

    await asyncio.gather(*(connection(number) for number in range(CONNECTIONS)))


if __name__ == "__main__":
    asyncio.run(post_until_killed(sys.argv[1], sys.argv[2]))
