"""`python -m eval replay STREAM` decides a stored stream again, with the program as it is now, and shows what changed."""

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.cli import settings_with
from app.errors import AppError, ConfigError
from app.intake.intake import CHUNK
from app.intake.judging import Judge
from app.intake.recording import Judged
from app.intake.situation import situation_of
from app.settings import Settings
from app.store import comments, knowledge, streams
from app.store.opening import existing_database
from app.store.session import Database
from app.store.tables import CommentRow
from app.triage.calibration import Calibration
from app.triage.comment import Decision, Knowledge
from eval.engine import Engine, index_of, running_engine
from knowledge.entry import entries
from knowledge.workbook import Workbook

PAGE = 1_000
MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Redecided:
    """A stored comment, and what is decided for it now."""

    comment_id: str
    text: str
    before: dict[str, Any]
    """The contract's `decision`."""
    now: Decision

    @property
    def differences(self) -> dict[str, tuple[str, str]]:
        """What changed: before and now, by name."""
        before, now = self.before, self.now
        reply, product = before["reply"] or {}, before["product"] or {}
        pairs = {
            "action": (before["action"], now.action),
            "reply": (reply.get("text", ""), now.draft.text if now.draft else ""),
            "product": (product.get("sku", ""), now.product.sku if now.product else ""),
            "intents": (
                "+".join(one["name"] for one in before["intents"]),
                "+".join(one.name for one in now.intents),
            ),
            "language": (before["language"], now.language),
        }
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def main(arguments: Sequence[str]) -> int:
    """Prints what changed; 1 where the stream can't be read."""
    options = _options(arguments)
    settings = settings_with(data_dir=options.data_dir) if options.data_dir else settings_with()
    try:
        with existing_database(settings) as db:
            db.read_now(
                lambda session: streams.existing(session, options.stream)
            )  # before the model is loaded
            with running_engine(settings) as engine:
                decided = redecide(db, options.stream, engine, settings, options.version)
    except (AppError, ConfigError) as error:
        print(error)
        return 1
    if options.json:
        lines = [{"comment_id": one.comment_id, "text": one.text, **one.differences} for one in decided]
        options.json.write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(*report(decided), sep="\n")
    return 0


def redecide(
    db: Database,
    stream_id: str,
    engine: Engine,
    settings: Settings,
    version: int | None = None,
    calibration: Calibration | None = None,
) -> list[Redecided]:
    """Every decided comment of a stream, decided again by the version that it was decided by, or by one given; raises
    NotFound for a stream or version that there is none of. Nothing is written."""
    judge = Judge(engine.encoder, engine.classifier, calibration or Calibration.load())
    known: dict[int, Knowledge] = {}

    def work(session: Session) -> list[Redecided]:
        streams.existing(session, stream_id)
        found: list[Redecided] = []
        for rows, number in _chunks(session, stream_id, version):
            if number is not None and number not in known:
                known[number] = _knowledge(session, stream_id, number, engine)
            situation = situation_of(session, stream_id, rows, settings)
            own = known[number] if number is not None else None
            judged: list[Judged] = asyncio.run(judge.judge(rows, situation, own))
            found += [
                Redecided(row.comment_id, row.text, row.decision or {}, one.decision)
                for row, one in zip(rows, judged, strict=True)
            ]
        return found

    return db.read_now(work)


def report(decided: Sequence[Redecided]) -> list[str]:
    """What changed, in lines: how many, from which action to which, and the first of them."""
    changed = [(one, one.differences) for one in decided if one.differences]
    kinds = Counter(name for _, found in changed for name in found)
    moves = Counter(found["action"] for _, found in changed if "action" in found)
    lines = [f"{len(decided)} comments decided again, {len(changed)} otherwise than before: {dict(kinds)}"]
    lines += [f"  {before} -> {now}: {n}" for (before, now), n in moves.most_common()]
    for one, found in changed[:MOST_SHOWN]:
        what = "; ".join(f"{name}: {before!r} -> {now!r}" for name, (before, now) in found.items())
        lines.append(f"{one.comment_id} {one.text!r}: {what}")
    hidden = len(changed) - MOST_SHOWN
    return [*lines, f"... and {hidden} more (all of them with --json FILE)"] if hidden > 0 else lines


def _chunks(
    session: Session, stream_id: str, version: int | None
) -> Iterator[tuple[list[CommentRow], int | None]]:
    """The decided comments in the order they came, a few at a time, with the version to decide them by."""
    after = 0
    while page := comments.listed(session, stream_id, after_pk=after, limit=PAGE):
        after = page[-1].id or 0
        decided = [row for row in page if row.decision is not None]
        for number, rows in groupby(decided, key=lambda row: _version_for(row, version)):
            mine = list(rows)
            yield from ((mine[start : start + CHUNK], number) for start in range(0, len(mine), CHUNK))


def _version_for(row: CommentRow, given: int | None) -> int | None:
    return row.knowledge_version if given is None else given


def _knowledge(session: Session, stream_id: str, number: int, engine: Engine) -> Knowledge:
    stored = knowledge.existing(session, stream_id, number)
    workbook = Workbook.model_validate(stored.workbook)
    return Knowledge(number, workbook, index_of(entries(workbook), engine.encoder))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m eval replay", description=__doc__)
    add = parser.add_argument
    add("stream", help="the stream's id")
    add("--data-dir", type=Path, help="the service's data folder; SIDESTAGE_DATA_DIR by default")
    add("--version", type=int, help="decide by this version of the knowledge instead")
    add("--json", type=Path, help="write every comment with what changed to this file")
    return parser.parse_args(arguments)
