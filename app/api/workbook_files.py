"""A workbook's file before it is a version: marked, mapped, looked into. Nothing of it is stored."""

from typing import Annotated

from fastapi import APIRouter, Query, Response, UploadFile

from app.api.knowledge import XLSX, spreadsheet
from app.api.reading import HowRead
from app.api.state import Ops, ServicesDep
from app.views import View

router = APIRouter(tags=["knowledge"])


@router.post(
    "/streams/{stream_id}/knowledge/marked", response_class=Response, responses={200: {"content": {XLSX: {}}}}
)
async def mark(stream_id: str, file: UploadFile, services: ServicesDep, _: Ops, how: HowRead) -> Response:
    """The workbook back as an .xlsx with its problems in its cells; nothing is stored."""
    made = await services.files.marked(stream_id, file.filename or "", await file.read(), how)
    return spreadsheet(made, "marked.xlsx")


@router.post("/streams/{stream_id}/knowledge/mapping")
async def mapping(stream_id: str, file: UploadFile, services: ServicesDep, _: Ops, how: HowRead) -> View:
    """What a file's sheets and headers are taken to mean, what was said of them before, and how it was read; nothing is
    stored."""
    return await services.files.mapping(stream_id, file.filename or "", await file.read(), how)


@router.post("/streams/{stream_id}/knowledge/rows")
async def rows(
    stream_id: str,
    file: UploadFile,
    services: ServicesDep,
    _: Ops,
    how: HowRead,
    sheet: Annotated[str, Query(max_length=100, description="As a problem names it.")],
    row: Annotated[int | None, Query(ge=1, le=1_048_576)] = None,
    column: Annotated[str | None, Query(max_length=100)] = None,
) -> View:
    """The row of a problem with its header and the rows next to it, as they stand in the file; nothing is stored."""
    loc = [part for part in (sheet, row, column if row is not None else None) if part is not None]
    return await services.files.rows(stream_id, file.filename or "", await file.read(), how, tuple(loc))
