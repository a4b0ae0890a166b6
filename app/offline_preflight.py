"""Pre-flight without the service: of a workbook's file, or of a stream's version in the database."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.asking_ahead import Frame, Question, ask_ahead
from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.errors import ConfigError, NotFound
from app.judging import Judge
from app.offline import check_file
from app.preflight import Preflights, Tell, Wanted, own_phrasings
from app.preflight_report import Flown, report
from app.settings import Settings
from app.store import streams
from app.store.opening import open_database
from app.triage.calibration import Calibration
from app.triage.cleaning import clean
from app.triage.comment import Knowledge, StreamRules
from app.uploads import problem_json
from app.versions import Versions
from app.views import View
from intents.train import load_or_fit
from knowledge.entry import entries
from knowledge.retriever import build_retriever, question_vectors
from knowledge.workbook import Workbook

BY = "command line"


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


async def fly_file(
    settings: Settings,
    path: Path,
    timezone: str,
    questions: Sequence[str] = (),
    *,
    language: str = "en",
    tell: Tell = lambda _: None,
) -> View:
    """The report of a workbook's file, asked some questions or its own phrasings, for a stream in its languages.

    Raises ConfigError for a file that is no workbook without mistakes, and where there is nothing to ask.
    """
    checked, _ = await asyncio.to_thread(check_file, path, timezone, language)
    workbook = checked.workbook
    if workbook is None:
        raise ConfigError(f"{path.name} has mistakes: `sidestage kb check` lists them.")
    asked = [Question(text) for text in questions] or own_phrasings(workbook)[0]
    if not asked:
        raise ConfigError(f"{path.name} has no question with a second phrasing. Give questions to ask.")
    async with _judge(settings) as (judge, encoder):
        vectors = await asyncio.to_thread(question_vectors, entries(workbook), encoder.encode)
        known = Knowledge(0, workbook, build_retriever(entries(workbook), vectors))
        frame = Frame("", _rules(workbook, timezone), now())

        async def done(many: int) -> None:
            tell({"step": "answer", "done": many, "all": len(asked)})

        outcomes = await ask_ahead(judge, asked, frame, known, done)
    warnings = [problem_json(warning, language) for warning in checked.warnings]
    found = report(Flown(frame, workbook, warnings, outcomes, None))
    source = {"name": "given" if questions else "workbook", "asked": len(asked), "of": len(asked)}
    return {"source": source, "compared_with": None, **found}


async def fly_version(
    settings: Settings, stream_id: str, number: int | None, wanted: Wanted, tell: Tell = lambda _: None
) -> View:
    """The report of a stream's version, of the active one where no number is given; raises NotFound or Conflict."""
    db = open_database(settings, readers=1)
    try:
        stream = await db.read(lambda session: streams.existing(session, stream_id))
        version = stream.active_version if number is None else number
        if version is None:
            raise NotFound("The stream has no active version. Give a version's number.")
        async with _judge(settings) as (judge, encoder):
            versions = Versions(db, encoder, InProcessBus(), now)
            flights = Preflights(db, judge, versions, settings, now)
            return await flights.run(stream_id, version, wanted, actor=BY, tell=tell)
    finally:
        db.close()


@contextlib.asynccontextmanager
async def _judge(settings: Settings) -> AsyncGenerator[tuple[Judge, Encoder]]:
    """What decides comments, as the service builds it."""
    cache = settings.resolved_cache_dir
    encoder = await asyncio.to_thread(load_encoder, settings.model, settings.encoder_runtime, cache)
    try:
        classifier = await asyncio.to_thread(load_or_fit, cache, encoder.encode, encoder.fingerprint, clean)
        yield Judge(encoder, classifier, Calibration.load()), encoder
    finally:
        encoder.close()


def _rules(workbook: Workbook, timezone: str) -> StreamRules:
    """A stream in every language that the workbook answers in, the most answered one its default."""
    answered = [language for row in (*workbook.faq, *workbook.policies) for language in row.answer]
    languages = sorted(set(answered), key=lambda name: -answered.count(name)) or ["en"]
    return StreamRules(tuple(languages), languages[0], ZoneInfo(timezone))
