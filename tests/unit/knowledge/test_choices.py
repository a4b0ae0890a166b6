from knowledge.importers import read
from knowledge.mapping.choices import LONGEST, fields, samples
from tests.unit.knowledge.shop_files import xlsx_of_tables


def test_the_first_different_values_stand_under_each_header() -> None:
    rows = [
        ["Nr", "Preis", "Text"],
        ["A1", 3.0, "x" * 99],
        ["A1", 4.5, None],
        ["B", 4.5, None],
        ["C", 5, ""],
        ["D", 6, ""],
    ]
    (sheet,) = read("shop.xlsx", xlsx_of_tables({"Waren": rows})).sheets
    assert samples(sheet) == {"Nr": ("A1", "B", "C"), "Preis": ("3", "4.5", "5"), "Text": ("x" * LONGEST,)}


def test_a_text_may_be_in_every_language_of_the_stream() -> None:
    found = fields(["en", "zh"])
    assert {"sku", "name", "name_en", "name_zh", "price"} <= set(found["products"])
    assert "price_en" not in found["products"]
