"""Comments as they are read afterwards: in the order they came, or one with everything that happened to it."""

from sqlmodel import Session

from app.errors import Invalid
from app.intake.recording import decided_view
from app.paging import Page
from app.store import comments, events, outbox, streams
from app.store.session import Database
from app.triage.personal_data import masked
from app.views import View, reply_view


class Comments:
    """Reads decided comments."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def listed(
        self,
        stream_id: str,
        after: str | None,
        limit: int,
        action: str | None,
        intent: str | None,
        *,
        mask: bool = False,
    ) -> Page:
        """A page of comments with their decisions, in the order they came; with `mask` without personal numbers."""
        after_pk = _cursor(after)

        def work(session: Session) -> Page:
            regions = tuple(streams.existing(session, stream_id).sells_to)
            rows = comments.listed(
                session, stream_id, after_pk=after_pk, limit=limit + 1, action=action, intent=intent
            )
            page = rows[:limit]
            views = [decided_view(row) for row in page]
            if mask:
                views = [{**view, "text": masked(view["text"], regions)} for view in views]
            return Page(views, str(page[-1].id) if len(rows) > limit else None)

        return await self._db.read(work)

    async def show(self, stream_id: str, comment_id: str) -> View:
        """The comment, its decision, its replies and everything that happened to it."""

        def work(session: Session) -> View:
            streams.existing(session, stream_id)
            row = comments.existing(session, stream_id, comment_id)
            replies = outbox.of_comment(session, row.id or 0)
            carriers = outbox.carriers(session, replies)
            return {
                **decided_view(row),
                "replies": [reply_view(one, carriers.get(one.folded_into or "")) for one in replies],
                "events": [events.view(event) for event in events.of_comment(session, row.id or 0)],
            }

        return await self._db.read(work)


def _cursor(after: str | None) -> int:
    if after is None:
        return 0
    if not (after.isascii() and after.isdigit()) or len(after) > 18:
        problem = {"loc": ["query", "after"], "message": "take it from `next`", "value": after}
        raise Invalid("`after` is not a cursor of this list.", errors=[problem])
    return int(after)
