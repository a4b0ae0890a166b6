"""What a file's headers mean: said once, remembered for the shop."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.listing import listing
from app.api.state import Everywhere, Ops, ServicesDep
from app.views import View
from knowledge.importers.raw import MAX_COLUMNS

router = APIRouter(tags=["knowledge"])
Name = Annotated[str, Field(min_length=1, max_length=200)]


class MappingIn(BaseModel):
    """What the headers of a sheet mean; `null` is what is not read."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"sheet": "products", "columns": {"Preis": "price", "Notiz": None}}]},
    )

    sheet: Name | None
    columns: dict[Name, Name | None] = Field(min_length=1, max_length=MAX_COLUMNS)


@router.get("/mappings")
async def list_mappings(services: ServicesDep, _: Ops) -> View:
    """What headers were said to mean, the latest first."""
    return listing(await services.mappings.listed())


@router.post("/mappings", status_code=201)
async def keep_mapping(given: MappingIn, services: ServicesDep, who: Everywhere) -> View:
    """Remembers what the headers of a sheet mean, in the place of what was said of the same ones before."""
    return await services.mappings.keep(given.sheet, given.columns, who.name)


@router.delete("/mappings/{mapping_id}", status_code=204)
async def forget_mapping(mapping_id: str, services: ServicesDep, who: Everywhere) -> None:
    """Forgets what the headers of a sheet were said to mean."""
    await services.mappings.forget(mapping_id, who.name)
