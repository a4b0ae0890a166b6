from pathlib import Path

import pytest

from knowledge.columns import SHEETS, Sheet

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_column_and_its_names_stand_in_the_docs(sheet: Sheet) -> None:
    section = (DOCS / "workbook.md").read_text(encoding="utf-8").partition(f"\n## `{sheet.name}`\n")[2]
    section = section.partition("\n## ")[0]
    rows = {
        line.split("|")[1].strip().strip("`*"): line
        for line in section.splitlines()
        if line.startswith("| `")
    }
    assert set(rows) == {column.name + ("_<lang>" if column.localised else "") for column in sheet.columns}
    for column in sheet.columns:
        row = rows[column.name + ("_<lang>" if column.localised else "")]
        assert all(alias in row for alias in column.aliases)
        assert all(f"`{choice}`" in row for choice in column.choices)
