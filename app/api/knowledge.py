"""The knowledge of a stream: upload, versions, activation."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, UploadFile

from app.api.fields import Number
from app.api.following import answered
from app.api.listing import listing
from app.api.reading import HowRead
from app.api.shapes import Listing
from app.api.shapes.streams import Change, Uploaded, Version, WholeVersion
from app.api.state import Ops, ServicesDep, Watcher
from app.progress import Progress
from app.views import View
from knowledge.template import template

router = APIRouter(tags=["knowledge"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of an upload without an error."""

    activate: bool = False
    dry_run: bool = False


@router.post(
    "/streams/{stream_id}/knowledge",
    status_code=201,
    response_model=View,
    responses={
        201: {"model": Uploaded},
        200: {"description": "Of a dry run: what an upload would come to.", "model": Uploaded},
    },
)
async def upload(
    stream_id: str,
    file: UploadFile,
    request: Request,
    response: Response,
    services: ServicesDep,
    who: Ops,
    how: HowRead,
    wanted: Annotated[Wanted, Depends()],
) -> View | Response:
    """Checks a workbook whole and makes it a version; a dry run only checks. Who accepts `text/event-stream` is told how
    far it has come, and leaves to stop it."""
    name, data = file.filename or "", await file.read()

    async def work(progress: Progress) -> View:
        uploaded = await services.versions.upload(
            stream_id,
            name,
            data,
            activate=wanted.activate,
            dry_run=wanted.dry_run,
            actor=who.name,
            how=how,
            progress=progress,
        )
        return uploaded.view()

    return await answered(request, response, work, status=200 if wanted.dry_run else 201)


@router.get("/streams/{stream_id}/knowledge", responses={200: {"model": Listing[Version]}})
async def list_versions(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """Versions, newest first."""
    return listing(await services.versions.listed(stream_id))


@router.get("/streams/{stream_id}/products")
async def products(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """What the products of the active version are called, and what they cost, by their skus."""
    return await services.versions.products(stream_id)


@router.get("/streams/{stream_id}/knowledge/{version}", responses={200: {"model": WholeVersion}})
async def show(stream_id: str, version: Number, services: ServicesDep, _: Watcher) -> View:
    """A version and its entries."""
    return await services.versions.show(stream_id, version)


@router.get("/streams/{stream_id}/knowledge/{version}/changes", responses={200: {"model": Listing[Change]}})
async def changes(
    stream_id: str,
    version: Number,
    services: ServicesDep,
    _: Watcher,
    from_version: Annotated[Number, Query(alias="from")],
) -> View:
    """The facts that differ from another version."""
    return listing(await services.versions.changes(stream_id, from_version, version))


@router.get(
    "/streams/{stream_id}/knowledge/{version}/export.xlsx",
    response_class=Response,
    responses={200: {"content": {XLSX: {}}}},
)
async def export(stream_id: str, version: Number, services: ServicesDep, _: Watcher) -> Response:
    """A version as an .xlsx that imports again to the same facts."""
    made = await services.versions.export(stream_id, version)
    return spreadsheet(made, f"{stream_id}-{version}.xlsx")


@router.post("/streams/{stream_id}/knowledge/{version}/activate", responses={200: {"model": Version}})
async def activate(stream_id: str, version: Number, services: ServicesDep, who: Ops) -> View:
    """Makes a version the one that answers, at once for every worker."""
    return await services.versions.activate(stream_id, version, actor=who.name)


@router.delete("/streams/{stream_id}/knowledge/{version}", status_code=204)
async def delete(stream_id: str, version: Number, services: ServicesDep, who: Ops) -> None:
    """Removes a version that has never answered; 409 for one that has."""
    await services.versions.delete(stream_id, version, actor=who.name)


@router.get("/knowledge/template.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def workbook_template(_: Ops) -> Response:
    """An empty workbook with every sheet and column."""
    return spreadsheet(template(), "sidestage-template.xlsx")


def spreadsheet(data: bytes, name: str) -> Response:
    """An .xlsx to be kept under a name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=XLSX, headers=headers)
