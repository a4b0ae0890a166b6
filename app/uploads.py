"""An uploaded file: checked whole for its stream, or given back with its problems in its cells."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from app.errors import Invalid, UnsupportedType
from app.store import streams
from app.store.tables import Stream
from app.views import View
from knowledge.check import StreamFacts, check
from knowledge.importers import UnknownFileType, UnreadableFile, read
from knowledge.importers.raw import RawWorkbook
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
    language: str = "en"
    """In which the warnings are told."""

    def view(self) -> View:
        """As the contract writes it."""
        return {
            "version": self.version,
            "state": self.state,
            "counts": self.counts,
            "warnings": [problem_json(warning, self.language) for warning in self.warnings],
        }


def problem_json(problem: Problem, language: str) -> dict[str, Any]:
    """A problem as the contract writes it, told in a language."""
    told = problem.told(language)
    return {"loc": list(problem.loc), "message": told, "value": problem.value, "code": problem.code}


def facts_of(stream: Stream) -> StreamFacts:
    """What checking has to know of a stream."""
    return StreamFacts(
        timezone=ZoneInfo(stream.timezone),
        languages=tuple(stream.languages),
        sells_to=tuple(stream.sells_to),
        starts_at=stream.starts_at,
        max_reply_length=streams.max_reply_length(stream),
    )


def _read(filename: str, data: bytes, language: str) -> RawWorkbook:
    try:
        return read(filename, data)
    except UnknownFileType as error:
        raise UnsupportedType(error.said.told(language)) from error
    except UnreadableFile as error:
        problem = Problem((), error.said)
        raise Invalid(problem.told(language), errors=[problem_json(problem, language)]) from error


def checked_upload(
    filename: str, data: bytes, facts: StreamFacts, language: str
) -> tuple[Workbook, tuple[Problem, ...]]:
    """The workbook of a file and its warnings; Invalid with every problem, UnsupportedType for a file that is not read."""
    checked = check(_read(filename, data, language), facts)
    if checked.workbook is None:
        many = len(checked.errors)
        code = "workbook.mistake" if many == 1 else "workbook.mistakes"
        raise Invalid(
            said(code, {"count": many}).told(language),
            errors=[problem_json(error, language) for error in checked.errors],
            extra={"warnings": [problem_json(warning, language) for warning in checked.warnings]},
        )
    return checked.workbook, checked.warnings


def marked_upload(filename: str, data: bytes, facts: StreamFacts, language: str) -> bytes:
    """The .xlsx of a file with its problems in its cells."""
    raw = _read(filename, data, language)
    return marked(data, raw, check(raw, facts).problems, language)
