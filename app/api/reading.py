"""How a file is to be read, as requests say it."""

from typing import Annotated, Literal

from fastapi import Depends, Form, Header, Query
from pydantic import TypeAdapter, ValidationError

from app.api.state import ServicesDep
from app.errors import Invalid
from app.versions.uploads import How
from knowledge.mapping.mapping import SheetMapping
from knowledge.messages import LANGUAGES


async def told_in(
    language: Annotated[Literal["en", "zh"] | None, Query(description="Of the problems' messages.")] = None,
    accept_language: Annotated[str, Header(include_in_schema=False)] = "",
) -> str:
    """The language to tell problems in: the one asked for, else the browser's first that there is, else English."""
    wanted = (part.partition(";")[0].strip()[:2].lower() for part in accept_language.split(","))
    return language or next((tag for tag in wanted if tag in LANGUAGES), "en")


ToldIn = Annotated[str, Depends(told_in)]
_MAPPINGS = TypeAdapter(dict[str, SheetMapping])


async def how_read(
    services: ServicesDep,
    language: ToldIn,
    encoding: Annotated[
        Literal["utf-8-sig", "utf-16", "gb18030", "big5", "cp1252"] | None,
        Query(description="Of a CSV, where it is not to be found out."),
    ] = None,
    delimiter: Annotated[
        Literal[",", ";", "\t", "|"] | None, Query(description="Of a CSV, where it is not to be found out.")
    ] = None,
    arrange: Annotated[
        bool,
        Query(
            description="Whether unknown names are taken for what was said of them before, or what they most likely mean."
        ),
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
    remembered = await services.mappings.remembered() if arrange and given is None else None
    return How(encoding, delimiter, arrange, given, language, remembered)


HowRead = Annotated[How, Depends(how_read)]
