"""Drafts made again, where the facts that they stood on hold no longer, or never made."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from time import perf_counter

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.intake.deciding_again import DecidingAgain
from app.intake.judging import Judge
from app.intake.recording import Judged, Superseded, asked_of, product_json, refuse_superseded, reply_json
from app.intake.sending import Sending
from app.intake.situation import Situation, situation_of
from app.settings import Settings
from app.store import comments, events, streams, suggestions, topics, underway
from app.store.session import Database
from app.store.tables import CommentRow
from app.suggestions.turns import own_words
from app.topics.views import topic_view
from app.versions.versions import Versions
from app.views import suggestion_view

log = structlog.get_logger(__name__)
EVERY_S = 30.0
TOGETHER, WHILE_LIVE = 32, 8
"""Comments that are drafted and committed together: what comes meanwhile waits for no more than these."""
AT_ONCE = 32
"""Drafts that whoever called them back waits for; the others are made in the background."""
LIVE_SHARE = 1 / 4
"""The share of the time that the background works while comments come."""


class Redrafting:
    """Drafts waiting suggestions, and what the host may say, again."""

    def __init__(  # noqa: PLR0913 - every part that a draft passes through
        self,
        db: Database,
        judge: Judge,
        versions: Versions,
        bus: Bus,
        settings: Settings,
        clock: Callable[[], datetime],
        *,
        channel: str | None = None,
        wake_delivery: Callable[[], None] = lambda: None,
        is_live: Callable[[], bool] = lambda: False,
    ) -> None:
        self._db = db
        self._judge = judge
        self._versions = versions
        self._bus = bus
        self._settings = settings
        self._clock = clock
        self._deciding = DecidingAgain(settings, Sending(settings, channel))
        self._wake_delivery = wake_delivery
        self._is_live = is_live
        self._left: dict[str, dict[int, None]] = {}
        """Stream -> the comments that nobody waits for, in their order."""
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Says that a reply came back to be decided again; call it on the event loop."""
        self._woken.set()

    async def redraft(self, stream_id: str, pks: Sequence[int]) -> None:
        """Drafts anew for comments (internal ids) by the version that is active now, with the offers that run now. What is
        more than can be done at once is done in the background, and so are those whose replies did not leave."""
        later = await self._db.read(lambda session: underway.recalled_among(session, pks))
        drafts = [pk for pk in pks if pk not in later]
        for start in range(0, min(len(drafts), AT_ONCE), WHILE_LIVE):
            await self._redraft(stream_id, drafts[start : start + WHILE_LIVE])
        if drafts[AT_ONCE:]:
            self._left.setdefault(stream_id, {}).update(dict.fromkeys(drafts[AT_ONCE:]))
        self.wake()

    async def run(self) -> None:
        """Looks for what a process left behind, for good."""
        while True:
            try:
                await self.finish()
            except Exception:
                log.exception("redrafting_failed")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(EVERY_S):
                    await self._woken.wait()

    async def finish(self) -> int:
        """How many were drafted or decided again that were left for later, by whichever process, or a channel gave back:
        drafts first. It stops where it is woken meanwhile, since there may be drafts again."""
        self._woken.clear()
        done = 0
        for stream_id in list(self._left):
            done += await self._in_background(stream_id, list(self._left[stream_id]))
            if not self._left[stream_id]:  # else more came meanwhile, and it was woken
                del self._left[stream_id]
        for found in (suggestions.recalled_and_left, underway.recalled_and_left):
            for stream_id, pks in (await self._db.read(found)).items():
                done += await self._in_background(stream_id, pks, self._woken.is_set)
        return done

    async def _in_background(
        self, stream_id: str, pks: Sequence[int], until: Callable[[], bool] = lambda: False
    ) -> int:
        done = 0
        while done < len(pks) and not (done and until()):
            began = perf_counter()
            part = pks[done : done + (WHILE_LIVE if self._is_live() else TOGETHER)]
            await self._redraft(stream_id, part)
            for pk in part:
                self._left.get(stream_id, {}).pop(pk, None)
            done += len(part)
            if self._is_live():
                await asyncio.sleep((perf_counter() - began) * (1 / LIVE_SHARE - 1))
        return done

    async def _redraft(self, stream_id: str, pks: Sequence[int]) -> None:
        now = self._clock()

        def read(session: Session) -> tuple[list[CommentRow], Situation]:
            rows = comments.by_pks(session, pks)
            return rows, replace(situation_of(session, stream_id, rows, self._settings), now=now)

        while True:
            rows, situation = await self._db.read(read)
            judged = await self._judge.judge(rows, situation, await situation.knowledge(self._versions))

            def write(session: Session, judged: Sequence[Judged] = judged) -> bool:
                sent = [redraft(session, stream_id, one, now, self._deciding) for one in judged]
                return any(sent)

            with contextlib.suppress(Superseded):
                if await self._db.write(write):
                    self._wake_delivery()
                self._bus.publish(stream_id)
                return


def redraft(session: Session, stream_id: str, judged: Judged, now: datetime, deciding: DecidingAgain) -> bool:
    """Whether a reply is on its way again. Gives a waiting suggestion, and the topic of a comment for the host, the draft
    of another version; the comment's first decision stays on record. Superseded where it was
    made on what holds no longer."""
    refuse_superseded(judged, events.lock(session, stream_id))
    row = comments.locked(session, judged.pk)
    if row is None:
        return False
    sent = deciding.decide(session, row, judged, now)
    waiting = suggestions.of_comment(session, judged.pk)
    if waiting is not None and waiting.state == "waiting":
        decision = judged.decision
        waiting.draft = reply_json(decision.draft) if decision.draft else None
        drafted = [reply_json(draft) for draft in decision.alternatives]
        waiting.alternatives = [*own_words(waiting, "", None), *drafted]
        waiting.knowledge_version = decision.knowledge_version
        if waiting.knowledge_version is None:
            waiting.recalled_at = None  # without a version it would be looked for again and again
        waiting.product = product_json(decision)
        session.add(waiting)
        if waiting.grouped_with is None:  # else it has no card that could tell it
            data = suggestion_view(waiting, row, streams.regions_of(session, stream_id))
            events.append(session, stream_id, "suggestion", data, at=now, comment_pk=row.id)
    if row.topic_id is not None:
        _suggest_to_host(session, row.topic_id, judged, now)
    return sent


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
