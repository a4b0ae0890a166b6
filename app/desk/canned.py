"""Canned answers: words that agents send often, by a shortcut."""

import re
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.errors import Conflict, Invalid, NotFound
from app.paging import Page
from app.store import canned as rows
from app.store import streams
from app.store.session import Database
from app.store.tables import CannedAnswer
from app.views import View, moment

VARIABLES = ("viewer", "product", "price", "agent")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")


class CannedAnswers:
    """Keeps the canned answers of streams and of all streams."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock

    async def listed(self, stream_id: str | None) -> Page:
        """The answers for every stream and, where a stream is named, its own; by shortcut."""

        def work(session: Session) -> Page:
            if stream_id is not None:
                streams.existing(session, stream_id)
            return Page([_view(row) for row in rows.listed(session, stream_id)])

        return await self._db.read(work)

    async def add(self, fields: Mapping[str, Any], actor: str) -> View:
        """The new answer; Invalid for an unknown variable, Conflict where the shortcut is taken."""
        _check_variables(fields["text"])
        answer = CannedAnswer(
            id="ca_" + secrets.token_hex(8), created_by=actor, updated_at=self._clock(), **fields
        )

        def work(session: Session) -> View:
            if answer.stream_id is not None:
                streams.existing(session, answer.stream_id)
            return _kept(session, answer)

        return await self._db.write(work)

    async def change(self, answer_id: str, changes: Mapping[str, Any]) -> View:
        """The answer as it is now; Invalid and Conflict as for `add`."""
        _check_variables(changes.get("text", ""))
        now = self._clock()

        def work(session: Session) -> View:
            answer = _existing(session, answer_id)
            for name, value in changes.items():
                setattr(answer, name, value)
            if answer.stream_id is not None:
                streams.existing(session, answer.stream_id)
            answer.updated_at = now
            return _kept(session, answer)

        return await self._db.write(work)

    async def delete(self, answer_id: str) -> None:
        """Removes an answer."""
        await self._db.write(lambda session: session.delete(_existing(session, answer_id)))


def _existing(session: Session, answer_id: str) -> CannedAnswer:
    answer = session.get(CannedAnswer, answer_id)
    if answer is None:
        raise NotFound(f"There is no canned answer {answer_id!r}.")
    return answer


def _kept(session: Session, answer: CannedAnswer) -> View:
    with session.no_autoflush:
        if rows.taken(session, answer):
            raise Conflict(f"There is a canned answer /{answer.shortcut} already.")
    session.add(answer)
    session.flush()
    return _view(answer)


def _check_variables(text: str) -> None:
    for name in _IN_BRACES.findall(text):
        if name not in VARIABLES:
            allowed = " ".join(f"{{{variable}}}" for variable in VARIABLES)
            raise Invalid(
                f"{{{name}}} is no variable; there are {allowed}.",
                errors=[{"loc": ["body", "text"], "message": f"one of {allowed}", "value": f"{{{name}}}"}],
            )


def _view(row: CannedAnswer) -> View:
    return {
        "id": row.id,
        "shortcut": row.shortcut,
        "text": row.text,
        "language": row.language,
        "stream_id": row.stream_id,
        "created_by": row.created_by,
        "updated_at": moment(row.updated_at),
    }
