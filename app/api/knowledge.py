"""The knowledge of a stream: upload, versions, activation."""

from typing import Annotated

from fastapi import APIRouter, Query, Response, UploadFile

from app.api.listing import listing
from app.api.state import Ops, ServicesDep, Watcher
from app.views import View
from knowledge.template import template

router = APIRouter(tags=["knowledge"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.post("/streams/{stream_id}/knowledge", status_code=201)
async def upload(
    stream_id: str,
    file: UploadFile,
    response: Response,
    services: ServicesDep,
    who: Ops,
    activate: bool = False,
    dry_run: bool = False,
) -> View:
    """Checks a workbook whole and makes it a version; a dry run only checks."""
    uploaded = await services.versions.upload(
        stream_id,
        file.filename or "",
        await file.read(),
        activate=activate,
        dry_run=dry_run,
        actor=who.name,
    )
    if dry_run:
        response.status_code = 200
    return uploaded.view()


@router.get("/streams/{stream_id}/knowledge")
async def list_versions(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """Versions, newest first."""
    return listing(await services.versions.listed(stream_id))


@router.get("/streams/{stream_id}/knowledge/{version}")
async def show(stream_id: str, version: int, services: ServicesDep, _: Watcher) -> View:
    """A version and its entries."""
    return await services.versions.show(stream_id, version)


@router.get("/streams/{stream_id}/knowledge/{version}/changes")
async def changes(
    stream_id: str,
    version: int,
    services: ServicesDep,
    _: Watcher,
    from_version: Annotated[int, Query(alias="from")],
) -> View:
    """The facts that differ from another version."""
    return listing(await services.versions.changes(stream_id, from_version, version))


@router.post("/streams/{stream_id}/knowledge/{version}/activate")
async def activate(stream_id: str, version: int, services: ServicesDep, who: Ops) -> View:
    """Makes a version the one that answers, at once for every worker."""
    return await services.versions.activate(stream_id, version, actor=who.name)


@router.get("/knowledge/template.xlsx")
async def workbook_template(_: Ops) -> Response:
    """An empty workbook with every sheet and column."""
    headers = {"Content-Disposition": 'attachment; filename="sidestage-template.xlsx"'}
    return Response(template(), media_type=XLSX, headers=headers)
