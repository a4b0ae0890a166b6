"""What agents have sent: the latest first, with how each left."""

from sqlmodel import Session

from app.paging import Page, cursor_of, parse_cursor
from app.store import sent, streams
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Suggestion
from app.views import Regions, View, listed_comment_view, moment

WAITING = ("pending", "sending", "overtaken")


class SentReplies:
    """Reads what was sent."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def listed(self, stream_id: str, by: str | None, after: str | None, limit: int) -> Page:
        """A page of what an agent, or everybody, sent in a stream, with how many there are in all."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            regions = streams.regions_of(session, stream_id)
            found = sent.listed(session, stream_id, by, after=cursor, limit=limit + 1)
            page = found[:limit]
            left = sent.departures(session, [suggestion.comment_pk for suggestion, _ in page])
            last = page[-1][0] if len(found) > limit else None
            return Page(
                [sent_view(row, comment, left.get(row.comment_pk), regions) for row, comment in page],
                cursor_of(last.settled_at, last.id) if last and last.settled_at else None,
                sent.count(session, stream_id, by),
            )

        return await self._db.read(work)


def sent_view(suggestion: Suggestion, comment: CommentRow, left: OutboxRow | None, regions: Regions) -> View:
    """A reply that was sent, with the comment it answers."""
    return {
        "id": suggestion.id,
        "comment": listed_comment_view(comment, regions),
        "text": suggestion.sent_text,
        "language": left.payload.get("reply", {}).get("language") if left else None,
        "by": suggestion.settled_by,
        "at": moment(suggestion.settled_at),
        "delivery": _delivery(left),
        "error": left.last_error if left and left.state != "sent" else None,
    }


def _delivery(left: OutboxRow | None) -> str:
    """How it left: by_hand, program (the one that reads the events posts it), waiting, sent or failed."""
    if left is None or left.state in WAITING:
        return "waiting"
    if left.state != "sent":
        return "failed"
    return {"by_hand": "by_hand", "events": "program"}.get(left.channel, "sent")
