"""The shop's defaults, and the rules that hold in a stream: its own, else the shop's."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, select

from app.store.tables import Shop, Stream
from app.store.tables.shop import THE_SHOP, shop_defaults


def standing(stream: Stream) -> Mapping[str, Any]:
    """The stream's own rules over the shop's; a rule that neither has is the settings'."""
    shop = shop_defaults(stream)
    return {**shop, **stream.rules} if shop else stream.rules


def defaults(session: Session) -> dict[str, Any]:
    """What the shop says for all streams; empty before anything was set."""
    return dict(session.exec(select(Shop.defaults).where(Shop.id == THE_SHOP)).first() or {})


def lock(session: Session) -> dict[str, Any]:
    """The same, kept from other transactions until the commit."""
    query = select(Shop).where(Shop.id == THE_SHOP).with_for_update()
    row = session.exec(query).first()
    return dict(row.defaults) if row else {}


def put(session: Session, given: Mapping[str, Any]) -> Sequence[Stream]:
    """Replaces the defaults; the streams that have not ended, as they are with the new ones."""
    session.merge(Shop(id=THE_SHOP, defaults=dict(given)))
    session.flush()
    query = select(Stream).where(Stream.state != "ended").order_by(col(Stream.id))
    return session.exec(query.execution_options(populate_existing=True)).all()
