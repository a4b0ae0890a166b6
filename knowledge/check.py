"""All the mistakes of a workbook at once and, where none of them is an error, the workbook."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.checks.answers import check_answers
from knowledge.checks.contradictions import check_contradictions
from knowledge.checks.doubles import check_doubles
from knowledge.checks.findings import Findings, StreamFacts
from knowledge.checks.header_languages import check_header_languages
from knowledge.checks.references import check_references
from knowledge.checks.rules import (
    check_coverage,
    check_days_kind,
    check_ends,
    check_picture,
    check_promo,
    check_regions,
)
from knowledge.checks.size_charts import check_size_charts
from knowledge.checks.sums import check_sums
from knowledge.checks.table import Record, read_table
from knowledge.collecting import uncollected
from knowledge.columns import SHEETS, Sheet, find_sheet
from knowledge.importers.raw import RawSheet, RawWorkbook
from knowledge.messages import LANGUAGES, said
from knowledge.problem import Problem
from knowledge.workbook import (
    FIELDS,
    BlockedTerm,
    Faq,
    Policy,
    Product,
    Promo,
    Row,
    ShippingRow,
    SizeRow,
    Variant,
    Workbook,
)

__all__ = ["Checked", "StreamFacts", "check"]

Tell = Callable[[int, int], None]
"""Is told how many rows are checked, and of how many."""
_MODELS: dict[str, type[Row]] = {
    "products": Product, "variants": Variant, "sizes": SizeRow, "faq": Faq, "shipping": ShippingRow,
    "promos": Promo, "policies": Policy, "blocked": BlockedTerm,
}  # fmt: skip


# The first sheet of a marked workbook, which comes back with the next upload.
_OUR_LISTS = frozenset(said("marked.sheet", {}).told(language) for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found: the workbook, None where there is an error, and every problem in the order of sheets."""

    workbook: Workbook | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the upload fail."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not."""
        return tuple(problem for problem in self.problems if problem.severity == "warning")


def check(raw: RawWorkbook, stream: StreamFacts, tell: Tell | None = None) -> Checked:
    """The workbook of raw rows, with every problem that it has; `tell` hears of how many rows are checked."""
    with uncollected():
        return _checked(raw, stream, tell)


def _checked(raw: RawWorkbook, stream: StreamFacts, tell: Tell | None) -> Checked:
    found = Findings()
    records: dict[str, list[Record]] = {}
    known = tuple(_known_sheets(raw, found))
    _tell_of_guess(known, found)
    done, total = 0, sum(len(sheet_raw.rows) for _, sheet_raw in known)
    for sheet, sheet_raw in known:
        if tell:
            tell(done, total)
        found.take(sheet_raw.left_out)
        table = read_table(sheet, sheet_raw, stream, found)
        check_header_languages(table, stream, found)
        records[sheet.name] = table.records
        _check_rows(sheet.name, records[sheet.name], stream, found)
        done += len(sheet_raw.rows)
    check_references(records, found)
    check_sums(records, found)
    check_doubles(records, found)
    check_size_charts(records.get("sizes", []), found)
    check_coverage(records.get("shipping", []), stream, found)
    check_contradictions(records.get("faq", []), found)
    problems = tuple(sorted(found.problems, key=_place))
    failed = any(problem.severity == "error" for problem in problems)
    workbook = None if failed else _workbook(records)
    if tell:
        tell(total, total)
    return Checked(workbook, problems)


def _known_sheets(raw: RawWorkbook, found: Findings) -> Iterator[tuple[Sheet, RawSheet]]:
    known: dict[str, RawSheet] = {}
    for sheet_raw, sheet in _told_apart(raw):
        if sheet is None:
            code = "sheet.unknown_hidden" if sheet_raw.hidden else "sheet.unknown"
            name, names = sheet_raw.name[:80], ", ".join(sheet.name for sheet in SHEETS)
            found.warning((name,), code, sheet_raw.name, sheet=name, known=names)
        elif sheet.name in known:
            first = known[sheet.name].name
            found.error((sheet.name,), "sheet.twice", sheet_raw.name, one=first, other=sheet_raw.name)
        else:
            known[sheet.name] = sheet_raw
            if sheet_raw.hidden:
                found.warning((sheet.name,), "sheet.hidden", sheet_raw.name)
    for sheet in SHEETS:
        if sheet.name in known:
            yield sheet, known[sheet.name]
        elif sheet.required:
            found.error((sheet.name,), "sheet.missing", sheet=sheet.name, alias=sheet.aliases[0])


def _tell_of_guess(known: Iterable[tuple[Sheet, RawSheet]], found: Findings) -> None:
    """Warns once of an encoding that was guessed: it is one for all of the files that say none."""
    for sheet, raw in known:
        if raw.guessed is not None:
            found.warning((sheet.name,), "csv.guessed", raw.guessed, encoding=raw.encoding)
            return


def _told_apart(raw: RawWorkbook) -> Iterator[tuple[RawSheet, Sheet | None]]:
    """The sheets and what they are; a blank one that may be missing is, and our own list of problems is none."""
    for sheet_raw in raw.sheets:
        sheet = find_sheet(sheet_raw.name)
        if sheet is None and sheet_raw.name in _OUR_LISTS:
            continue
        if sheet is None or sheet.required or sheet_raw.header:
            yield sheet_raw, sheet


def _check_rows(sheet: str, records: list[Record], stream: StreamFacts, found: Findings) -> None:
    for record in records:
        check_ends(record, found)
        check_regions(record, found)
        check_answers(record, stream, found)
        if sheet == "shipping":
            check_days_kind(record, found)
        if sheet == "products":
            check_picture(record, found)
        if sheet == "promos":
            check_promo(record, stream, found)


def _place(problem: Problem) -> tuple[int, int]:
    order = [sheet.name for sheet in SHEETS]
    sheet = problem.loc[0] if problem.loc else ""
    row = problem.loc[1] if len(problem.loc) > 1 else 0
    return (order.index(str(sheet)) if sheet in order else len(order), row if isinstance(row, int) else 0)


def _workbook(records: dict[str, list[Record]]) -> Workbook:
    _name_entries(records["faq"])
    rows = {sheet: tuple(_row(record) for record in found) for sheet, found in records.items()}
    return Workbook.model_validate(rows)


def _row(record: Record) -> Row:
    values: dict[str, Any] = {
        FIELDS.get((record.sheet, column), column): value for column, value in record.values.items()
    }
    if "skus" in values:
        # `*` says the same as an empty cell: every product.
        values["skus"] = (
            tuple(sku for sku in values["skus"] if sku != "*") if "*" not in values["skus"] else ()
        )
    if record.sheet == "faq" and values.get("sku") == "*":
        values["sku"] = None
    return _MODELS[record.sheet].model_validate({"row": record.row, **values})


def _name_entries(records: list[Record]) -> None:
    """Gives an entry without an id one that stays the same when its row moves."""
    taken = {record.get("id") for record in records}
    for record in records:
        if record.get("id") is None:
            asked = f"{record.get('sku') or ''}\n{next(iter(record.get('question').values()))}"
            made = "q-" + hashlib.sha256(asked.encode()).hexdigest()[:8]
            name, again = made, 2
            while name in taken:
                name, again = f"{made}-{again}", again + 1
            taken.add(name)
            record.values["id"] = name
