"""Sends alerts until it is killed: a process of its own."""

import asyncio
import sys
from datetime import UTC, datetime

from app.alerts.delivery import AlertDelivery, client
from app.store.session import Database


async def tell(url: str) -> None:
    async with client() as posting:
        await AlertDelivery(Database(url), posting, None, lambda: datetime.now(UTC)).run()


if __name__ == "__main__":
    asyncio.run(tell(sys.argv[1]))
