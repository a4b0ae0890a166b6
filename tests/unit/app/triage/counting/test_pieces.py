"""A number is one of pieces only where no name, size, coupon or other noun of the comment has it."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.triage.comment import Context, Knowledge, StreamRules
from app.triage.normalise import prepare
from app.triage.slots import read
from knowledge.entry import entries
from knowledge.retriever import LexicalRetriever
from knowledge.workbook import Product, Promo, Term, Workbook

SHOP = Workbook(
    products=(
        Product(row=2, sku="GB-3", name={"en": "Galaxy Buds 3", "vi": "Tai nghe Buds 3", "zh": "Galaxy Buds 3 耳机"}),
        Product(row=3, sku="SW-2", name={"en": "Switch 2 console"}, aliases=("switch 2",)),
        Product(row=4, sku="RV-9", name={"en": "Robot vacuum X9", "zh": "扫地机器人X9"}, aliases=("robot vacuum",)),
        Product(row=5, sku="EP-2", name={"en": "Wireless earbuds Pro 2", "zh": "无线耳机Pro 2"}, aliases=("earbuds pro",)),
        Product(row=6, sku="SE-7", name={"en": "Serum 7", "ko": "세럼 7"}),
        Product(row=7, sku="SQ-3", name={"zh": "三只松鼠坚果", "en": "Nuts 500 g"}, aliases=("三只松鼠", "nuts")),
        Product(row=8, sku="CD-6", name={"en": "Knit cardigan", "zh": "针织开衫"},
                sizes=(Term(names=("6",)), Term(names=("8",)), Term(names=("10",)))),
        Product(row=9, sku="LP-1", name={"en": "Desk lamp", "es": "Lámpara de mesa"}, aliases=("lamp",)),
        Product(row=10, sku="TW-1", name={"en": "Two-way strap"}),
    ),
    faq=(),
    promos=(Promo(row=2, code="BUY2", title={"en": "20% off"}, kind="percent", value=Decimal(20)),),
)  # fmt: skip
RULES = StreamRules(languages=("en",), default_language="en", zone=ZoneInfo("UTC"))
KNOWLEDGE = Knowledge(1, SHOP, LexicalRetriever(entries(SHOP)))


def _pieces(text: str, sku: str) -> int | None:
    return read(prepare(text), Context(RULES, KNOWLEDGE), datetime(2026, 11, 21, tzinfo=UTC), sku).quantity


@pytest.mark.parametrize(
    ("text", "sku", "pieces"),
    [
        ("galaxy buds 3 how much", "GB-3", None), ("galaxy buds 3 harga", "GB-3", None), ("tai nghe buds 3 giá bao nhiêu", "GB-3", None),
        ("buds 3 いくら", "GB-3", None), ("buds 4 how much", "GB-3", None), ("3 pcs galaxy buds 3 how much", "GB-3", 3),
        ("galaxy buds 3 x2", "GB-3", 2), ("buy 2 galaxy buds 3 how much", "GB-3", 2),
        ("switch 2 how much", "SW-2", None), ("robot vacuum x9 how much", "RV-9", None), ("robot vacuum x2 how much", "RV-9", 2),
        ("earbuds pro 2 how much", "EP-2", None), ("无线耳机Pro 2多少钱", "EP-2", None), ("earbuds 2 pcs how much", "EP-2", 2),
        ("serum 7 price?", "SE-7", None), ("세럼 7 얼마예요", "SE-7", None),
        ("三只松鼠多少钱", "SQ-3", None), ("三只松鼠两包多少钱", "SQ-3", 2), ("nuts 2 how much", "SQ-3", 2),
        ("two way strap how much", "TW-1", None), ("two straps how much in total", "TW-1", 2),
    ],
)  # fmt: skip
def test_the_number_of_a_name_is_no_number_of_pieces(text: str, sku: str, pieces: int | None):
    assert _pieces(text, sku) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("cardigan 8 how much", None), ("针织开衫 8 多少钱", None), ("cardigan 6 berapa", None), ("cardigan 7 how much", 7),
        ("cardigan 8 pcs how much", 8), ("8 cardigans how much", 8), ("how much for 8 cardigans", 8),
    ],
)  # fmt: skip
def test_a_bare_number_that_is_a_size_of_the_product_is_no_number_of_pieces(text: str, pieces: int | None):
    assert _pieces(text, "CD-6") == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("how much with BUY2", None), ("price if i use code buy2", None), ("1 pc with BUY2 how much", 1),
        ("buy 2 lamps with BUY2 how much", 2),
    ],
)  # fmt: skip
def test_the_digits_of_a_coupon_are_no_number_of_pieces(text: str, pieces: int | None):
    assert _pieces(text, "LP-1") == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("lamp with 3 levels how much", None), ("lamp 5 levels how much", None), ("lamp for 5 rooms price", None), ("lamp with 2 usb ports price", None), ("lamp with 2 cups how much", None),
        ("3 lamps how much", 3), ("3 desk lamps how much", 3), ("2 lámparas cuánto", 2), ("5 items how much", 5),
        ("how much for two lamps", 2), ("total for two bags?", 2), ("three lamps how much", 3), ("how much for two rooms", None), ("how much for two", 2),
    ],
)  # fmt: skip
def test_a_plural_counts_the_product_only_where_it_is_called_so(text: str, pieces: int | None):
    assert _pieces(text, "LP-1") == pieces
