"""The knowledge of another stream as a new version of this one."""

import asyncio
from pathlib import PurePath

from sqlmodel import Session

from app.errors import Conflict, Invalid
from app.store import knowledge, streams
from app.store.session import Database
from app.versions.uploads import How, Uploaded
from app.versions.versions import Versions
from knowledge.exporter import export
from knowledge.workbook import Workbook


class Copies:
    """Copies versions between streams."""

    def __init__(self, db: Database, versions: Versions) -> None:
        self._db = db
        self._versions = versions

    async def copy(
        self,
        stream_id: str,
        source: str,
        number: int | None,
        *,
        activate: bool,
        actor: str,
        language: str = "en",
    ) -> Uploaded:
        """A version of the other stream, the one that answers there unless one is named, checked anew for this stream;
        Conflict where none answers there, Invalid with every problem where it does not fit here."""
        if source == stream_id:
            problem = {"loc": ["body", "stream_id"], "message": "another stream", "value": source}
            raise Invalid("That is the same stream.", errors=[problem])

        def work(session: Session) -> tuple[str, Workbook]:
            streams.existing(session, stream_id)
            other = streams.existing(session, source)
            wanted = other.active_version if number is None else number
            if wanted is None:
                raise Conflict(f"No version answers in {other.title}.")
            version = knowledge.existing(session, source, wanted)
            return _name(version.filename, other.title), Workbook.model_validate(version.workbook)

        filename, workbook = await self._db.read(work)
        data = await asyncio.to_thread(export, workbook)
        return await self._versions.upload(
            stream_id,
            filename,
            data,
            activate=activate,
            dry_run=False,
            actor=actor,
            how=How(language=language),
        )


def _name(filename: str, title: str) -> str:
    return f"{PurePath(filename).stem[:80]} ({title[:80]}).xlsx"
