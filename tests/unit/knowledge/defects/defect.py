"""A defective file, what is to be said of it, and what is."""

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.check import Checked, StreamFacts, check
from knowledge.importers import UnknownFileType, UnreadableFile, read
from knowledge.problem import Loc, Severity
from tests.unit.knowledge.shop_files import STREAM


@dataclass(frozen=True, slots=True)
class Refused:
    """The file is not read at all."""

    code: str

    def __str__(self) -> str:
        return f"refused: `{self.code}`"


@dataclass(frozen=True, slots=True)
class Told:
    """The file is read, and a problem names a place in it."""

    severity: Severity
    code: str
    loc: Loc

    def __str__(self) -> str:
        return f"{self.severity} at {placed(self.loc)}: `{self.code}`"


@dataclass(frozen=True, slots=True)
class Taken:
    """The file is read as it was meant, without an error."""

    sheet: str
    field: str
    value: str
    """Of the sheet's first row, as text."""

    def __str__(self) -> str:
        return f"read: {self.field} is {self.value}"


Expected = Refused | Told | Taken


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect, the file that has it, and what is to come of it."""

    what: str
    file: str
    make: Callable[[], bytes]
    expected: Expected
    stream: StreamFacts = STREAM


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a file: whether it is as expected, and in words."""

    as_expected: bool
    text: str


def examine(defect: Defect, data: bytes) -> Found:
    """Reads and checks a defective file."""
    try:
        raw = read(defect.file, data)
    except (UnreadableFile, UnknownFileType) as refusal:
        return Found(defect.expected == Refused(refusal.said.code), str(refusal))
    return _of_checked(defect.expected, check(raw, defect.stream))


def _of_checked(expected: Expected, checked: Checked) -> Found:
    if isinstance(expected, Taken) and checked.workbook is not None:
        row = getattr(checked.workbook, expected.sheet)[0]
        value = str(getattr(row, expected.field))
        return Found(value == expected.value, f"{expected.field} is {value}")
    told = [(Told(p.severity, p.code, p.loc), p) for p in checked.problems]
    named = [p for one, p in told if one == expected]
    texts = [f"{p.severity} at {placed(p.loc)}: {p.message}" for p in named or checked.problems[:1]]
    return Found(bool(named), texts[0] if texts else "nothing")


def placed(loc: Loc) -> str:
    """A place in words."""
    names = ("sheet", "row", "column")
    return ", ".join(f"{name} `{part}`" for name, part in zip(names, loc, strict=False)) or "the file"


def error(code: str, *loc: str | int) -> Told:
    """An error at a place."""
    return Told("error", code, loc)


def warning(code: str, *loc: str | int) -> Told:
    """A warning at a place."""
    return Told("warning", code, loc)
