"""Small edits of a version: the file that they make, and what it is called."""

from collections.abc import Sequence
from pathlib import PurePath

from app.errors import Invalid
from knowledge.editing import Edit, NoSuchCell, edited
from knowledge.workbook import Workbook

_MARK = " (edited)"


def edited_file(workbook: Workbook, edits: Sequence[Edit]) -> bytes:
    """The .xlsx of a workbook with some cells otherwise; Invalid where one has no place."""
    try:
        return edited(workbook, edits)
    except NoSuchCell as error:
        edit = error.edit
        problem = {"loc": [edit.sheet, edit.row, edit.column], "message": str(error), "value": edit.value}
        raise Invalid(str(error), errors=[problem]) from error


def edited_name(filename: str) -> str:
    """What an edited version's file is called."""
    stem = PurePath(filename).stem.removesuffix(_MARK)
    return f"{stem[:180]}{_MARK}.xlsx"
