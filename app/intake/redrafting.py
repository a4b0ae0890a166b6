"""Drafts made again, where the facts that they stood on hold no longer, or never made."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.intake.judging import Judge
from app.intake.recording import Judged, Superseded, asked_of, product_json, refuse_superseded, reply_json
from app.intake.situation import Situation, situation_of
from app.settings import Settings
from app.store import comments, events, suggestions, topics
from app.store.session import Database
from app.store.tables import CommentRow
from app.topics.views import topic_view
from app.versions.versions import Versions
from app.views import suggestion_view

log = structlog.get_logger(__name__)
EVERY_S = 30.0
TOGETHER = 32
"""Comments that are drafted and committed together."""


class Redrafting:
    """Drafts waiting suggestions, and what the host may say, again."""

    def __init__(
        self,
        db: Database,
        judge: Judge,
        versions: Versions,
        bus: Bus,
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._judge = judge
        self._versions = versions
        self._bus = bus
        self._settings = settings
        self._clock = clock

    async def redraft(self, stream_id: str, pks: Sequence[int]) -> None:
        """Drafts anew for comments (internal ids) by the version that is active now, with the offers that run now."""
        for start in range(0, len(pks), TOGETHER):
            await self._redraft(stream_id, pks[start : start + TOGETHER])
            self._bus.publish(stream_id)

    async def run(self) -> None:
        """Looks for what a process left behind, for good."""
        while True:
            try:
                await self.finish()
            except Exception:
                log.exception("redrafting_failed")
            await asyncio.sleep(EVERY_S)

    async def finish(self) -> int:
        """How many were drafted that a process had called back and never drafted again."""
        left = await self._db.read(suggestions.recalled_and_left)
        for stream_id, pks in left.items():
            await self.redraft(stream_id, pks)
        return sum(len(pks) for pks in left.values())

    async def _redraft(self, stream_id: str, pks: Sequence[int]) -> None:
        now = self._clock()

        def read(session: Session) -> tuple[list[CommentRow], Situation]:
            rows = comments.by_pks(session, pks)
            return rows, replace(situation_of(session, stream_id, rows, self._settings), now=now)

        rows, situation = await self._db.read(read)
        while True:
            judged = await self._judge.judge(rows, situation, await situation.knowledge(self._versions))

            def write(session: Session, judged: Sequence[Judged] = judged) -> None:
                for one in judged:
                    redraft(session, stream_id, one, now)

            try:
                return await self._db.write(write)
            except Superseded as newer:
                situation = replace(situation, version=newer.version)


def redraft(session: Session, stream_id: str, judged: Judged, now: datetime) -> None:
    """Gives a waiting suggestion, and the topic of a comment for the host, the draft of another version; the comment's
    first decision stays on record. Superseded where yet another version answers by now."""
    refuse_superseded(judged, events.lock(session, stream_id))
    row = comments.locked(session, judged.pk)
    if row is None:
        return
    waiting = suggestions.of_comment(session, judged.pk)
    if waiting is not None and waiting.state == "waiting":
        decision = judged.decision
        waiting.draft = reply_json(decision.draft) if decision.draft else None
        waiting.alternatives = [reply_json(draft) for draft in decision.alternatives]
        waiting.knowledge_version = decision.knowledge_version
        waiting.product = product_json(decision)
        session.add(waiting)
        if waiting.grouped_with is None:  # else it has no card that could tell it
            data = suggestion_view(waiting, row)
            events.append(session, stream_id, "suggestion", data, at=now, comment_pk=row.id)
    if row.topic_id is not None:
        _suggest_to_host(session, row.topic_id, judged, now)


def _suggest_to_host(session: Session, topic_id: str, judged: Judged, now: datetime) -> None:
    """What the host may say to a topic that has nothing suggested, from the draft for one who asks it."""
    topic, asked = topics.locked(session, topic_id), asked_of(judged)
    if topic is None or topic.state not in {"forming", "open"} or topic.suggested_answer is not None:
        return
    if asked.suggested_answer is None:
        return
    topic.suggested_answer, topic.suggested_entry = asked.suggested_answer, asked.suggested_entry
    session.add(topic)
    session.flush()
    if topic.state == "open":
        data = topic_view(session, topic, now)
        events.append(session, topic.stream_id, "topic", data, at=now)
