"""A stream's figures as the desk shows them: what waits, how fast viewers were answered, who is there."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from math import ceil
from time import monotonic

from sqlmodel import Session

from app.people.presence import Presence
from app.settings import Settings
from app.store import figures as rows
from app.store import on_air, streams
from app.store.session import Database
from app.triage.comment import Knowledge
from app.views import View, moment
from knowledge.compute.price import running
from knowledge.workbook import Promo

Load = Callable[[str, int], Awaitable[Knowledge]]
"""A stream's version, as it answers."""
HOLD_S = 4.0
"""Figures this young are told again."""
MOST_REPLIES = 2_000
"""Replies that the times are taken from, the latest."""


class Figures:
    """Counts a stream's figures, once for all who watch."""

    def __init__(
        self,
        db: Database,
        presence: Presence,
        settings: Settings,
        clock: Callable[[], datetime],
        load: Load | None = None,
    ) -> None:
        self._db = db
        self._presence = presence
        self._settings = settings
        self._clock = clock
        self._load = load
        self._counted: dict[str, tuple[float, asyncio.Task[View]]] = {}

    async def now(self, stream_id: str) -> View:
        """The figures at this moment, and the agents and hosts who are there."""
        return self._with_people(await self._count(stream_id))

    async def lately(self, stream_id: str) -> View:
        """The figures of at most `HOLD_S` ago, and the agents and hosts who are there now."""
        at, task = self._counted.get(stream_id, (0.0, None))
        if task is None or monotonic() - at > HOLD_S or (task.done() and task.exception() is not None):
            self._forget_old()
            task = asyncio.create_task(self._count(stream_id))
            self._counted[stream_id] = (monotonic(), task)
        return self._with_people(await asyncio.shield(task))

    def _forget_old(self) -> None:
        limit = monotonic() - HOLD_S
        self._counted = {
            name: held for name, held in self._counted.items() if held[0] >= limit or not held[1].done()
        }

    def _with_people(self, counted: View) -> View:
        stream_id = counted["stream_id"]
        agents = [{"name": name} for name in self._presence.agents(stream_id)]
        return {**counted, "agents": agents, "hosts": list(self._presence.hosts(stream_id))}

    async def _count(self, stream_id: str) -> View:
        now = self._clock()

        def work(session: Session) -> tuple[View, int | None, str | None]:
            stream = streams.existing(session, stream_id)
            due = streams.due_seconds(stream, self._settings)
            counts = rows.counts(session, stream_id, now)
            seconds = rows.reply_seconds(session, stream_id, MOST_REPLIES)
            by_people = rows.reply_seconds(session, stream_id, MOST_REPLIES, by_person=True)
            counted = {
                "stream_id": stream_id,
                "flood": stream.flood_since is not None,
                "waiting": counts.waiting,
                "grouped": counts.grouped,
                "snoozed": counts.snoozed,
                "oldest_at": moment(counts.oldest_at),
                "missed": counts.missed,
                "follow_ups": counts.follow_ups,
                "by_itself": counts.by_itself,
                "by_people": counts.by_people,
                "by_person": counts.by_person,
                **speed(seconds, due),
                "by_people_median_seconds": share_below(by_people, 0.5),
                "by_people_p90_seconds": share_below(by_people, 0.9),
            }
            return counted, stream.active_version, on_air.current(session, stream_id, now)

        counted, version, sku = await self._db.read(work)
        known = await self._load(stream_id, version) if self._load and version is not None else None
        return {**counted, "promo": _promo(known.workbook.promos, now, sku) if known else None}


def _promo(promos: Sequence[Promo], now: datetime, sku: str | None) -> View | None:
    """The offer for what is on air that ends next, one for this product before one for all."""
    ending = [(promo.ends_at, promo) for promo in running(promos, now, sku) if promo.ends_at is not None]
    if not ending:
        return None
    ends_at, promo = min(ending, key=lambda found: (not found[1].skus, found[0]))
    return {"name": promo.code or next(iter(promo.title.values())), "ends_at": moment(ends_at)}


def speed(ordered: list[float], due: float) -> View:
    """How fast viewers were answered, by the seconds that they waited, in order."""
    return {
        "median_seconds": share_below(ordered, 0.5),
        "p90_seconds": share_below(ordered, 0.9),
        "within_due": round(sum(s <= due for s in ordered) / len(ordered), 4) if ordered else None,
    }


def share_below(ordered: list[float], share: float) -> float | None:
    """The smallest value that so large a share does not exceed (nearest rank)."""
    return round(ordered[ceil(share * len(ordered)) - 1], 1) if ordered else None
