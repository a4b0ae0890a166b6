"""What the shop's people said that headers mean, kept for the next file that has the same ones."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlmodel import Session

from app.errors import Invalid
from app.paging import Page
from app.store import audit, mappings
from app.store.session import Database
from app.store.tables import MappingRow
from app.views import View, moment
from knowledge.columns import find_header, find_sheet
from knowledge.mapping.remembered import Remembered, signature


class Mappings:
    """Keeps, lists and forgets what headers mean."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock

    async def keep(self, sheet: str | None, columns: Mapping[str, str | None], actor: str) -> View:
        """What headers mean from now on; Invalid where there is no such sheet or column."""
        _check(sheet, columns)
        key, now = signature(tuple(columns)), self._clock()

        def work(session: Session) -> View:
            row = MappingRow(id=key, sheet=sheet, columns=dict(columns), made_by=actor, made_at=now)
            mappings.keep(session, row)
            audit.add(session, now, actor, "mapping.kept", key, sheet=sheet, headers=len(columns))
            return _view(row)

        return await self._db.write(work)

    async def forget(self, mapping_id: str, actor: str) -> None:
        """Forgets what headers mean; NotFound where nothing is remembered."""
        now = self._clock()

        def work(session: Session) -> None:
            row = mappings.forget(session, mapping_id)
            audit.add(session, now, actor, "mapping.forgotten", mapping_id, sheet=row.sheet)

        await self._db.write(work)

    async def listed(self) -> Page:
        """All that is remembered, the latest first."""
        return Page(
            await self._db.read(lambda session: [_view(row) for row in mappings.listed(session)]), None
        )

    async def remembered(self) -> Mapping[str, Remembered]:
        """Signature of headers -> what they mean."""

        def work(session: Session) -> dict[str, Remembered]:
            return {row.id: Remembered(row.sheet, row.columns) for row in mappings.listed(session)}

        return await self._db.read(work)


def _check(sheet: str | None, columns: Mapping[str, str | None]) -> None:
    wrong = (
        [] if sheet is None or _is_sheet(sheet) else [(["body", "sheet"], "There is no such sheet.", sheet)]
    )
    known = find_sheet(sheet) if sheet is not None and not wrong else None
    for header, column in columns.items():
        if column is not None and known is not None and find_header(known, column) is None:
            wrong.append((["body", "columns", header], f"The sheet {sheet} has no such column.", column))
    if wrong:
        errors = [{"loc": loc, "message": message, "value": value} for loc, message, value in wrong]
        raise Invalid("There is no such sheet or column.", errors=errors)


def _is_sheet(name: str) -> bool:
    found = find_sheet(name)
    return found is not None and found.name == name


def _view(row: MappingRow) -> View:
    return {
        "id": row.id,
        "sheet": row.sheet,
        "columns": row.columns,
        "made_by": row.made_by,
        "made_at": moment(row.made_at),
    }
