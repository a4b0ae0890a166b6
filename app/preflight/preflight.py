"""Pre-flight: a version is asked what viewers will ask, before they do."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlmodel import Session

from app.errors import Conflict, NotFound
from app.intake.judging import Judge
from app.preflight.asked_before import grouped
from app.preflight.asking_ahead import TOGETHER, Frame, Question, ask_ahead
from app.preflight.report import Flown, report, summary
from app.progress import Progress
from app.settings import Settings
from app.store import knowledge, preflights, streams
from app.store.session import Database
from app.store.tables import PreflightRun, Stream
from app.triage.comment import Knowledge
from app.versions.versions import Versions
from app.views import View, moment
from knowledge.entry import entries
from knowledge.leaving_out import own_questions
from knowledge.workbook import Workbook

MOST = 500
Source = Literal["last_streams", "list", "workbook"]
ORDER: tuple[Source, ...] = ("last_streams", "list", "workbook")
"""Where questions are looked for unless it is said; the first that has any."""
WAY_GIVEN_S, LOOK_AGAIN_S = 0.25, 0.01
"""How long the next questions wait for live comments at most, and how often they look."""
RESTS, LONGEST_REST_S = 4, 1.0
"""How many times as long as its last turn took a pre-flight rests while live comments come, and the longest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to ask: questions, or where to find them."""

    questions: Sequence[Question] = ()
    source: Source | None = None
    keep: bool = True
    """Whether the run is stored."""
    within: frozenset[str] = frozenset()
    """The streams whose viewers' questions may be asked; empty: every stream."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a run goes by."""

    stream: Stream
    workbook: Workbook
    warnings: list[dict[str, Any]]
    questions: Sequence[Question]
    source: View


class Preflights:
    """Asks versions questions, one run at a time, and gives way to live comments."""

    def __init__(
        self,
        db: Database,
        judge: Judge,
        versions: Versions,
        settings: Settings,
        clock: Callable[[], datetime],
        pending: Callable[[], int] = lambda: 0,
        is_live: Callable[[], bool] = lambda: False,
    ) -> None:
        self._db = db
        self._judge = judge
        self._versions = versions
        self._settings = settings
        self._clock = clock
        self._pending = pending
        self._is_live = is_live
        self._turn = asyncio.Lock()

    async def run(
        self,
        stream_id: str,
        number: int,
        wanted: Wanted,
        *,
        actor: str,
        progress: Progress | None = None,
    ) -> View:
        """The report of a version; nothing is stored but the run. Raises Conflict where there is nothing to ask, and
        Stopped."""
        progress = progress or Progress()
        ready = await self._db.read(lambda session: self._ready(session, stream_id, number, wanted))
        if not ready.questions:
            raise Conflict("There is nothing to ask.", extra={"source": ready.source})
        progress.tell("wait", 0, 1)
        async with self._turn:
            found = await self._fly(ready, number, progress)
        now = self._clock()
        about = {"stream_id": stream_id, "version": number, "at": moment(now), "by": actor}
        whole = {**about, "source": ready.source, **found}
        if wanted.keep:
            progress.keep()
            await self._db.write(lambda session: _keep(session, whole, now))
        return whole

    async def latest(self, stream_id: str, number: int) -> View:
        """The report of a version's newest run; NotFound where it has none."""

        def work(session: Session) -> View:
            streams.existing(session, stream_id)
            knowledge.existing(session, stream_id, number)
            run = preflights.latest(session, stream_id, number)
            if run is None or run.report is None:
                raise NotFound(f"Version {number} has not been asked anything yet.")
            return run.report

        return await self._db.read(work)

    async def shop_questions(self) -> list[str]:
        """The questions that the shop keeps for every stream."""
        return await self._db.read(preflights.shop_questions)

    async def keep_shop_questions(self, questions: Sequence[str]) -> list[str]:
        """Keeps these questions instead, each once and none that is empty."""
        kept = list(dict.fromkeys(text for question in questions if (text := " ".join(question.split()))))
        await self._db.write(lambda session: preflights.replace_shop_questions(session, kept))
        return kept

    async def _fly(self, ready: _Ready, number: int, progress: Progress) -> View:
        stream = ready.stream
        frame = frame_of(stream, self._settings, self._clock())
        known = await self._versions.load(stream.id, number)
        active = stream.active_version
        other = await self._versions.load(stream.id, active) if active not in (None, number) else None
        total = (2 if other else 1) * len(ready.questions)
        progress.tell("answer", 0, total)

        async def asked(version: Knowledge, before: int) -> list[Any]:
            async def done(many: int, took_s: float) -> None:
                progress.tell("answer", before + many, total)
                await self.give_way(took_s)

            return await ask_ahead(self._judge, ready.questions, frame, version, done, self._together)

        outcomes = await asked(known, 0)
        earlier = await asked(other, len(outcomes)) if other else None
        flown = Flown(frame, ready.workbook, ready.warnings, outcomes, earlier)
        found = await asyncio.to_thread(report, flown)
        return {"compared_with": active if other else None, **found}

    def _together(self) -> int:
        return 1 if self._is_live() else TOGETHER

    async def give_way(self, took_s: float = 0.0) -> None:
        """Lets live comments go first, for a while; while they come at all, rests much longer than a turn took."""
        if self._is_live():
            await asyncio.sleep(min(LONGEST_REST_S, RESTS * took_s))
        waited = 0.0
        while waited < WAY_GIVEN_S:
            await asyncio.sleep(LOOK_AGAIN_S if self._pending() else 0)
            if not self._pending():
                return
            waited += LOOK_AGAIN_S

    def _ready(self, session: Session, stream_id: str, number: int, wanted: Wanted) -> _Ready:
        stream = streams.existing(session, stream_id)
        version = knowledge.existing(session, stream_id, number)
        workbook = Workbook.model_validate(version.workbook)
        questions, source = _questions(session, stream_id, workbook, wanted)
        return _Ready(stream, workbook, list(version.warnings), questions, source)


def frame_of(stream: Stream, settings: Settings, now: datetime) -> Frame:
    """The stream's rules at its start, or now where nobody said when it starts."""
    at = stream.starts_at or stream.started_at or now
    return Frame(stream.id, streams.rules_of(stream, settings), at)


def _own_phrasings(workbook: Workbook) -> tuple[list[Question], int]:
    """The workbook's own questions that have another phrasing beside them, and how many there are."""
    own = own_questions(entries(workbook))
    asked = [Question(one.question.text, 1, one.question.language, one.entry.sku, one) for one in own[:MOST]]
    return asked, len(own)


def _questions(
    session: Session, stream_id: str, workbook: Workbook, wanted: Wanted
) -> tuple[Sequence[Question], View]:
    """What is asked, and where it is from."""
    if wanted.questions:
        return wanted.questions, _source("given", len(wanted.questions), len(wanted.questions))
    found: Sequence[Question] = ()
    source = _source("workbook", 0, 0)
    for name in (wanted.source,) if wanted.source else ORDER:
        found, source = _from(session, stream_id, workbook, name, wanted.within)
        if found:
            break
    return found, source


def _from(
    session: Session, stream_id: str, workbook: Workbook, name: Source, within: frozenset[str]
) -> tuple[Sequence[Question], View]:
    if name == "last_streams":
        earlier = preflights.earlier_streams(session, stream_id, within)
        ids = [stream.id for stream in earlier]
        questions, many = grouped(preflights.asked_before(session, ids), MOST)
        titles = [{"id": stream.id, "title": stream.title} for stream in earlier]
        return questions, {**_source(name, len(questions), many), "streams": titles}
    if name == "list":
        kept = [Question(text) for text in preflights.shop_questions(session)]
        return kept[:MOST], _source(name, len(kept[:MOST]), len(kept))
    questions, many = _own_phrasings(workbook)
    alone = sum(len(entry.questions) == 1 for entry in entries(workbook) if entry.id.startswith("faq:"))
    return questions, {**_source(name, len(questions), many), "not_asked": alone}


def _source(name: str, asked: int, many: int) -> View:
    return {"name": name, "asked": asked, "of": many}


def _keep(session: Session, whole: View, now: datetime) -> None:
    counts = whole["counts"]
    preflights.add(
        session,
        PreflightRun(
            stream_id=whole["stream_id"],
            version=whole["version"],
            at=now,
            by=whole["by"],
            questions=counts["questions"],
            answered=counts["by_itself"] + counts["drafted"],
            summary=summary(whole),
            report=whole,
        ),
    )
