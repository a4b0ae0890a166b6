from datetime import timedelta

import pytest

from app.triage.comment import (
    OnAir,
    ProductRef,
    Reference,
)
from knowledge.workbook import Product, Term, Workbook
from tests.unit.app.triage.shown import NOW, resolved

GADGETS = Workbook(
    products=(
        Product(row=2, sku="EB-2", link_no="2", name={"en": "Hush Pro earbuds", "zh": "Hush Pro 降噪耳机"},
                aliases=("pro", "hush pro")),
        Product(row=3, sku="PB-1", link_no="3", name={"en": "Maggo magnetic power bank 10,000 mAh", "zh": "Maggo 磁吸充电宝",
                "id": "Powerbank magnetik Maggo", "es": "Batería externa Maggo", "vi": "Sạc dự phòng Maggo"}),
        Product(row=4, sku="PB-2", link_no="4", name={"en": "Brick power bank 20,000 mAh", "zh": "Brick 充电宝",
                "id": "Powerbank Brick", "es": "Batería externa Brick", "vi": "Sạc dự phòng Brick"}),
        Product(row=5, sku="CB-1", link_no="5", name={"en": "Braided cable", "id": "Kabel jalinan"},
                aliases=("cable", "kabel", "数据线", "cáp", "كيبل", "สายชาร์จ", "ケーブル", "케이블", "câble", "kable")),
        Product(row=6, sku="CS-1", link_no="6", name={"en": "Clear phone case"}, aliases=("phone case",),
                colours=(Term(names=("clear", "bening")), Term(names=("smoke black",))),
                sizes=(Term(names=("iPhone 15 Pro",)), Term(names=("iPhone 16 Pro Max",)))),
        Product(row=7, sku="SW-1", link_no="7", name={"en": "Beat smartwatch", "id": "Jam pintar Beat"}),
    ),
    faq=(),
)  # fmt: skip


def _on_air(sku: str, text: str) -> Reference:
    return resolved(text, shop=GADGETS, on_air=(OnAir(sku, NOW - timedelta(minutes=3)),))


@pytest.mark.parametrize(
    "text",
    [
        "iphone 15 pro yang bening masih?",
        "16 pro max in clear?",
        "15 pro 有没有",
        "do you have it for the iPhone 15 Pro",
    ],
)
def test_an_alias_inside_a_longer_size_names_no_other_product(text: str):
    assert _on_air("CS-1", text).product == ProductRef("CS-1", "on_air")


def test_the_same_alias_alone_names_its_product():
    assert _on_air("CS-1", "how much is the pro").product == ProductRef("EB-2", "alias")


@pytest.mark.parametrize(
    "text",
    [
        "power bank price?", "how much is the powerbank", "flash price pa ba yung powerbank ngayon", "harga powerbank berapa",
        "充电宝多少钱", "cuánto cuesta la batería externa", "sạc dự phòng giá bao nhiêu",
    ],
)  # fmt: skip
def test_a_noun_of_two_products_is_neither_of_them(text: str):
    assert _on_air("SW-1", text).candidates == ("PB-1", "PB-2")
    assert _on_air("PB-2", text).product == ProductRef("PB-2", "on_air")


@pytest.mark.parametrize(
    "text",
    [
        "does it come with a cable?", "is a cable included", "cable in the box?", "kabel ada dalam kotak dok", "dapet gratis kabel?",
        "termasuk kabel ga", "kasama ba cable", "có kèm cáp không", "incluye cable?", "viene con cable?", "vem com cable?",
        "送数据线吗", "附带数据线吗", "แถมสายชาร์จไหม", "يجي مع كيبل؟", "ケーブル付属ですか", "케이블 포함인가요", "câble inclus ?", "ist ein kable dabei?",
    ],
)  # fmt: skip
def test_what_comes_with_a_product_is_not_the_product_meant(text: str):
    assert _on_air("SW-1", text).product == ProductRef("SW-1", "on_air")
    assert _on_air("CB-1", text).product is not None
    assert _on_air("CB-1", text).product.sku == "CB-1"  # type: ignore[union-attr]


def test_the_product_that_a_thing_comes_with_may_be_named():
    assert _on_air("SW-1", "does the phone case come with a cable?").product == ProductRef("CS-1", "alias")


@pytest.mark.parametrize(
    "text",
    [
        "does the phone case come with a gift box", "phone case come with strap?", "is a strap included for the phone case",
        "phone case termasuk tali?",
    ],
)  # fmt: skip
def test_what_has_something_with_it_is_the_product_meant(text: str):
    assert _on_air("SW-1", text).product == ProductRef("CS-1", "alias")


@pytest.mark.parametrize(
    "text", ["phone case included?", "is the phone case included with it", "phone case termasuk ga?"]
)
def test_what_is_asked_to_be_included_is_not(text: str):
    assert _on_air("SW-1", text).product == ProductRef("SW-1", "on_air")
