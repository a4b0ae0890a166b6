"""Collects what checking finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from knowledge.problem import Problem

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

    def error(self, loc: tuple[str | int, ...], message: str, value: object = None) -> None:
        """Notes what makes the upload fail."""
        self._problems.append(Problem(loc, message, _shown(value), "error"))

    def warning(self, loc: tuple[str | int, ...], message: str, value: object = None) -> None:
        """Notes what ops should know."""
        self._problems.append(Problem(loc, message, _shown(value), "warning"))


def _shown(value: object) -> str | None:
    if value is None:
        return None
    text = " | ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    # The value goes into a JSON answer, which can't carry what the check complains of.
    text = text.encode("utf-8", "replace").decode().replace("\0", "�")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
