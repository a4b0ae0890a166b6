"""Collects what checking finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from knowledge.messages import Message, said, sendable
from knowledge.problem import Loc, Problem, Severity

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class StreamFacts:
    """What a check has to know of the stream that the workbook is for."""

    timezone: ZoneInfo
    languages: tuple[str, ...] = ("en",)
    sells_to: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes."""
    starts_at: datetime | None = None
    max_reply_length: int = 300


class Findings:
    """The problems found so far, in the order of finding."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    @property
    def problems(self) -> Sequence[Problem]:
        """All problems, errors and warnings."""
        return self._problems

    def error(self, loc: Loc, code: str, value: object = None, **values: object) -> None:
        """Notes what makes the upload fail."""
        self._add(loc, said(code, values), value, "error")

    def warning(self, loc: Loc, code: str, value: object = None, **values: object) -> None:
        """Notes what ops should know."""
        self._add(loc, said(code, values), value, "warning")

    def refused(self, loc: Loc, message: Message, value: object = None) -> None:
        """Notes a cell that its reader refused."""
        self._add(loc, message, value, "error")

    def take(self, problems: Sequence[Problem]) -> None:
        """Notes what was found before the sheets were checked."""
        self._problems += problems

    def _add(self, loc: Loc, message: Message, value: object, severity: Severity) -> None:
        place = tuple(sendable(part) if isinstance(part, str) else part for part in loc)
        shown = " | ".join(map(str, value)) if isinstance(value, tuple) else _written(value)
        shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
        self._problems.append(Problem(place, message, None if value is None else sendable(shown), severity))


def _written(value: object) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
