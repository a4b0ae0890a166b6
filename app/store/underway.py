"""Replies that have not left yet, or are leaving just now, with what they were made from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import and_
from sqlmodel import Session, col, select

from app.store.outbox import HANDED
from app.store.tables import CommentRow, OutboxRow, Suggestion


@dataclass(slots=True)
class Underway:
    """A reply, the comment that it answers (None: it answers a topic's askers), and the suggestion that an agent
    approved with it (None: it was sent by itself)."""

    row: OutboxRow
    comment: CommentRow | None
    suggestion: Suggestion | None
    folded: "list[Underway]" = field(default_factory=list["Underway"])
    """Those that go with it."""


def underway(session: Session, stream_id: str) -> list[Underway]:
    """What of a stream waits for a channel or is being handed to one, kept from whoever would send it until the commit."""
    mine = col(OutboxRow.stream_id) == stream_id
    held = session.exec(
        select(OutboxRow)
        .where(mine, col(OutboxRow.state).in_(("pending", *HANDED)))
        .order_by(col(OutboxRow.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    by_id = {one.row.id: one for one in _whole(session, held)}
    with_them = session.exec(
        select(OutboxRow).where(
            mine, col(OutboxRow.state) == "folded", col(OutboxRow.folded_into).in_(list(by_id))
        )
    ).all()
    for one in _whole(session, with_them):
        by_id[one.row.folded_into or ""].folded.append(one)
    return list(by_id.values())


def waiting(session: Session, stream_id: str) -> list[Underway]:
    """The same of those that no channel has, as they are, kept from nobody."""
    rows = session.exec(
        select(OutboxRow).where(
            col(OutboxRow.stream_id) == stream_id,
            col(OutboxRow.state) == "pending",
            col(OutboxRow.comment_pk).is_not(None),
        )
    ).all()
    return _whole(session, rows)


def recalled_of(session: Session, comment_pk: int) -> Sequence[OutboxRow]:
    """The replies to a comment that did not leave, for which it is to be decided again."""
    return session.exec(
        select(OutboxRow)
        .where(OutboxRow.comment_pk == comment_pk, OutboxRow.state == "recalled")
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()


def recalled_among(session: Session, comment_pks: Sequence[int]) -> frozenset[int]:
    """Those of some comments (internal ids) that are to be decided again because their replies did not leave."""
    query = select(OutboxRow.comment_pk).where(
        OutboxRow.state == "recalled", col(OutboxRow.comment_pk).in_(comment_pks)
    )
    return frozenset(pk for pk in session.exec(query) if pk is not None)


def recalled_and_left(session: Session) -> dict[str, list[int]]:
    """Stream -> the comments, by internal id, that are to be decided again because their replies did not leave."""
    query = select(OutboxRow.stream_id, OutboxRow.comment_pk).where(OutboxRow.state == "recalled")
    found: dict[str, list[int]] = {}
    for stream_id, pk in session.exec(query.order_by(col(OutboxRow.comment_pk))):
        if pk is not None:
            found.setdefault(stream_id, []).append(pk)
    return found


def _whole(session: Session, rows: Sequence[OutboxRow]) -> list[Underway]:
    pks = [row.comment_pk for row in rows if row.comment_pk is not None]
    query = (
        select(CommentRow, Suggestion)
        .join(
            Suggestion,
            and_(col(Suggestion.comment_pk) == col(CommentRow.id), col(Suggestion.state) == "approved"),
            isouter=True,
        )
        .where(col(CommentRow.id).in_(pks))
    )
    found = {comment.id: (comment, suggestion) for comment, suggestion in session.exec(query)} if pks else {}
    return [Underway(row, *found.get(row.comment_pk, (None, None))) for row in rows]
