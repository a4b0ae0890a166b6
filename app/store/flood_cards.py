"""Suggestions that wait on another's card, because more come than people can answer one by one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, Suggestion

MOST = 100
"""So many share a card at most: they are answered in one transaction."""
LOOK_BACK = 20
"""Of so many members of a topic, the latest, one has to wait for the card to be found."""


def cards_for(
    session: Session, comment: CommentRow, draft: dict[str, Any]
) -> Sequence[tuple[Suggestion, CommentRow]]:
    """The cards of the same topic with the same draft, the earliest first, kept from others until the commit; without
    those that somebody settles just now."""
    recent = (
        select(CommentRow.id)
        .where(CommentRow.topic_id == comment.topic_id, CommentRow.id != comment.id)
        .order_by(col(CommentRow.id).desc())
        .limit(LOOK_BACK)
    )
    mates = session.exec(
        select(Suggestion).where(
            col(Suggestion.comment_pk).in_(recent),
            Suggestion.state == "waiting",
        )
    ).all()
    cards = {
        mate.grouped_with or mate.id: None
        for mate in mates
        if mate.draft is not None and mate.draft["text"] == draft["text"]
    }
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(
            col(Suggestion.id).in_(cards),
            Suggestion.state == "waiting",
            col(Suggestion.grouped_with).is_(None),
            Suggestion.grouped < MOST,
            CommentRow.language == comment.language,
            CommentRow.topic_id
            == comment.topic_id,  # a card may have been split off from those that wait on it
        )
        .order_by(col(Suggestion.comment_pk))
        .with_for_update(of=Suggestion, skip_locked=True)
        .execution_options(populate_existing=True)
    )
    return session.exec(query).all() if cards else []


def waiting_on(session: Session, card_id: str) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Those that wait on a card, the earliest first."""
    return session.exec(
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.grouped_with == card_id, Suggestion.state == "waiting")
        .order_by(col(Suggestion.due_at), col(Suggestion.comment_pk))
    ).all()


def share(session: Session, suggestions: Sequence[Suggestion], card: Suggestion) -> None:
    """Lets them wait on a card from now on."""
    session.exec(
        update(Suggestion)
        .where(col(Suggestion.id).in_([one.id for one in suggestions]))
        .values(grouped_with=card.id)
        .execution_options(synchronize_session="fetch")
    )


def leave(session: Session, card_id: str) -> None:
    """One fewer waits on a card."""
    session.exec(
        update(Suggestion)
        .where(col(Suggestion.id) == card_id, col(Suggestion.grouped) > 0)
        .values(grouped=Suggestion.grouped - 1)
        .execution_options(synchronize_session=False)
    )


def without_card(session: Session, limit: int) -> Sequence[tuple[str, str]]:
    """(stream, card) of cards that were settled while some waited on them."""
    card = select(Suggestion.id, Suggestion.state).subquery()
    return session.exec(
        select(Suggestion.stream_id, Suggestion.grouped_with)  # pyright: ignore
        .join(card, card.c.id == col(Suggestion.grouped_with))
        .where(
            col(Suggestion.grouped_with).is_not(None),
            Suggestion.state == "waiting",
            card.c.state.not_in(["waiting", "leaving"]),
        )
        .distinct()
        .limit(limit)
    ).all()
