"""Where two products are named and one of them is on air, nobody can tell which half is about which."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.comment import OnAir, Reference
from knowledge.workbook import Product, Workbook
from tests.unit.app.triage.shown import NOW, resolved

SHOP = Workbook(
    products=(
        Product(row=2, sku="LP-1", link_no="1", name={"en": "Desk lamp", "zh": "台灯"}, aliases=("lamp",), price=Decimal(30)),
        Product(row=3, sku="FN-2", link_no="2", name={"en": "Clip fan", "zh": "夹扇"}, aliases=("fan",), price=Decimal(20)),
        Product(row=4, sku="KT-3", link_no="3", name={"en": "Glass kettle", "zh": "玻璃水壶"}, aliases=("kettle",), price=Decimal(25)),
        Product(row=5, sku="CB-4", link_no="4", name={"en": "Braided cable"}, aliases=("cable",), price=Decimal(5)),
    ),
    faq=(),
)  # fmt: skip
JEWELS = Workbook(
    products=(
        Product(row=2, sku="BR-4", name={"en": "Charm bracelet", "zh": "串珠手链"}, aliases=("bracelet", "手链"), price=Decimal(30), currency="SGD"),
        Product(row=3, sku="RG-1", name={"en": "Moissanite halo ring", "zh": "莫桑石光环戒指"}, aliases=("halo ring",), price=Decimal(88), currency="SGD"),
        Product(row=4, sku="NK-2", name={"en": "Freshwater pearl necklace", "zh": "淡水珍珠项链"}, aliases=("pearl necklace",), price=Decimal(120), currency="SGD"),
    ),
    faq=(),
)  # fmt: skip


def _told(text: str) -> Reference:
    return resolved(text, shop=SHOP, on_air=(OnAir("LP-1", NOW - timedelta(minutes=3)),))


@pytest.mark.parametrize(
    "text",
    [
        "fan in stock? lamp how much?", "fan and lamp in stock?", "lamp in stock? fan in stock?", "kettle price, lamp stock?", "台灯多少钱，夹扇有货吗",
        "how much is the fan and is the lamp dimmable?", "this how much? kettle in stock?", "kettle in stock? how much is this one?",
    ],
)  # fmt: skip
def test_two_products_of_which_one_is_shown_leave_it_doubtful(text: str):
    assert _told(text).doubtful


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("lamp in stock? how much?", "LP-1"), ("fan how much? in stock?", "FN-2"), ("how much is this lamp", "LP-1"), ("is this the kettle? how much", "KT-3"),
        ("does the lamp come with a cable?", "LP-1"), ("desk lamp price, lamp in stock?", "LP-1"),
    ],
)  # fmt: skip
def test_one_product_however_often_it_is_named_is_meant(text: str, sku: str):
    told = _told(text)
    assert told.product is not None
    assert (told.product.sku, told.doubtful) == (sku, False)


@pytest.mark.parametrize(
    "text",
    [
        "which is cheaper the bracelet or the ring", "how much cheaper is the bracelet than the necklace", "手链和戒指哪个便宜", "¿cuál es más barato?",
        "yang mana lebih murah", "cái nào rẻ hơn", "どっちが安い？",
    ],
)  # fmt: skip
def test_a_comparison_of_prices_is_a_person_s(desk, text: str):
    assert desk(text, "price", shop=JEWELS, on_air="NK-2").action != "reply"


@pytest.mark.parametrize("text", ["bracelet how much", "how much is this"])
def test_the_price_of_one_is_told(desk, text: str):
    assert desk(text, "price", shop=JEWELS, on_air="NK-2").action == "reply"


def test_bags_are_counted_where_the_shop_sells_a_bag_too(desk):
    assert "78" in desk("total for two bags?", "price", needs=0.9).draft.text
    assert desk("total for two bags?", "price").action == "reply"
    assert desk("how much is the bag", "price").action == "suggest"
