"""The knowledge of a stream by hand: cells and rows, and what a document proposes as rows."""

from typing import Annotated, Literal, Self

from fastapi import APIRouter, UploadFile
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from app.api.fields import Number
from app.api.reading import ToldIn
from app.api.shapes.streams import Uploaded
from app.api.state import Ops, ServicesDep
from app.views import View
from knowledge.editing import Edit, Editing, NewRow, Removal
from knowledge.importers.raw import MAX_CELL_CHARACTERS, MAX_COLUMNS

router = APIRouter(tags=["knowledge"])

SheetName = Literal["products", "variants", "sizes", "faq", "shipping", "promos", "policies", "blocked"]
Column = Annotated[str, StringConstraints(max_length=100)]
Cell = Annotated[str, StringConstraints(max_length=MAX_CELL_CHARACTERS)]


class EditIn(BaseModel):
    """A cell of a version and what is to stand in it; empty empties it."""

    model_config = ConfigDict(extra="forbid")

    sheet: SheetName
    row: int
    column: Column
    value: Cell


class RowIn(BaseModel):
    """A row to put in: column -> what is to stand in it."""

    model_config = ConfigDict(extra="forbid")

    sheet: SheetName
    cells: dict[Column, Cell] = Field(min_length=1, max_length=MAX_COLUMNS)


class RemovalIn(BaseModel):
    """A row to take out."""

    model_config = ConfigDict(extra="forbid")

    sheet: SheetName
    row: int


class EditsIn(BaseModel):
    """Cells to be written otherwise, rows to put in and to take out, and whether what comes of it answers at once."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "edits": [
                        {"sheet": "faq", "row": 2, "column": "answer_en", "value": "Yes, in Malaysia."}
                    ],
                    "rows": [
                        {
                            "sheet": "faq",
                            "cells": {"question_en": "Do you wrap gifts?", "answer_en": "Yes, in red paper."},
                        }
                    ],
                    "remove": [{"sheet": "promos", "row": 4}],
                    "activate": True,
                }
            ]
        },
    )

    edits: list[EditIn] = Field(default=[], max_length=200)
    rows: list[RowIn] = Field(default=[], max_length=200)
    remove: list[RemovalIn] = Field(default=[], max_length=200)
    activate: bool = False

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.edits or self.rows or self.remove):
            raise ValueError("one edit, row or removal at least")
        return self


@router.post(
    "/streams/{stream_id}/knowledge/{version}/edit", status_code=201, responses={201: {"model": Uploaded}}
)
async def edit(
    stream_id: str,
    version: Number,
    given: EditsIn,
    services: ServicesDep,
    who: Ops,
    language: ToldIn,
) -> View:
    """A new version with some cells and rows of another otherwise, checked whole; 409 where it is to answer and that one does not."""
    editing = Editing(
        [Edit(one.sheet, one.row, one.column, one.value) for one in given.edits],
        [NewRow(one.sheet, one.cells) for one in given.rows],
        [Removal(one.sheet, one.row) for one in given.remove],
    )
    return await services.edits.make(
        stream_id, version, editing, activate=given.activate, actor=who.name, language=language
    )


@router.post("/streams/{stream_id}/knowledge/proposals")
async def proposals(
    stream_id: str,
    file: UploadFile,
    services: ServicesDep,
    _: Ops,
    language: ToldIn,
) -> View:
    """The rows that a .docx or .pdf proposes, with the words of the document that they come from; nothing is stored."""
    return await services.proposals.of(stream_id, file.filename or "", await file.read(), language)
