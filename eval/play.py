"""Plays a shop in the order of time through triage, as the service does, without a database."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.intake.intake import CHUNK
from app.intake.judging import Judge
from app.intake.recording import Judged
from app.intake.situation import LOOK_BACK, Situation
from app.store.streams import rules_of
from app.store.tables import CommentRow
from app.triage.calibration import Calibration
from app.triage.comment import Decision, Earlier, Knowledge
from eval.engine import Engine
from eval.shops import Shop


@dataclass(frozen=True, slots=True)
class Played:
    """A comment and what was decided for it."""

    id: str
    row: CommentRow
    decision: Decision


def play(shop: Shop, engine: Engine, calibration: Calibration | None = None) -> list[Played]:
    """The decisions of a shop's comments, each of which knows the ones before it; the shop's own calibration by default."""
    return [Played(row.comment_id, row, one.decision) for row, one in play_whole(shop, engine, calibration)]


def play_whole(
    shop: Shop, engine: Engine, calibration: Calibration | None = None
) -> list[tuple[CommentRow, Judged]]:
    """The comments with all that was judged of them."""
    known = shop.knowledge(engine.encoder)
    rows = comment_rows(shop)
    return list(zip(rows, asyncio.run(_judge(shop, rows, engine, known, calibration)), strict=True))


def comment_rows(shop: Shop) -> list[CommentRow]:
    """The shop's comments as the service stores them."""
    rows: list[CommentRow] = []
    for pk, comment in enumerate(shop.comments, start=1):
        author = comment.body.get("author") or {}
        posted_at = shop.starts_at + timedelta(seconds=comment.t)
        offset = posted_at.utcoffset()
        rows.append(
            CommentRow(
                id=pk,
                stream_id=shop.name,
                comment_id=comment.body["comment_id"],
                author_id=author.get("id") or f"anonymous-{pk}",
                author_name=author.get("name", ""),
                text=comment.body["text"],
                posted_at=posted_at,
                posted_offset=int(offset.total_seconds()) if offset else 0,
                received_at=posted_at,
                roles=comment.body.get("roles", []),
            )
        )
    return rows


async def _judge(
    shop: Shop, rows: Sequence[CommentRow], engine: Engine, known: Knowledge, calibration: Calibration | None
) -> list[Judged]:
    judge = Judge(engine.encoder, engine.classifier, calibration or engine.calibration(shop.name))
    rules = rules_of(shop.stream, engine.settings)
    viewers: defaultdict[str, dict[int, Earlier]] = defaultdict(dict)
    judged: list[Judged] = []
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        for row in chunk:
            viewers[row.author_id].setdefault(row.id or 0, Earlier(row.text, row.posted_at))
        situation = Situation(shop.name, rules, known.version, list(shop.on_air), (), _recent(viewers, chunk))
        judged += await judge.judge(chunk, situation, known)
        for author in {row.author_id for row in chunk}:
            viewers[author] |= situation.viewers[author]
    return judged


def _recent(
    viewers: Mapping[str, dict[int, Earlier]], chunk: Sequence[CommentRow]
) -> dict[str, dict[int, Earlier]]:
    """What the service would read of the authors' earlier comments."""
    since = min(row.posted_at for row in chunk) - LOOK_BACK
    return {
        author: {pk: one for pk, one in viewers[author].items() if one.posted_at >= since}
        for author in {row.author_id for row in chunk}
    }
