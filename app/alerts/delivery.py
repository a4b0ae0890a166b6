"""Sends what the team is to hear of, until it is stopped; of several processes one sends each message."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from datetime import datetime

import httpx
import structlog

from app.alerts import messages
from app.alerts.messages import Claim
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Sent
from app.http_client import async_client
from app.store import alerts as rows
from app.store.session import Database

log = structlog.get_logger(__name__)
EVERY_S = 1.0
"""How often it is looked for what waits; what is raised in between leaves as one."""
TIMEOUT_S, SEND_WITHIN_S = 10.0, 20.0
"""Well inside the lease."""


class AlertDelivery:
    """Looks after the channels, each by itself: a slow one delays no other."""

    def __init__(
        self, db: Database, client: httpx.AsyncClient, public_url: str | None, wall: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._client = client
        self._public_url = public_url
        self._wall = wall
        self._stopping = asyncio.Event()
        self._busy: dict[str, asyncio.Task[int]] = {}
        self._jitter = random.Random()  # noqa: S311 - spreads retries, keeps no secret

    def stop(self) -> None:
        """Lets `run` return once what it is sending has an outcome."""
        self._stopping.set()

    async def run(self) -> None:
        """Sends what is due until it is told to stop."""
        while not self._stopping.is_set():
            try:
                for channel_id in await self._with_work():
                    if channel_id not in self._busy:
                        self._busy[channel_id] = asyncio.create_task(self._look_after(channel_id))
            except Exception:
                log.exception("alerts_failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), EVERY_S)
        await asyncio.gather(*self._busy.values(), return_exceptions=True)

    async def send_due(self) -> int:
        """How many messages were tried just now."""
        return sum(await asyncio.gather(*map(self._look_after, await self._with_work())))

    async def try_once(self, claim: Claim) -> Sent:
        """What came of sending a message, which is on record."""
        sent = await _sent(claim, self._client, self._wall)
        jitter = self._jitter.random()
        await self._db.write(lambda session: messages.settle(session, claim.id, sent, self._wall(), jitter))
        return sent

    async def _with_work(self) -> list[str]:
        now = self._wall()
        return list(await self._db.read(lambda session: rows.with_work(session, now)))

    async def _look_after(self, channel_id: str) -> int:
        now, jitter = self._wall(), self._jitter.random()
        try:
            claim = await self._db.write(
                lambda session: messages.claim(session, channel_id, now, self._public_url, jitter)
            )
            if claim is None:
                return 0
            await self.try_once(claim)
        except Exception:
            log.exception("alert_failed", channel=channel_id)
            return 0
        finally:
            self._busy.pop(channel_id, None)
        return 1


async def _sent(claim: Claim, client: httpx.AsyncClient, wall: Callable[[], datetime]) -> Sent:
    try:
        channel = ALERT_KINDS[claim.kind].build(claim.config, client, wall)
    except (ValueError, KeyError) as error:
        return Sent("refused", f"no channel can be made of its settings: {error}", advice="address")
    try:
        async with asyncio.timeout(SEND_WITHIN_S):
            return await channel.send(claim.alert)
    except TimeoutError:
        return Sent("unknown", f"no outcome within {SEND_WITHIN_S:.0f} s; it may have arrived")


def client() -> httpx.AsyncClient:
    """What alerts are posted with; it follows nobody elsewhere."""
    return async_client(timeout=TIMEOUT_S, follow_redirects=False)
