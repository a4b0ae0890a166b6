"""The knowledge of a stream: upload, versions, activation."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Header, Query, Response, UploadFile
from pydantic import TypeAdapter, ValidationError

from app.api.listing import listing
from app.api.state import Ops, ServicesDep, Watcher
from app.errors import Invalid
from app.uploads import How
from app.views import View
from knowledge.mapping.mapping import SheetMapping
from knowledge.messages import LANGUAGES
from knowledge.template import template

router = APIRouter(tags=["knowledge"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def told_in(
    language: Annotated[Literal["en", "zh"] | None, Query(description="Of the problems' messages.")] = None,
    accept_language: Annotated[str, Header(include_in_schema=False)] = "",
) -> str:
    """The language to tell problems in: the one asked for, else the browser's first that there is, else English."""
    wanted = (part.partition(";")[0].strip()[:2].lower() for part in accept_language.split(","))
    return language or next((tag for tag in wanted if tag in LANGUAGES), "en")


def _how(
    told: Annotated[str, Depends(told_in)],
    encoding: Annotated[
        Literal["utf-8-sig", "utf-16", "gb18030", "big5", "cp1252"] | None,
        Query(description="Of a CSV, where it is not to be found out."),
    ] = None,
    delimiter: Annotated[
        Literal[",", ";", "\t", "|"] | None, Query(description="Of a CSV, where it is not to be found out.")
    ] = None,
    arrange: Annotated[
        bool, Query(description="Whether unknown names are taken for what they most likely mean.")
    ] = False,
    mapping: Annotated[
        str | None,
        Form(
            max_length=200_000,
            description="What sheets and headers mean, as JSON: `{sheet: {sheet, columns}}`.",
        ),
    ] = None,
) -> How:
    """How a file is to be read, and its problems told."""
    given: dict[str, SheetMapping] | None = None
    if mapping is not None:
        try:
            given = _MAPPINGS.validate_json(mapping)
        except ValidationError as error:
            problem = {
                "loc": ["body", "mapping"],
                "message": "sheet -> {sheet, columns, header_row}",
                "value": mapping[:200],
            }
            raise Invalid("The mapping can't be read.", errors=[problem]) from error
    return How(encoding, delimiter, arrange, given, told)


_MAPPINGS = TypeAdapter(dict[str, SheetMapping])
HowRead = Annotated[How, Depends(_how)]


@router.post("/streams/{stream_id}/knowledge", status_code=201)
async def upload(
    stream_id: str,
    file: UploadFile,
    response: Response,
    services: ServicesDep,
    who: Ops,
    how: HowRead,
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
        how=how,
    )
    if dry_run:
        response.status_code = 200
    return uploaded.view()


@router.post("/streams/{stream_id}/knowledge/marked")
async def mark(stream_id: str, file: UploadFile, services: ServicesDep, _: Ops, how: HowRead) -> Response:
    """The workbook back as an .xlsx with its problems in its cells; nothing is stored."""
    made = await services.versions.marked(stream_id, file.filename or "", await file.read(), how)
    return _spreadsheet(made, "marked.xlsx")


@router.post("/streams/{stream_id}/knowledge/mapping")
async def mapping(stream_id: str, file: UploadFile, services: ServicesDep, _: Ops, how: HowRead) -> View:
    """What a file's sheets and headers are taken to mean, and how it was read; nothing is stored."""
    return await services.versions.mapping(stream_id, file.filename or "", await file.read(), how)


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
