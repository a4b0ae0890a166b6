"""The host's side of topics: what is asked, and what becomes of it, for all askers at once."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.bus import Bus
from app.errors import Conflict
from app.paging import Page
from app.settings import Settings
from app.store import clocks, events, streams
from app.store import topics as rows
from app.store.session import Database
from app.store.tables import Topic
from app.topics.answering import answer, reopen, settle, standing, take_back, tell
from app.topics.grouping import send_to_host
from app.topics.overdue import raise_overdue
from app.topics.queue import page_of, put_in_order, whole
from app.topics.regrouping import NO_VECTOR, Vector, chosen, founding_texts, merge, split
from app.topics.saying import Given, Sayings, on_one_line
from app.topics.views import topic_view
from app.triage.normalise import prepare
from app.views import View

__all__ = ["Topics", "raise_overdue", "send_to_host"]

Encode = Callable[[Sequence[str]], Awaitable[NDArray[np.float32]]]
Clock = Callable[[], datetime]
Recall = Callable[[Session, Topic, datetime, str], list[int]]
"""Calls back what tells the host's answer to a topic; the internal ids of the comments that are to be drafted again."""
Redraft = Callable[[str, Sequence[int]], Awaitable[None]]


def _leaves_them(*_: object) -> list[int]:
    """Calls nothing back."""
    return []


async def _not_again(_stream_id: str, _pks: Sequence[int]) -> None:
    """Nothing was called back that could be drafted again."""


class Topics:
    """The host's side: what is asked, and what becomes of it. `clock` is the stage's time, `wall` the machine's, by
    which people wait."""

    def __init__(  # noqa: PLR0913 - every part that a topic's way leads through
        self,
        db: Database,
        bus: Bus,
        settings: Settings,
        channel: str | None,
        wake_delivery: Callable[[], None],
        clock: Clock,
        *,
        wall: Clock | None = None,
        encode: Encode | None = None,
        regroup: Callable[[str], None] = lambda _: None,
        recall: Recall = _leaves_them,
        redraft: Redraft = _not_again,
    ) -> None:
        self._db = db
        self._bus = bus
        self._wake_delivery = wake_delivery
        self._clock = clock
        self._wall = wall or clock
        self._sayings = Sayings(settings, channel, self._wall)
        self._encode = encode
        self._regroup = regroup
        self._recall = recall
        self._redraft = redraft

    async def listed(self, stream_id: str, state: str, after: str | None, limit: int) -> Page:
        """A page of topics from behind a topic's id: open ones by priority, settled ones the latest first."""
        now = self._clock()
        return await self._db.read(lambda session: page_of(session, stream_id, state, after, limit, now))

    async def show(self, topic_id: str) -> View:
        """A topic with its latest comments, in the order they came, and all that was done with it."""
        now = self._clock()
        return await self._db.read(lambda session: whole(session, topic_id, now))

    async def answered(
        self,
        topic_id: str,
        said: str | None,
        valid_minutes: int | None,
        *,
        actor: str,
        while_on_air: bool = False,
    ) -> View:
        """The topic, settled for every asker by what the host said; later askers get it while it holds.

        Saying the same again changes nothing; raises Conflict when it was settled otherwise, or the stream has ended.
        """

        words = on_one_line(said)

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state == "answered" and topic.answer == words:
                return
            _refuse_unless(topic, "open", "forming")
            stream = streams.existing(session, topic.stream_id)
            if stream.state == "ended":  # nothing can reach the viewers any more
                raise Conflict("The stream has ended.", extra={**standing(topic), "stream_state": "ended"})
            saying = self._sayings.of(session, stream, Given(words, valid_minutes, while_on_air), now)
            answer(session, stream, topic, saying, actor=actor, now=now)

        view = await self._act(topic_id, work)
        self._wake_delivery()
        return view

    async def reopen(self, topic_id: str, *, actor: str) -> View:
        """The topic, on the queue again: what was said is taken back while it can be, and so is not for air, or later."""
        wall = self._wall()
        again: list[int] = []

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state == "open" and topic.later_until is None:
                return
            _refuse_unless(topic, "open", "answered", "dismissed")
            if topic.state != "answered":
                clocks.run_again(session, topic)
                reopen(session, topic, actor=actor, now=now)
                return
            if topic.undo_until is None or topic.undo_until <= wall:
                raise Conflict("It is too late to take the answer back.", extra=standing(topic))
            clocks.run_again(session, topic)
            take_back(session, topic, actor=actor, now=now)
            again[:] = self._recall(session, topic, now, actor)

        view = await self._act(topic_id, work)
        if again:
            await self._redraft(view["stream_id"], again)
        return view

    async def dismiss(self, topic_id: str, *, actor: str) -> View:
        """The topic, off the host's queue; its askers' suggestions stay with the agents."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state != "dismissed":
                _refuse_unless(topic, "open", "forming")
                settle(session, topic, "dismissed", actor, now)
                clocks.stop_unheard(session, topic.id, now)

        return await self._act(topic_id, work)

    async def later(self, topic_id: str, seconds: int, *, actor: str) -> View:
        """The topic, out of the host's sight for so long; at once back with 0."""
        until = self._wall() + timedelta(seconds=seconds) if seconds else None

        def work(session: Session, topic: Topic, now: datetime) -> None:
            _refuse_unless(topic, "open")
            topic.later_until = until
            tell(session, topic, "later", actor=actor, now=now, seconds=seconds)

        return await self._act(topic_id, work)

    async def merge(self, topic_id: str, into: str, *, actor: str) -> View:
        """The topic that has taken in the other's askers."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state == "merged" and topic.merged_into == into:
                return
            _refuse_unless(topic, "open", "forming")
            target = rows.existing(session, into)
            if target.id == topic.id or target.stream_id != topic.stream_id:
                raise Conflict("A topic is merged into another one of its stream.")
            _refuse_unless(target, "open", "forming")
            merge(session, topic, target, actor=actor, now=now)

        await self._act(topic_id, work)
        now = self._clock()
        return await self._db.read(lambda session: topic_view(session, session.get_one(Topic, into), now))

    async def split(self, topic_id: str, comment_ids: Sequence[str], *, actor: str) -> View:
        """The new topic, of some of the comments of one."""
        vectors = await self._vectors_of_parts(topic_id, comment_ids)
        made: list[str] = []

        def work(session: Session, topic: Topic, now: datetime) -> None:
            _refuse_unless(topic, "open", "forming")
            apart = chosen(session, topic, comment_ids)
            made[:] = [split(session, topic, apart, vectors, actor=actor, now=now).id]

        view = await self._act(topic_id, work)
        self._regroup(view["stream_id"])
        now = self._clock()
        return await self._db.read(lambda session: topic_view(session, session.get_one(Topic, made[0]), now))

    async def pin(self, topic_id: str, pinned: bool = True, *, actor: str) -> View:
        """The topic, kept on top of the queue or no longer."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.pinned != pinned:
                topic.pinned = pinned
                tell(session, topic, "pinned" if pinned else "unpinned", actor=actor, now=now)

        return await self._act(topic_id, work)

    async def order(self, stream_id: str, ids: Sequence[str], *, actor: str) -> Page:
        """The open topics in the controller's own order, the others behind them by priority; by priority alone where
        none is named."""
        now = self._clock()
        await self._db.write(lambda session: put_in_order(session, stream_id, ids, actor=actor, now=now))
        self._bus.publish(stream_id)
        return await self.listed(stream_id, "open", None, 500)

    async def _act(self, topic_id: str, action: Callable[[Session, Topic, datetime], None]) -> View:
        now = self._clock()

        def work(session: Session) -> tuple[str, View]:
            # The stream is locked before its topics, as comments do it: otherwise the two could wait for each other.
            events.lock(session, rows.get(session, topic_id).stream_id)
            topic = rows.existing(session, topic_id)
            action(session, topic, now)
            session.flush()
            return topic.stream_id, topic_view(session, topic, now)

        stream_id, view = await self._db.write(work)
        self._bus.publish(stream_id)
        return view

    async def _vectors_of_parts(self, topic_id: str, comment_ids: Sequence[str]) -> tuple[Vector, Vector]:
        """The vectors of the first comment set apart, and of the first that stays."""
        texts = await self._db.read(lambda session: founding_texts(session, topic_id, comment_ids))
        if self._encode is None:
            return NO_VECTOR, NO_VECTOR
        first, second = await self._encode([prepare(text).texts[0] for text in texts])
        return first, second


def _refuse_unless(topic: Topic, *states: str) -> None:
    if topic.state not in states:
        raise Conflict(f"The topic is {topic.state} already.", extra=standing(topic))
