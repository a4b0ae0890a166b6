"""What a cell's content means: one reader for each kind of column; each returns the value or raises CellError."""

from knowledge.checks.cells.error import CellError
from knowledge.checks.cells.moments import clock, moment
from knowledge.checks.cells.money import Named, currency, price
from knowledge.checks.cells.numbers import (
    amount,
    count,
    days,
    days_range,
    kinds_of_days,
    measure,
    measure_range,
    number,
)
from knowledge.checks.cells.texts import even, items, joined, language, terms, text, yes_no

__all__ = [
    "CellError", "Named", "amount", "clock", "count", "currency", "days", "days_range", "even", "items", "joined", "kinds_of_days", "language", "measure",
    "measure_range", "moment", "number", "price", "terms", "text", "yes_no",
]  # fmt: skip
