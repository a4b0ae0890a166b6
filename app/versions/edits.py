"""A version changed by hand: some cells, rows put in and taken out, as a new version."""

import asyncio
from pathlib import PurePath

from sqlmodel import Session

from app.errors import Conflict, Invalid
from app.store import knowledge, streams
from app.store.session import Database
from app.versions.uploads import How
from app.versions.versions import Versions
from app.views import View
from knowledge.editing import Editing, NoSuchCell, edited, places
from knowledge.workbook import Workbook

_EDITED = " (edited)"


class Edits:
    """Makes versions of other ones."""

    def __init__(self, db: Database, versions: Versions) -> None:
        self._db = db
        self._versions = versions

    async def make(
        self,
        stream_id: str,
        number: int,
        editing: Editing,
        *,
        activate: bool,
        actor: str,
        language: str = "en",
    ) -> View:
        """A version with some of it otherwise as a new one, checked like any upload, and where its new rows stand;
        Conflict where it is to answer and another version does by now (should that one come meanwhile, it is kept as a
        draft), Invalid (which tells the rows' places too) where a cell is wrong or not there."""
        active, filename, workbook = await self._db.read(
            lambda session: self._base(session, stream_id, number)
        )
        if activate and active != number:
            raise Conflict(f"Version {active} answers by now. Look at it, and make the change there.")
        rows = [
            {"sheet": row.sheet, "row": place}
            for row, place in zip(editing.rows, places(workbook, editing.rows), strict=True)
        ]
        data = await asyncio.to_thread(_file, workbook, editing, language)
        try:
            made = await self._versions.upload(
                stream_id,
                _name(filename),
                data,
                activate=activate,
                dry_run=False,
                actor=actor,
                how=How(language=language, made_from=workbook, instead_of=number),
            )
        except Invalid as error:
            error.extra["rows"] = rows
            raise
        return {**made.view(), "rows": rows}

    def _base(self, session: Session, stream_id: str, number: int) -> tuple[int | None, str, Workbook]:
        stream = streams.existing(session, stream_id)
        version = knowledge.existing(session, stream_id, number)
        return stream.active_version, version.filename, Workbook.model_validate(version.workbook)


def _file(workbook: Workbook, editing: Editing, language: str) -> bytes:
    try:
        return edited(workbook, editing.edits, editing.rows, editing.remove)
    except NoSuchCell as error:
        message = error.said.told(language)
        problem = {"loc": list(error.loc), "message": message, "value": error.value, "code": error.said.code}
        raise Invalid(message, errors=[problem]) from error


def _name(filename: str) -> str:
    """What an edited version's file is called."""
    stem = PurePath(filename).stem.removesuffix(_EDITED)
    return f"{stem[:180]}{_EDITED}.xlsx"
