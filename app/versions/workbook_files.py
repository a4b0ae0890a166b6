"""Files on their way to becoming a version: looked at by whoever uploads them, nothing of them is stored."""

import asyncio
from dataclasses import replace

from app.errors import NotFound
from app.store import streams
from app.store.session import Database
from app.versions.mappings import Mappings
from app.versions.uploads import How, facts_of, marked_upload, proposed_mapping, rows_around
from app.views import View
from knowledge.check import StreamFacts


class WorkbookFiles:
    """Tells what a file's headers mean and what stands where in it, and gives it back marked."""

    def __init__(self, db: Database, mappings: Mappings) -> None:
        self._db = db
        self._mappings = mappings

    async def marked(self, stream_id: str, filename: str, data: bytes, how: How) -> bytes:
        """The file as an .xlsx with its problems in its cells."""
        facts = await self._facts(stream_id)
        return await asyncio.to_thread(marked_upload, filename, data, facts, how)

    async def mapping(self, stream_id: str, filename: str, data: bytes, how: How) -> View:
        """What a file's sheets and headers are taken to mean, and what was said of the same headers before."""
        facts = await self._facts(stream_id)
        knowing = replace(how, remembered=await self._mappings.remembered())
        return await asyncio.to_thread(proposed_mapping, filename, data, facts, knowing)

    async def rows(
        self, stream_id: str, filename: str, data: bytes, how: How, loc: tuple[str | int, ...]
    ) -> View:
        """The rows around a problem's place; NotFound where the file has no such row."""
        await self._facts(stream_id)
        found = await asyncio.to_thread(rows_around, filename, data, how, loc)
        if found is None:
            raise NotFound("The file has no such row.")
        return found

    async def _facts(self, stream_id: str) -> StreamFacts:
        return facts_of(await self._db.read(lambda session: streams.existing(session, stream_id)))
