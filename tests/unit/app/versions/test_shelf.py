"""What products are called on the desk."""

from typing import Any

from app.versions.shelf import shelf


def product(**fields: Any) -> dict[str, Any]:
    """A product of a stored workbook."""
    return {"sku": "SH-3", "link_no": None, "name": {}, "price": None, "currency": None, **fields}


def label(language: str, **fields: Any) -> str:
    return shelf({"products": [product(**fields)]}, language)["SH-3"]["label"]


def test_it_is_called_in_the_streams_language_else_in_english_else_in_what_there_is() -> None:
    names = {"zh": "云跑鞋", "en": "Cloud Runner", "ms": "Kasut Awan"}
    assert label("ms", name=names) == "Kasut Awan"
    assert label("th", name=names) == "Cloud Runner"
    assert label("th", name={"zh": "云跑鞋"}) == "云跑鞋"
    assert label("th") == "SH-3"


def test_its_link_number_comes_first() -> None:
    assert label("en", name={"en": "Cloud Runner"}, link_no="3") == "#3 Cloud Runner"


def test_its_price_is_written_as_replies_write_it() -> None:
    workbook = {"products": [product(price="129.00", currency="MYR"), product(sku="BG-7")]}
    assert {sku: one["price"] for sku, one in shelf(workbook, "en").items()} == {
        "SH-3": "RM 129.00",
        "BG-7": None,
    }
