"""Stored comments -> decisions: encoded together, read and answered in a worker thread."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import numpy as np
import structlog
from numpy.typing import NDArray

from app.encoding.encoder import Encoder
from app.errors import Unavailable
from app.intake.completing import Whole
from app.intake.recording import Judged
from app.intake.situation import Situation, comment_of
from app.store.tables import CommentRow
from app.triage.answer import answer
from app.triage.calibration import PLAIN, Calibration
from app.triage.comment import Decision, Earlier, Knowledge, OnAir, Prepared
from app.triage.fragments import completed
from app.triage.normalise import prepare
from intents.classifier import Classifier
from knowledge.query_bank import query_bank
from knowledge.retriever import Hit, Retriever

log = structlog.get_logger(__name__)
Vectors = NDArray[np.float32]


class Judge:
    """Decides comments; what goes wrong with one of them costs that one its draft, and nobody a decision."""

    def __init__(self, encoder: Encoder, classifier: Classifier, calibration: Calibration = PLAIN) -> None:
        self._encoder = encoder
        self._classifier = classifier
        self._calibration = calibration
        bank = query_bank(encoder.fingerprint)
        self._calibrated = calibration.holds_for(encoder.fingerprint, classifier.fingerprint, bank.key)

    async def warm(self, texts: Sequence[str]) -> float:
        """Encodes comments ahead, so that it is done while they are being stored; the milliseconds that took for each."""
        started = perf_counter()
        try:
            await self._encode([_prepared(text) for text in texts])
        except Exception as error:  # it is tried again, and told, when the vectors are needed
            log.debug("not_encoded_ahead", error=repr(error))
        return _each(started, texts)

    async def judge(
        self,
        rows: Sequence[CommentRow],
        situation: Situation,
        knowledge: Knowledge | None,
        warmed_ms: float = 0.0,
    ) -> list[Judged]:
        """The decisions, in order; each comment sees what was decided for the ones before it."""
        started = perf_counter()
        prepared = [_prepared(row.text) for row in rows]
        wholes = {row.id or 0: text for row in rows if (text := _whole(row, situation))}
        together = [Prepared(_prepared(text).text, ()) for text in wholes.values()]
        try:
            vectors = await self._encode([*prepared, *together])
        except Unavailable:
            raise
        except Exception:
            log.exception("encoding_failed", comments=[row.comment_id for row in rows])
            made = [Judged(row.id or 0, undecidable(row, situation, knowledge), None) for row in rows]
            return [replace(one, basis=situation.basis) for one in made]
        encode_ms = round(warmed_ms + _each(started, rows), 3)
        judged = await asyncio.to_thread(
            self._judge_all, rows, prepared, vectors, situation, knowledge, encode_ms
        )
        behind = vectors[len(vectors) - len(wholes) :]
        whole = {
            pk: Whole(*both)
            for pk, both in zip(wholes, zip(wholes.values(), behind, strict=True), strict=True)
        }
        return [replace(one, whole=whole.get(one.pk)) for one in judged] if whole else judged

    async def _encode(self, prepared: Sequence[Prepared]) -> Vectors:
        return await self._encoder.aencode([text for one in prepared for text in one.texts])

    def _judge_all(
        self,
        rows: Sequence[CommentRow],
        prepared: Sequence[Prepared],
        vectors: Vectors,
        situation: Situation,
        knowledge: Knowledge | None,
        encode_ms: float,
    ) -> list[Judged]:
        judged: list[Judged] = []
        start = 0
        for row, one in zip(rows, prepared, strict=True):
            own = vectors[start : start + len(one.texts)]
            start += len(one.texts)
            timed = TimedRetriever(knowledge.retriever) if knowledge else None
            began = perf_counter()
            decision = self._decide(row, one, own, situation, _with(knowledge, timed))
            triage_ms = (perf_counter() - began) * 1000
            sku = decision.product.sku if decision.product else None
            known = situation.viewers.get(row.author_id)
            if known is not None:
                known[row.id or 0] = Earlier(row.text, row.posted_at, decision.language, sku)
            if decision.air_word is not None and decision.air_word.sku is not None:
                situation.put_on_air(OnAir(decision.air_word.sku, row.posted_at))
            timing = {
                "encode": encode_ms,
                "retrieve": round(timed.elapsed_ms, 3) if timed else 0.0,
                "triage": round(triage_ms, 3),
            }
            judged.append(
                Judged(
                    row.id or 0,
                    decision,
                    own[0],
                    timing,
                    timed.nearest_entries if timed else (),
                    basis=situation.basis,
                )
            )
        return judged

    def _decide(
        self,
        row: CommentRow,
        prepared: Prepared,
        vectors: Vectors,
        situation: Situation,
        knowledge: Knowledge | None,
    ) -> Decision:
        try:
            readings = self._classifier.read(prepared.texts, vectors)
            context = replace(
                situation.context(row, knowledge),
                calibration=self._calibration,
                calibrated=self._calibrated,
            )
            return answer(comment_of(row), prepared, vectors, readings, context)
        except Exception:
            log.exception("triage_failed", stream=row.stream_id, comment=row.comment_id)
            return undecidable(row, situation, knowledge)


class TimedRetriever:
    """A retriever that adds up how long its searches take: triage itself knows no clock."""

    def __init__(self, retriever: Retriever) -> None:
        self.elapsed_ms = 0.0
        self.nearest_entries: tuple[tuple[str, float], ...] = ()
        """What the first search found, with its scores."""
        self._retriever = retriever

    def search(
        self,
        text: str,
        vector: Vectors,
        *,
        sku: str | None = None,
        intents: Sequence[str] = (),
        limit: int = 5,
    ) -> list[Hit]:
        """What the retriever finds."""
        began = perf_counter()
        hits = self._retriever.search(text, vector, sku=sku, intents=intents, limit=limit)
        self.elapsed_ms += (perf_counter() - began) * 1000
        self.nearest_entries = self.nearest_entries or tuple((hit.entry.id, hit.plain) for hit in hits)
        return hits

    def nearest(self, vector: Vectors, *, sku: str | None = None) -> float:
        """What the retriever finds nearest."""
        began = perf_counter()
        cosine = self._retriever.nearest(vector, sku=sku)
        self.elapsed_ms += (perf_counter() - began) * 1000
        return cosine


def _with(knowledge: Knowledge | None, retriever: Retriever | None) -> Knowledge | None:
    return replace(knowledge, retriever=retriever) if knowledge and retriever else None


def _each(started: float, of: Sequence[object]) -> float:
    return (perf_counter() - started) * 1000 / max(1, len(of))


def undecidable(row: CommentRow, situation: Situation, knowledge: Knowledge | None) -> Decision:
    """The decision where triage failed: an agent's, without a draft."""
    rules = situation.rules
    return Decision(
        action="suggest",
        intents=(),
        language=rules.default_language,
        product=None,
        confidence=0.0,
        draft=None,
        reasons=("error",),
        knowledge_version=knowledge.version if knowledge else None,
        due_at=row.posted_at + rules.due_after,
        breach_at=row.posted_at + rules.breach_after,
    )


def _whole(row: CommentRow, situation: Situation) -> str:
    """The comment behind the words that it may go on with; empty where there are none."""
    try:
        return completed(row.text, row.posted_at, situation.earlier(row))
    except Exception:
        log.exception("completing_failed", comment=row.comment_id)
        return ""


def _prepared(text: str) -> Prepared:
    try:
        return prepare(text)
    except Exception:
        log.exception("normalising_failed")
        return Prepared(text, ())
