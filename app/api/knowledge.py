"""The knowledge of a stream: upload, versions, activation."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Query, Response, UploadFile

from app.api.listing import listing
from app.api.state import Ops, ServicesDep, Watcher
from app.views import View
from knowledge.messages import LANGUAGES
from knowledge.template import template

router = APIRouter(tags=["knowledge"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _told_in(
    language: Annotated[Literal["en", "zh"] | None, Query(description="Of the problems' messages.")] = None,
    accept_language: Annotated[str, Header(include_in_schema=False)] = "",
) -> str:
    """The language to tell problems in: the one asked for, else the browser's first that there is, else English."""
    wanted = (part.partition(";")[0].strip()[:2].lower() for part in accept_language.split(","))
    return language or next((tag for tag in wanted if tag in LANGUAGES), "en")


ToldIn = Annotated[str, Depends(_told_in)]


@router.post("/streams/{stream_id}/knowledge", status_code=201)
async def upload(
    stream_id: str,
    file: UploadFile,
    response: Response,
    services: ServicesDep,
    who: Ops,
    language: ToldIn,
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
        language=language,
    )
    if dry_run:
        response.status_code = 200
    return uploaded.view()


@router.post("/streams/{stream_id}/knowledge/marked")
async def mark(stream_id: str, file: UploadFile, services: ServicesDep, _: Ops, language: ToldIn) -> Response:
    """The workbook back as an .xlsx with its problems in its cells; nothing is stored."""
    made = await services.versions.marked(stream_id, file.filename or "", await file.read(), language)
    return _spreadsheet(made, "marked.xlsx")


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


@router.get("/streams/{stream_id}/knowledge/{version}/export.xlsx")
async def export(stream_id: str, version: int, services: ServicesDep, _: Watcher) -> Response:
    """A version as an .xlsx that imports again to the same facts."""
    made = await services.versions.export(stream_id, version)
    return _spreadsheet(made, f"{stream_id}-{version}.xlsx")


@router.post("/streams/{stream_id}/knowledge/{version}/activate")
async def activate(stream_id: str, version: int, services: ServicesDep, who: Ops) -> View:
    """Makes a version the one that answers, at once for every worker."""
    return await services.versions.activate(stream_id, version, actor=who.name)


@router.get("/knowledge/template.xlsx")
async def workbook_template(_: Ops) -> Response:
    """An empty workbook with every sheet and column."""
    return _spreadsheet(template(), "sidestage-template.xlsx")


def _spreadsheet(data: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=XLSX, headers=headers)
