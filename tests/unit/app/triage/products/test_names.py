import pytest

from app.triage.products.names import colour_of
from knowledge.workbook import Product, Term


@pytest.mark.parametrize(
    ("written", "language", "told"),
    [
        ("black", "ms", "hitam"),
        ("白色", "en", "white"),
        ("Black", "zh", "黑色"),
        ("rose", "en", "rose"),
        ("rose", "id", "rose"),
        ("Dusty blue", "es", "Dusty blue"),
        ("plum", "pt", "plum"),
    ],
)
def test_a_colour_is_told_in_the_viewers_language_unless_it_is_a_shade_of_its_own(
    written: str, language: str, told: str
) -> None:
    product = Product(row=2, sku="A-1", name={"en": "Scarf"}, colours=(Term(names=(written,)),))
    assert colour_of(product, written, language) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ms", "biru tua"), ("id", "biru tua"), ("zh", "藏青"), ("zh-Hant", "藏青"), ("ar", "كحلي"), ("th", "สีกรมท่า"), ("en", "navy"),
        ("es", "azul marino"),
    ],
)  # fmt: skip
def test_the_shops_own_name_of_a_colour_goes_first(language: str, told: str) -> None:
    term = Term(names=("navy", "藏青", "biru tua", "كحلي"))
    product = Product(row=2, sku="A-1", name={"en": "Scarf"}, colours=(term,))
    assert colour_of(product, "navy", language) == told


def test_a_shade_of_its_own_is_told_in_a_script_of_its_own() -> None:
    term = Term(names=("dusty rose", "豆沙粉", "merah jambu lembut"))
    product = Product(row=2, sku="A-1", name={"en": "Scarf"}, colours=(term,))
    assert [colour_of(product, "dusty rose", language) for language in ("zh", "en", "ms")] == [
        "豆沙粉",
        "dusty rose",
        "dusty rose",
    ]
