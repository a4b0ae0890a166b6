"""A comment's way in: stored, then decided, then everything that follows stored with the decision."""

import asyncio
import contextlib
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import inf
from time import perf_counter
from typing import TypeVar

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.encoding.encoder import Encoder
from app.errors import Unavailable
from app.intake.arriving import NewComment, Row, complete
from app.intake.judging import Judge
from app.intake.recording import Judged, Recorder, Superseded
from app.intake.redrafting import Redrafting
from app.intake.situation import Situation, Stored, situation_of, store
from app.settings import Settings
from app.store import comments
from app.store.session import Database
from app.store.tables import CommentRow
from app.topics.grouping import Grouping
from app.triage.calibration import PLAIN, Calibration
from app.versions.versions import Versions
from app.views import View
from intents.classifier import Classifier

T = TypeVar("T")
CHUNK = 32
"""Comments of an array that are encoded, decided and committed together."""
LIVE_S = 2.0
"""So long after a comment more of them are expected."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """A comment with its decision; `duplicate` where it had been posted before."""

    row: CommentRow
    duplicate: bool
    total_ms: float

    def view(self) -> View:
        """As the contract writes it."""
        return {
            "comment_id": self.row.comment_id,
            "duplicate": self.duplicate,
            "decision": self.row.decision,
            "timing_ms": {**self.row.timing_ms, "total": round(self.total_ms, 2)},
        }


class Intake:
    """Takes comments in and answers when they are safely stored and decided."""

    def __init__(  # noqa: PLR0913 - every part that a comment passes through
        self,
        db: Database,
        encoder: Encoder,
        classifier: Classifier,
        versions: Versions,
        bus: Bus,
        settings: Settings,
        clock: Callable[[], datetime],
        *,
        calibration: Calibration = PLAIN,
        channel: str | None = None,
        wake_delivery: Callable[[], None] = lambda: None,
    ) -> None:
        self._db = db
        self._versions = versions
        self._bus = bus
        self._settings = settings
        self._clock = clock
        self._wake_delivery = wake_delivery
        self._judge = Judge(encoder, classifier, calibration)
        self._grouping = Grouping(settings)
        self._recorder = Recorder(settings, self._grouping, channel)
        self.decided = Counter[str]()
        """How many comments this process decided, by action."""
        self._pending = 0
        self._came_at = -inf
        self._deciding: dict[int, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[object]] = set()
        self.redrafting = Redrafting(
            db,
            self._judge,
            versions,
            bus,
            settings,
            clock,
            channel=channel,
            wake_delivery=wake_delivery,
            is_live=lambda: self.is_live,
        )
        versions.redraft = self.redrafting.redraft

    @property
    def pending(self) -> int:
        """Comments that were taken and are not answered for yet."""
        return self._pending

    @property
    def is_live(self) -> bool:
        """Whether comments come just now."""
        return self._pending > 0 or perf_counter() - self._came_at < LIVE_S

    async def post(
        self, stream_id: str, new: Sequence[NewComment], *, actor: str, alone: bool = False
    ) -> list[Answer]:
        """The answers in the order of the comments, each of which sees the ones before it; `alone` is one that came in no
        array.

        Raises NotFound or Conflict (an ended stream; an id with another text or author), in which case nothing is
        stored; Invalid; Unavailable when too many comments are undecided. What was stored is decided even if the
        caller goes away.
        """
        rows = complete(new, self._clock(), alone=alone)
        incoming = [{**row, "stream_id": stream_id} for row in rows]
        if self._pending and self._pending + len(incoming) > self._settings.max_pending:
            raise Unavailable("Too many comments are waiting for a decision.", retry_after=1)
        self._pending += len(incoming)
        self._came_at = perf_counter()
        return await self._finish(self._take(stream_id, incoming, alone))

    async def decide_pending(self, waiting_for: timedelta = timedelta(0)) -> int:
        """How many comments were decided that had been stored this long ago, by whichever process, and not decided."""
        before = self._clock() - waiting_for
        decided, last = 0, 0
        while rows := await self._db.read(
            lambda session, last=last: comments.undecided(session, last, 500, before)
        ):
            last = rows[-1].id or 0
            by_stream: dict[str, list[CommentRow]] = defaultdict(list)
            for row in rows:
                if row.id not in self._deciding:
                    by_stream[row.stream_id].append(row)
            for stream_id, mine in by_stream.items():
                stored = await self._db.read(
                    lambda session, mine=mine, stream_id=stream_id: Stored(
                        {row.comment_id: row for row in mine},
                        frozenset(),
                        situation_of(session, stream_id, mine, self._settings),
                    )
                )
                decided += len(await self._finish(self._decide_all(stored, mine)))
        return decided

    def regroup(self, stream_id: str) -> None:
        """To be called when a stream's topics were taken apart: they are read anew."""
        self._grouping.forget(stream_id)

    async def _finish(self, work: Awaitable[T]) -> T:
        """What `work` returns; it goes on if the caller is cancelled."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def _take(self, stream_id: str, incoming: Sequence[Row], alone: bool) -> list[Answer]:
        started = perf_counter()
        try:
            encoding = asyncio.create_task(self._judge.warm([row["text"] for row in incoming[:CHUNK]]))
            try:
                stored = await self._db.write(
                    lambda session: store(session, stream_id, incoming, self._settings, alone=alone)
                )
            finally:
                warmed_ms = await encoding
            mine = [
                row for row in stored.rows.values() if row.decided_at is None and row.id not in self._deciding
            ]
            decided = {row.comment_id: row for row in await self._decide_all(stored, mine, warmed_ms)}
            await self._wait_for_others(stream_id, stored, decided)
        finally:
            self._pending -= len(incoming)
        total_ms = (perf_counter() - started) * 1000
        fresh = set(stored.new_ids)
        answers: list[Answer] = []
        for row in incoming:
            comment_id = row["comment_id"]
            answers.append(Answer(decided[comment_id], comment_id not in fresh, total_ms))
            fresh.discard(comment_id)
        return answers

    async def _wait_for_others(self, stream_id: str, stored: Stored, decided: dict[str, CommentRow]) -> None:
        """Adds the decisions of earlier posts, and of those that are being decided right now."""
        waited: list[str] = []
        for comment_id, row in stored.rows.items():
            if comment_id in decided:
                continue
            if row.decided_at is not None:
                decided[comment_id] = row
                continue
            if (deciding := self._deciding.get(row.id or 0)) is not None:
                await deciding.wait()
            waited.append(comment_id)
        if waited:
            rows = await self._db.read(lambda session: comments.by_comment_ids(session, stream_id, waited))
            if any(comment_id not in rows or rows[comment_id].decided_at is None for comment_id in waited):
                raise Unavailable("The comment is stored, but not decided yet.", retry_after=1)
            decided.update(rows)

    async def _decide_all(
        self, stored: Stored, mine: Sequence[CommentRow], warmed_ms: float = 0.0
    ) -> list[CommentRow]:
        """The comments, decided in their order by chunks; the first was encoded ahead in `warmed_ms` each."""
        done = asyncio.Event()
        self._deciding.update({row.id or 0: done for row in mine})
        situation = stored.situation
        try:
            decided: list[CommentRow] = []
            while left := mine[len(decided) :]:
                chunk = left[:CHUNK]
                part = await self._decide(situation, chunk, 0.0 if decided else warmed_ms)
                decided += part
                if len(part) < len(chunk):
                    situation = await self._situation(stored.situation.stream_id, left[len(part) :])
            return decided
        finally:
            for row in mine:
                self._deciding.pop(row.id or 0, None)
            done.set()

    async def _situation(self, stream_id: str, rows: Sequence[CommentRow]) -> Situation:
        return await self._db.read(lambda session: situation_of(session, stream_id, rows, self._settings))

    async def _decide(
        self, situation: Situation, rows: Sequence[CommentRow], warmed_ms: float
    ) -> list[CommentRow]:
        """The comments, decided: the first of them only, where the others were overtaken and are to be decided anew."""
        knowledge = await situation.knowledge(self._versions)
        judged = await self._judge.judge(rows, situation, knowledge, warmed_ms)
        decided: list[CommentRow] = []
        with contextlib.suppress(Superseded):
            for part in _recorded_together(judged):
                decided += await self._record(situation.stream_id, part)
        return decided

    async def _record(self, stream_id: str, judged: Sequence[Judged]) -> list[CommentRow]:
        now = self._clock()

        def work(session: Session) -> list[CommentRow]:
            return [self._recorder.record(session, one, now) for one in judged]

        try:
            decided = await self._db.write(work)
        except Exception:
            self._grouping.forget(stream_id)
            raise
        self.decided.update(row.action or "" for row in decided)
        self._bus.publish(stream_id)
        if any(row.action == "reply" for row in decided):
            self._wake_delivery()
        return decided


def _recorded_together(judged: Sequence[Judged]) -> Iterator[Sequence[Judged]]:
    """The decisions in parts. A word on what is on air ends a part: it may end what the host said, on which the decisions
    behind it were made."""
    start = 0
    for end, one in enumerate(judged, start=1):
        if one.decision.air_word is not None or end == len(judged):
            yield judged[start:end]
            start = end
