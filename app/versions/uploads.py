"""An uploaded file: checked whole for its stream, or given back with its problems in its cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from app.errors import AppError, Invalid, TooLarge, UnsupportedType
from app.progress import Progress
from app.store import streams
from app.store.tables import Stream
from app.views import View
from knowledge.around import around
from knowledge.check import StreamFacts, check
from knowledge.columns import find_sheet
from knowledge.importers import UnknownFileType, UnreadableFile, read
from knowledge.importers.raw import FileTooLarge, RawSheet, RawWorkbook
from knowledge.mapping.arrange import Arranged, Recalled, arrange
from knowledge.mapping.choices import fields, samples
from knowledge.mapping.mapping import SheetMapping, from_row
from knowledge.mapping.propose import Proposal
from knowledge.mapping.remembered import Remembered
from knowledge.marked import marked
from knowledge.messages import said
from knowledge.problem import Problem
from knowledge.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What came of an upload; `version` is None for a dry run."""

    version: int | None
    state: str
    counts: dict[str, int]
    warnings: tuple[Problem, ...]
    source: View
    """How the file was read."""
    language: str = "en"
    """In which the warnings are told."""

    def view(self) -> View:
        """As the contract writes it."""
        return {
            "version": self.version,
            "state": self.state,
            "counts": self.counts,
            "warnings": [problem_json(warning, self.language) for warning in self.warnings],
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class How:
    """How a file is to be read, and in which language its problems are told."""

    encoding: str | None = None
    delimiter: str | None = None
    arranged: bool = False
    """Whether unknown names are taken for what they most likely mean."""
    mapping: Mapping[str, SheetMapping] | None = None
    """What its sheets and headers mean, where somebody said so."""
    language: str = "en"
    remembered: Mapping[str, Remembered] | None = None
    """What headers were said to mean before, by their signature: it goes before what they most likely mean."""
    made_from: Workbook | None = None
    """The workbook that it is, but for some cells and rows."""
    instead_of: int | None = None
    """The only version that it may take the place of, where it is to answer."""

    @property
    def renames(self) -> bool:
        """Whether its sheets and headers may have other names than in the workbook."""
        return self.arranged or self.mapping is not None


def problem_json(problem: Problem, language: str) -> dict[str, Any]:
    """A problem as the contract writes it, told in a language."""
    told = problem.told(language)
    return {"loc": list(problem.loc), "message": told, "value": problem.value, "code": problem.code}


def refusal(error: UnreadableFile, language: str) -> AppError:
    """What a file that can't be read is refused with: TooLarge for its size, else Invalid."""
    problem, kind = Problem((), error.said), TooLarge if isinstance(error, FileTooLarge) else Invalid
    return kind(problem.told(language), errors=[problem_json(problem, language)])


def facts_of(stream: Stream) -> StreamFacts:
    """What checking has to know of a stream."""
    return StreamFacts(
        timezone=ZoneInfo(stream.timezone),
        languages=tuple(stream.languages),
        sells_to=tuple(stream.sells_to),
        starts_at=stream.starts_at,
        max_reply_length=streams.max_reply_length(stream),
    )


def checked_upload(
    filename: str, data: bytes, facts: StreamFacts, how: How, progress: Progress
) -> tuple[Workbook, tuple[Problem, ...], View]:
    """The workbook of a file, its warnings and how it was read; Invalid with every problem, TooLarge, UnsupportedType
    for a file that is not read."""
    progress.tell("read", 0, 1)
    found = arranged(filename, data, how)
    progress.tell("read", 1, 1)
    checked = check(found.raw, facts, partial(progress.tell, "check"))
    source = _source(found)
    if checked.workbook is None:
        many = len(checked.errors)
        code = "workbook.mistake" if many == 1 else "workbook.mistakes"
        warnings = [problem_json(warning, how.language) for warning in checked.warnings]
        raise Invalid(
            said(code, {"count": many}).told(how.language),
            errors=[problem_json(error, how.language) for error in checked.errors],
            extra={"warnings": warnings, "source": source},
        )
    return checked.workbook, checked.warnings, source


def marked_upload(filename: str, data: bytes, facts: StreamFacts, how: How) -> bytes:
    """The .xlsx of a file with its problems in its cells; one that was arranged is written under the workbook's names."""
    raw = arranged(filename, data, how).raw
    return marked(b"" if how.renames else data, raw, check(raw, facts).problems, how.language)


def proposed_mapping(filename: str, data: bytes, facts: StreamFacts, how: How) -> View:
    """What a file's sheets and headers are taken to mean, and how it was read; with what else they could be."""
    raw = _read(filename, data, how)
    found = arrange(raw, None, how.remembered)
    sheets = {sheet.name: sheet for sheet in raw.sheets}
    return {
        "sheets": [
            {
                **_proposal(proposal, sheets.get(proposal.name)),
                "said": _said(found.recalled.get(proposal.name)),
            }
            for proposal in found.proposals
        ],
        "fields": fields(facts.languages),
        "source": _source(Arranged(raw, found.presets, ())),
    }


def _proposal(proposal: Proposal, sheet: RawSheet | None) -> View:
    values = samples(from_row(sheet, proposal.header_row)) if sheet else {}
    return {
        "name": proposal.name,
        "sheet": proposal.sheet,
        "known": find_sheet(proposal.name) is not None,
        "header_row": proposal.header_row,
        "columns": [
            {"header": g.header, "column": g.column, "how": g.how, "values": values.get(g.header, ())}
            for g in proposal.guesses
        ],
    }


def _said(recalled: Recalled | None) -> View | None:
    if recalled is None:
        return None
    mapping = recalled.mapping
    return {"id": recalled.signature, "sheet": mapping.sheet, "columns": dict(mapping.columns)}


def rows_around(filename: str, data: bytes, how: How, loc: tuple[str | int, ...]) -> View | None:
    """The rows around a problem's place, under the names that its file is read by; None where it has no such row."""
    found = around(arranged(filename, data, how).raw, loc)
    if found is None:
        return None
    return {
        "sheet": found.sheet,
        "row": found.row,
        "column": found.column,
        "letters": found.letters,
        "rows": [{"row": number, "cells": cells} for number, cells in found.rows],
    }


def arranged(filename: str, data: bytes, how: How) -> Arranged:
    """A file under the workbook's names; Invalid where it can't be read, TooLarge, UnsupportedType where it is
    not read."""
    raw = _read(filename, data, how)
    if how.renames:
        return arrange(raw, how.mapping, how.remembered)
    return Arranged(raw, (), ())


def _read(filename: str, data: bytes, how: How) -> RawWorkbook:
    try:
        return read(filename, data, how.encoding, how.delimiter)
    except UnknownFileType as error:
        raise UnsupportedType(error.said.told(how.language)) from error
    except UnreadableFile as error:
        raise refusal(error, how.language) from error


def _source(arranged: Arranged) -> View:
    sheets = [
        {
            "name": sheet.name,
            "rows": len(sheet.rows),
            "hidden": sheet.hidden,
            "encoding": sheet.encoding,
            "delimiter": sheet.delimiter,
        }
        for sheet in arranged.raw.sheets
    ]
    return {"sheets": sheets, "presets": list(arranged.presets)}
