import dataclasses
import io

import openpyxl

from knowledge.check import check
from knowledge.columns import SHEETS
from knowledge.importers import read
from knowledge.template import template
from tests.unit.knowledge.shop_files import STREAM


def test_the_template_imports_without_a_problem_and_with_a_row_in_every_sheet() -> None:
    result = check(read("template.xlsx", template()), dataclasses.replace(STREAM, languages=("en", "zh")))
    assert result.problems == ()
    assert result.workbook is not None
    assert set(result.workbook.counts.values()) == {1}


def test_the_template_has_every_column_with_its_chinese_names() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template()))
    for sheet in SHEETS:
        header = {str(cell.value): cell for cell in next(book[sheet.name].iter_rows(max_row=1))}
        for column in sheet.columns:
            if column.fills:
                continue
            cell = header[f"{column.name}_en" if column.localised else column.name]
            assert cell.comment is not None
            assert column.aliases[0] in cell.comment.text
