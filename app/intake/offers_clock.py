"""An offer begins or ends: what was drafted before then, and tells of it, is called back and drafted again."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.intake.situation import offers_at
from app.store import events, streams, suggestions, topics
from app.store.session import Database
from app.store.tables import CommentRow, Topic
from app.store.underway import waiting
from app.suggestions.recalling import end_spoken, recall, recall_from_host
from app.suggestions.withdrawing import Stale, stands_on
from app.versions.versions import Versions
from knowledge.compute.price import is_for, promo_entry, running
from knowledge.workbook import Promo

log = structlog.get_logger(__name__)
EVERY_S = 1.0
THOROUGHLY = timedelta(seconds=10)
"""How often all drafts are looked at: those for comments that came late turn later than the clock says."""
PRICED = ("products:", "variants:")
"""What a price is from."""
SENT = "shipping:"
"""What the cost of sending is from."""

Redraft = Callable[[str, Sequence[int]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Offers:
    """The offers of a version that begin or end at some time, in the stream's zone."""

    promos: tuple[Promo, ...]
    zone: ZoneInfo

    def turned(self, since: datetime, at: datetime) -> tuple[Promo, ...]:
        """Those that run at one of two moments only."""
        before, now = (running(self.promos, moment.astimezone(self.zone)) for moment in (since, at))
        return tuple(promo for promo in self.promos if (promo in before) != (promo in now))


class OffersClock:
    """Looks at the offers that drafts tell of; of several processes one calls back."""

    def __init__(
        self, db: Database, versions: Versions, bus: Bus, clock: Callable[[], datetime], redraft: Redraft
    ) -> None:
        self._db = db
        self._versions = versions
        self._bus = bus
        self._clock = clock
        self._redraft = redraft
        self._offers: dict[tuple[str, int], Offers] = {}
        self._looked: dict[str, datetime] = {}
        self._told: set[tuple[str, str]] = set()
        """Topics, with the entry, that were told that an offer of theirs turned."""

    async def run(self) -> None:
        """Looks every second, for good."""
        while True:
            try:
                await self.look()
            except Exception:
                log.exception("offers_clock_failed")
            await asyncio.sleep(EVERY_S)

    async def look(self) -> int:
        """How many comments were drafted again; a look that finds nothing writes nothing."""
        now = self._clock()
        waited = await self._db.read(streams.with_drafts)
        self._offers = {key: offers for key, offers in self._offers.items() if key in waited.items()}
        self._looked = {one: self._looked[one] for one in waited if one in self._looked}
        again = 0
        for stream_id, version in waited.items():
            offers = await self._offers_of(stream_id, version)
            if self._is_due(stream_id, offers, now) and await self._db.read(
                lambda session, stream_id=stream_id, offers=offers: self._any_stale(
                    session, stream_id, offers, now
                )
            ):
                again += await self._recall(stream_id, version, offers, now)
        return again

    def _is_due(self, stream_id: str, offers: Offers, now: datetime) -> bool:
        """Whether an offer turned since the last look, or that was long ago."""
        last = self._looked.get(stream_id)
        due = last is None or now - last >= THOROUGHLY or bool(offers.turned(last, now))
        if due:
            self._looked[stream_id] = now
        return bool(offers.promos) and due

    async def _recall(self, stream_id: str, version: int, offers: Offers, now: datetime) -> int:
        def work(session: Session) -> list[int]:
            if events.lock(session, stream_id).version != version:
                return []  # what that one changed was called back with it
            stale_topic = self._stale_topic(session, offers, now)
            ended = end_spoken(session, stream_id, stale_topic, now)
            return [
                *recall(session, stream_id, _stale_by(offers, now, ended), now),
                *recall_from_host(session, stream_id, stale_topic, now),
            ]

        pks = await self._db.write(work)
        self._bus.publish(stream_id)
        await self._redraft(stream_id, pks)
        return len(pks)

    def _stale_topic(self, session: Session, offers: Offers, now: datetime) -> Callable[[str, Topic], bool]:
        def stale(entry: str, topic: Topic) -> bool:
            turned = (topic.id, entry) not in self._told and _has_turned(session, entry, topic, offers, now)
            if turned:
                self._told.add((topic.id, entry))
            return turned

        return stale

    def _any_stale(self, session: Session, stream_id: str, offers: Offers, now: datetime) -> bool:
        stale = _stale_by(offers, now)
        drafted = suggestions.with_draft(session, stream_id)
        if any(stale(one.draft, comment, one.recalled_at) for one, comment in drafted):
            return True
        if any(
            stale(draft, one.comment, at)
            for one in waiting(session, stream_id)
            for draft, at in (stands_on(one),)
        ):
            return True
        return any(
            (topic.id, entry) not in self._told and _has_turned(session, entry, topic, offers, now)
            for topic in (*topics.unanswered(session, stream_id), *topics.spoken(session, stream_id, now))
            if (entry := topic.suggested_entry) is not None and entry.startswith("promos:")
        )

    async def _offers_of(self, stream_id: str, version: int) -> Offers:
        found = self._offers.get((stream_id, version))
        if found is None:
            stream = await self._db.read(lambda session: streams.existing(session, stream_id))
            promos = (await self._versions.load(stream_id, version)).workbook.promos
            timed = tuple(one for one in promos if one.starts_at or one.announce_from or one.ends_at)
            found = self._offers[stream_id, version] = Offers(timed, ZoneInfo(stream.timezone))
        return found


def _stale_by(offers: Offers, now: datetime, ended: frozenset[str] = frozenset()) -> Stale:
    """Whether an offer turned since the draft was made that it tells of, or that the price it tells counts with; or it
    tells one of the host's answers that `ended`."""

    def stale(draft: dict[str, Any] | None, comment: CommentRow | None, made_again: datetime | None) -> bool:
        if draft is None:
            return False
        entries = [str(item["entry"]) for item in draft.get("evidence", [])]
        if not ended.isdisjoint(entries):
            return True
        if comment is None:
            return False
        turned = offers.turned(offers_at(comment, made_again), offers_at(comment, now))
        if any(promo_entry(promo) in entries for promo in turned):
            return True
        if draft.get("kind") != "computed":
            return False
        priced = "price" in comment.intents
        return any(
            (priced and _counts_for(promo, entries)) or _is_sent_by(promo, entries) for promo in turned
        )

    return stale


def _counts_for(promo: Promo, entries: Iterable[str]) -> bool:
    skus = {entry.split(":")[1].casefold() for entry in entries if entry.startswith(PRICED)}
    return any(is_for(promo, sku) for sku in skus)


def _is_sent_by(promo: Promo, entries: Iterable[str]) -> bool:
    """Whether an offer makes free what a draft says that sending costs."""
    return promo.kind == "free_shipping" and any(entry.startswith(SENT) for entry in entries)


def _has_turned(session: Session, entry: str, topic: Topic, offers: Offers, now: datetime) -> bool:
    """Whether an offer that is suggested for a topic turned since its latest comment came."""
    comment = next(iter(topics.latest(session, topic.id, 1)), None)
    if comment is None:
        return False
    turned = offers.turned(comment.posted_at, offers_at(comment, now))
    return any(promo_entry(promo) == entry for promo in turned)
