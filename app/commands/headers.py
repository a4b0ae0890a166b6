"""What the headers of a file mean, as the command line says it, over what the service takes them for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

import typer

from app.commands.terminal import fail
from knowledge.columns import find_header, find_sheet
from knowledge.mapping.mapping import SheetMapping

Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        help="What a header means, as 货名=name_zh, in one sheet Sheet1!货名=name_zh; without a value it is not "
        "read. The others are taken as `kb columns` shows them. May be repeated.",
    ),
]
Sheets = Annotated[
    list[str] | None,
    typer.Option("--sheet", help="What a sheet of the file is, as Sheet1=products; may be repeated."),
]


@dataclass(slots=True)
class Meant:
    """What a sheet of the file is taken for."""

    sheet: str | None
    header_row: int
    headers: Sequence[str]
    columns: dict[str, str | None]
    """Header -> the workbook's, None: it is not read; one that nobody knows is not in it."""
    touched: bool = False
    """Whether the command line said any of it."""

    def said(self) -> SheetMapping:
        """As a file is read by it."""
        return SheetMapping(self.sheet, self.columns, self.header_row)

    def written(self) -> dict[str, Any]:
        """As the service takes it with a file."""
        return {"sheet": self.sheet, "columns": self.columns, "header_row": self.header_row}

    def kept(self) -> dict[str, Any]:
        """As the service remembers it: with every header, those that nobody knows as not read."""
        return {"sheet": self.sheet, "columns": {name: self.columns.get(name) for name in self.headers}}


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line says: `Sheet1=products` and `[Sheet1!]货名=name_zh`; without a value it is not read."""

    sheets: Sequence[str] = ()
    headers: Sequence[str] = field(default=())

    def of(self, file: str, proposed: Mapping[str, Any]) -> dict[str, Meant]:
        """The file's sheets by their names, with what is said of them; what can't be ends the command."""
        if proposed["source"]["presets"]:
            fail(f"{file} is a platform's export, whose columns are known: give --arrange instead.")
        found = {one["name"]: meant(one) for one in proposed["sheets"]}
        for said in self.sheets:
            _say_sheet(file, found, *_parted(said))
        for said in self.headers:
            _say_header(file, found, *_parted(said))
        return found


def meant(proposed: Mapping[str, Any]) -> Meant:
    """What a sheet is taken for unless more is said: what was said of the same headers before, else what they look like."""
    headers = [one["header"] for one in proposed["columns"]]
    said = proposed["said"]
    if said is not None:
        return Meant(said["sheet"], proposed["header_row"], headers, dict(said["columns"]))
    columns = {one["header"]: one["column"] for one in proposed["columns"] if one["column"] is not None}
    return Meant(proposed["sheet"], proposed["header_row"], headers, columns)


def _parted(said: str) -> tuple[str, str]:
    name, equals, value = said.rpartition("=")
    if not equals or not name:
        fail(f"{said!r} says of nothing what it means: write HEADER=column.")
    return name.strip(), value.strip()


def _say_sheet(file: str, found: dict[str, Meant], name: str, means: str) -> None:
    if name not in found:
        fail(f"{file} has no sheet {name!r}; it has {_listed(found)}.")
    known = find_sheet(means) if means else None
    if means and known is None:
        fail(f"A workbook has no sheet {means!r}.")
    one = found[name]
    one.sheet, one.touched = (known.name if known else None), True
    if known is not None:
        one.columns = {h: c for h, c in one.columns.items() if c is None or find_header(known, c)}


def _say_header(file: str, found: dict[str, Meant], name: str, means: str) -> None:
    of, mark, header = name.partition("!")
    among = [found[of]] if mark and of in found else list(found.values())
    header = header if mark and of in found else name
    having = [one for one in among if header in one.headers]
    if not having:
        has = _listed(dict.fromkeys(header for one in among for header in one.headers))
        fail(f"{file} has no header {header!r}; it has {has}.")
    for one in having:
        _check_column(one, header, means)
        for other in [other for other, column in one.columns.items() if means and column == means]:
            del one.columns[other]
        one.columns[header], one.touched = means or None, True


def _check_column(one: Meant, header: str, means: str) -> None:
    if one.sheet is None:
        fail(f"Nobody knows what sheet {header!r} is in: say that, too, with --sheet NAME=products.")
    known = find_sheet(one.sheet)
    if means and known is not None and find_header(known, means) is None:
        fail(
            f"The sheet {one.sheet} has no column {means!r}; it has {_listed(c.name for c in known.columns)}."
        )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
