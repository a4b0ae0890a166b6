"""Defective files, each with what is to be said of it."""

from tests.unit.knowledge.defects.cells import CELLS
from tests.unit.knowledge.defects.files import FILES
from tests.unit.knowledge.defects.rows import ROWS
from tests.unit.knowledge.defects.sheets import SHEETS

DEFECTS = (*FILES, *SHEETS, *CELLS, *ROWS)
"""Every defect, files first."""
