"""Questions asked of a version before viewers ask them: decided like live comments, and nothing of it stored."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import perf_counter

from app.intake.judging import Judge
from app.intake.recording import Judged
from app.intake.situation import Situation
from app.store.tables import CommentRow
from app.triage.comment import Knowledge, OnAir, StreamRules
from app.triage.personal_data import masked
from knowledge.entry import entries
from knowledge.leaving_out import OwnQuestion, WithoutOne
from knowledge.preflight import Near, Outcome, answered_how
from knowledge.retriever import EntryRetriever

TOGETHER = 4
"""Questions that are encoded together while no comments come, and between which these get their turn."""
SHOWN = 2
"""Entries that are shown to be near to a question."""
LONG_SHOWN = timedelta(days=1)
"""Since when the product of a question has been on air."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    text: str
    askers: int = 1
    language: str | None = None
    """A guess, for where the words do not tell."""
    product: str | None = None
    """What was on air."""
    own: OwnQuestion | None = None
    """The workbook's own phrasing that it is, to be left out while it is asked."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The stream as the questions meet it: its rules, at one moment."""

    stream_id: str
    rules: StreamRules
    at: datetime


Done = Callable[[int, float], Awaitable[None]]
"""Hears how many questions are answered, and how many seconds the last of them took; live comments have their turn while it
does."""


async def ask_ahead(
    judge: Judge,
    questions: Sequence[Question],
    frame: Frame,
    knowledge: Knowledge,
    done: Done,
    together: Callable[[], int] = lambda: TOGETHER,
) -> list[Outcome]:
    """What a version would do with each question, in order."""
    asks = await asyncio.to_thread(_first_questions, knowledge)
    skus = {product.sku.casefold(): product.sku for product in knowledge.workbook.products}
    outcomes: list[Outcome] = []
    while len(outcomes) < len(questions):
        began = perf_counter()
        chunk = questions[len(outcomes) :][: together()]
        await judge.warm([question.text for question in chunk])
        for question in chunk:
            situation = _situation(frame, skus.get((question.product or "").casefold()))
            row = _row(frame, question, len(outcomes))
            [judged] = await judge.judge([row], situation, _known(knowledge, question))
            outcomes.append(_outcome(question, judged, frame, asks))
        await done(len(outcomes), perf_counter() - began)
    return outcomes


def _first_questions(knowledge: Knowledge) -> dict[str, str]:
    """Entry -> the first question that it answers."""
    return {entry.id: entry.questions[0].text for entry in reversed(entries(knowledge.workbook))}


def _known(knowledge: Knowledge, question: Question) -> Knowledge:
    retriever = knowledge.retriever
    if question.own is None or not isinstance(retriever, EntryRetriever):
        return knowledge
    return replace(knowledge, retriever=WithoutOne.of(retriever, question.own))


def _situation(frame: Frame, sku: str | None) -> Situation:
    shown = [OnAir(sku, frame.at - frame.rules.delay - LONG_SHOWN)] if sku else []
    return Situation(frame.stream_id, frame.rules, None, shown, (), {})


def _row(frame: Frame, question: Question, number: int) -> CommentRow:
    """The question as a comment, each by a viewer of its own; no session ever sees it."""
    offset = frame.at.astimezone(frame.rules.zone).utcoffset() or timedelta(0)
    return CommentRow(
        stream_id=frame.stream_id,
        comment_id=f"preflight-{number}",
        author_id=f"preflight-{number}",
        text=question.text,
        posted_at=frame.at,
        posted_offset=int(offset.total_seconds()),
        received_at=frame.at,
        language_hint=question.language,
        roles=[],
        intents=[],
        timing_ms={},
    )


def _outcome(question: Question, judged: Judged, frame: Frame, asks: Mapping[str, str]) -> Outcome:
    decision = judged.decision
    answered = answered_how(decision.action, decision.draft.confidence if decision.draft else None)
    draft = decision.draft if answered in {"by_itself", "drafted", "doubtful"} else None
    return Outcome(
        question=masked(question.text, frame.rules.sells_to),
        askers=question.askers,
        answered=answered,
        action=decision.action,
        language=decision.language,
        intents=tuple(score.name for score in decision.intents),
        product=decision.product.sku if decision.product else None,
        confidence=decision.confidence,
        reply=draft.text if draft else None,
        reply_kind=draft.kind if draft else None,
        evidence=tuple(one.entry for one in draft.evidence) if draft else (),
        reasons=decision.reasons,
        nearest=tuple(
            Near(name, round(score, 4), asks.get(name, "")) for name, score in judged.nearest[:SHOWN]
        ),
        asked_of=question.own.entry.id if question.own else None,
    )
