"""What the host answered on air in a stream, kept as rows that the workbook takes."""

import asyncio
from collections.abc import Sequence

from sqlmodel import Session

from app.paging import Page
from app.store import streams
from app.store import topics as rows
from app.store.session import Database
from app.store.tables import Stream, Topic
from app.triage.personal_data import masked
from app.views import View, moment
from knowledge.checks.choices import INTENTS
from knowledge.template import with_rows

PHRASINGS = 8
"""Other wordings that a row is given."""


class Said:
    """Reads what was said."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def listed(self, stream_id: str) -> Page:
        """Every answer given on air, the latest first."""

        def work(session: Session) -> Page:
            stream = streams.existing(session, stream_id)
            found = rows.said(session, stream_id)
            return Page([_said(session, stream, topic) for topic in found], None, len(found))

        return await self._db.read(work)

    async def workbook(self, stream_id: str) -> bytes:
        """An .xlsx with the sheet `faq` of these rows, the first said first."""
        page = await self.listed(stream_id)
        return await asyncio.to_thread(with_rows, "faq", [item["row"] for item in reversed(page.items)])


def _said(session: Session, stream: Stream, topic: Topic) -> View:
    regions = tuple(stream.sells_to)
    question = masked(topic.translation or topic.question, regions)
    asked = (topic.question, *rows.samples(session, topic.id, PHRASINGS + 1))
    return {
        "topic_id": topic.id,
        "question": question,
        "language": topic.language if topic.translation is None else stream.default_language,
        "answer": topic.answer,
        "answered_at": moment(topic.answered_at),
        "valid_until": moment(topic.valid_until),
        "off_air_ends": topic.off_air_ends,
        "askers": topic.askers,
        "settled_by": topic.settled_by,
        "row": _row(stream, topic, question, [masked(text, regions) for text in asked]),
    }


def _row(stream: Stream, topic: Topic, question: str, asked: Sequence[str]) -> dict[str, str]:
    """The answer as a row of the sheet `faq`, keyed by its headers."""
    asked_in = stream.default_language if topic.translation else topic.language
    others = [_plain(text) for text in asked if text != question]
    told = {
        "id": "air-" + topic.id.removeprefix("tp_")[:8],
        "sku": topic.sku or "",
        "intent": topic.intent if topic.intent in INTENTS else "",
        "question" if asked_in == "und" else f"question_{asked_in}": _plain(question),
        "variants": "|".join(list(dict.fromkeys(others))[:PHRASINGS]),
        f"answer_{topic.answer_language or stream.default_language}": _plain(topic.answer or ""),
    }
    return {header: text for header, text in told.items() if text}


def _plain(text: str) -> str:
    """On one line, and without what parts the cells of a list."""
    return " ".join(text.replace("|", "/").split())
