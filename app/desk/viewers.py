"""What one viewer said in a stream, and what they were told."""

from typing import Any

from sqlmodel import Session

from app.errors import NotFound
from app.store import streams
from app.store import viewers as rows
from app.store.session import Database
from app.views import View, moment

LATEST = 20


class Viewers:
    """Reads viewers' comments with what came of them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def show(self, stream_id: str, author_id: str) -> View:
        """The viewer with the latest comments, oldest first; NotFound for one who said nothing."""

        def work(session: Session) -> View:
            streams.existing(session, stream_id)
            count, answered = rows.counts(session, stream_id, author_id)
            if not count:
                raise NotFound(f"The stream has no comment of a viewer {author_id!r}.")
            said = rows.latest(session, stream_id, author_id, LATEST)
            return {
                "author": {"id": author_id, "name": said[-1].comment.author_name},
                "count": count,
                "answered": answered,
                "comments": [_view(one) for one in said],
            }

        return await self._db.read(work)


def _view(said: rows.Said) -> dict[str, Any]:
    comment, suggestion = said.comment, said.suggestion
    return {
        "comment_id": comment.comment_id,
        "text": comment.text,
        "language": comment.language,
        "posted_at": moment(comment.posted_at, comment.posted_offset),
        "action": comment.action,
        "state": suggestion.state if suggestion else None,
        "told": said.told,
        "by": suggestion.settled_by if suggestion else None,
    }
