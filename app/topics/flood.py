"""When more comments need a person than people can answer one by one, those that ask the same share a card."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.settings import Settings
from app.store import clocks, events, flood_cards, streams
from app.store.session import Database
from app.store.shop import standing
from app.store.tables import CommentRow, Stream, Suggestion
from app.triage.alike.facts import same_facts
from app.views import moment, stream_view, suggestion_view

log = structlog.get_logger(__name__)
EVERY_S = 1.0
BATCH = 100
MINUTE = timedelta(minutes=1)
OVER_BELOW = 0.5
"""A flood is over when fewer come in a minute than this share of what began it, so that it does not flap."""


class Floods:
    """Begins and ends a stream's flood, inside the transaction that it is given."""

    def __init__(self, settings: Settings, channel: str | None) -> None:
        self._settings = settings
        self._channel = channel

    def note(self, session: Session, row: CommentRow, now: datetime) -> bool:
        """Whether a flood goes on, now that this comment needs a person. The caller has locked the stream."""
        stream = streams.existing(session, row.stream_id)
        since = now - MINUTE
        rate = clocks.by_person_since(session, row.stream_id, since, row.id or 0) + (row.posted_at > since)
        if stream.flood_since is None:
            if rate <= self._limit(stream):
                return False
            stream.flood_since, stream.flood_peak = now, rate
            self._tell(session, stream, now)
        elif rate > stream.flood_peak:
            stream.flood_peak = rate
            session.add(stream)
        return True

    def is_over(self, session: Session, stream_id: str, now: datetime) -> bool:
        """Whether a flood goes on of which too little comes any more."""
        stream = streams.existing(session, stream_id)
        rate = clocks.by_person_since(session, stream_id, now - MINUTE)
        return stream.flood_since is not None and rate < OVER_BELOW * self._limit(stream)

    def end(self, session: Session, stream_id: str, now: datetime) -> None:
        """Ends the stream's flood, if there is one. The caller has locked the stream."""
        stream = streams.existing(session, stream_id)
        if stream.flood_since is None:
            return
        over = {
            "from": moment(stream.flood_since),
            "to": moment(now),
            "peak_per_minute": stream.flood_peak,
        }
        stream.floods = [*stream.floods, over]
        stream.flood_since, stream.flood_peak = None, 0
        self._tell(session, stream, now)

    def _limit(self, stream: Stream) -> int:
        return standing(stream).get("flood_per_minute", self._settings.flood_per_minute)

    def _tell(self, session: Session, stream: Stream, now: datetime) -> None:
        session.add(stream)
        events.append(session, stream.id, "stream", stream_view(stream, self._channel), at=now)


class FloodWatch:
    """Ends floods that are over, and gives a card to those whose card was settled without them."""

    def __init__(self, db: Database, bus: Bus, floods: Floods, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bus = bus
        self._floods = floods
        self._clock = clock

    async def run(self) -> None:
        """Looks every second, for good."""
        while True:
            try:
                await self.look()
            except Exception:
                log.exception("flood_watch_failed")
            await asyncio.sleep(EVERY_S)

    async def look(self) -> None:
        """Does what is due now; a look that finds nothing writes nothing."""
        now = self._clock()

        def found(session: Session) -> tuple[list[str], list[tuple[str, str]]]:
            over = [one for one in streams.flooded(session) if self._floods.is_over(session, one, now)]
            return over, list(flood_cards.without_card(session, BATCH))

        over, settled = await self._db.read(found)
        for stream_id in over:

            def end(session: Session, stream_id: str = stream_id) -> None:
                streams.lock(session, stream_id)
                if self._floods.is_over(session, stream_id, now):
                    self._floods.end(session, stream_id, now)

            await self._db.write(end)
            self._bus.publish(stream_id)
        for stream_id, card_id in settled:
            await self._db.write(lambda session, card_id=card_id: pass_on(session, card_id, now))
            self._bus.publish(stream_id)


def join_card(
    session: Session, suggestion: Suggestion, comment: CommentRow
) -> tuple[Suggestion, CommentRow] | None:
    """The card on which it waits from now on, with that card's comment; None where it is to have its own."""
    if suggestion.draft is None or comment.action != "suggest" or comment.topic_id is None:
        return None
    cards = flood_cards.cards_for(session, comment, suggestion.draft)
    found = next((one for one in cards if same_facts(one[1].text, comment.text)), None)
    if found is None:
        return None
    card, asked_first = found
    suggestion.grouped_with = card.id
    card.grouped += 1
    session.add(card)
    return card, asked_first


def asks_the_same(one: tuple[Suggestion, CommentRow], other: tuple[Suggestion, CommentRow]) -> bool:
    """Whether what answers one answers the other: the same topic, language, draft and facts."""

    def asked(suggestion: Suggestion, comment: CommentRow) -> tuple[object, ...]:
        return comment.topic_id, comment.language, (suggestion.draft or {}).get("text")

    return asked(*one) == asked(*other) and same_facts(one[1].text, other[1].text)


def pass_on(session: Session, card_id: str, now: datetime) -> None:
    """Gives those that still wait on a settled card a card of their own: the earliest of them."""
    waiting = flood_cards.waiting_on(session, card_id)
    if not waiting:
        return
    (card, comment), rest = waiting[0], waiting[1:]
    card.grouped_with, card.grouped = None, len(rest)
    session.add(card)
    flood_cards.share(session, [one for one, _ in rest], card)
    session.flush()
    view = suggestion_view(card, comment, streams.regions_of(session, card.stream_id))
    events.append(session, card.stream_id, "suggestion", view, at=now, comment_pk=comment.id)
