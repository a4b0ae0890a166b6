from knowledge.by_sku import by_sku
from knowledge.workbook import Variant

ROWS = (
    Variant(row=2, sku="DR-1", stock=1),
    Variant(row=3, sku="BG-2", stock=2),
    Variant(row=4, sku="dr-1", stock=3),
)


def test_the_rows_of_a_product_keep_their_order_whatever_case_its_sku_is_written_in() -> None:
    found = by_sku(ROWS)
    assert {sku: [row.stock for row in rows] for sku, rows in found.items()} == {"dr-1": [1, 3], "bg-2": [2]}


def test_a_sheet_is_gathered_once_and_another_one_anew() -> None:
    assert by_sku(ROWS) is by_sku(ROWS)
    assert "bg-2" not in by_sku(ROWS[:1])
