"""Alerts to the team, the messages that carry them, and the channels these go through."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select

from app.store.tables import AlertChannelRow, AlertMessage, AlertRow, FollowUp

_TABLE = SQLModel.metadata.tables["alerts"]
_INSERT_NEW = {
    name: dialect.insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
    for name, dialect in (("postgresql", postgresql), ("sqlite", sqlite))
}


def known_channels(session: Session, ids: Sequence[str]) -> list[str]:
    """Those of the ids that are channels, in their order."""
    found = set(session.exec(select(AlertChannelRow.id).where(col(AlertChannelRow.id).in_(ids))))
    return [one for one in dict.fromkeys(ids) if one in found]


def insert_new(session: Session, rows: Sequence[Mapping[str, Any]]) -> int:
    """How many alerts were new; one that was raised before is left alone."""
    if not rows:
        return 0
    statement = _INSERT_NEW[session.get_bind().dialect.name]
    return sum(1 for _ in session.connection().execute(statement, list(rows)))


def withdraw(session: Session, stream_id: str, about: str, kinds: Sequence[str]) -> int:
    """How many alerts about something were still waiting, and wait no more."""
    done = session.exec(
        update(AlertRow)
        .where(
            col(AlertRow.stream_id) == stream_id,
            col(AlertRow.about) == about,
            col(AlertRow.kind).in_(kinds),
            col(AlertRow.state) == "waiting",
        )
        .values(state="withdrawn")
        .returning(col(AlertRow.id))
        .execution_options(synchronize_session=False)
    )
    return len(done.all())


def open_promises(session: Session, stream_id: str) -> int:
    """How many promises of a stream are not kept yet."""
    query = select(func.count()).where(col(FollowUp.stream_id) == stream_id, col(FollowUp.state) == "open")
    return session.exec(query).one()


def forget_stream(session: Session, stream_id: str) -> None:
    """Removes a stream's alerts, and what the messages that carried them said; these do not leave any more."""
    carried = select(AlertRow.message_id).where(
        col(AlertRow.stream_id) == stream_id, col(AlertRow.message_id).is_not(None)
    )
    messages = update(AlertMessage).where(col(AlertMessage.id).in_(carried))
    quiet = {"execution_options": {"synchronize_session": False}}
    session.exec(messages.values(content={}), **quiet)
    session.exec(
        messages.where(col(AlertMessage.state).in_(("pending", "unknown"))).values(state="dead"), **quiet
    )
    session.exec(delete(AlertRow).where(col(AlertRow.stream_id) == stream_id))
