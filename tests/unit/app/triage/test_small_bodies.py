"""Babies and pets are sized by the measures of their own chart."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.comment import Earlier
from knowledge.workbook import Product, SizeRow, Workbook


def _baby(row: int, size: str, height: tuple[int, int]) -> SizeRow:
    low, high = map(Decimal, height)
    return SizeRow(row=row, sku="RO-5", size=size, height_min_cm=low, height_max_cm=high)


def _dog(row: int, size: str, chest: tuple[int, int]) -> SizeRow:
    low, high = map(Decimal, chest)
    return SizeRow(row=row, sku="HN-6", size=size, chest_min_cm=low, chest_max_cm=high)


@pytest.fixture
def nursery(desk) -> Workbook:
    romper = Product(row=5, sku="RO-5", link_no="5", name={"en": "Baby romper"})
    harness = Product(row=6, sku="HN-6", link_no="6", name={"en": "Dog harness"})
    rows = (
        _baby(7, "59", (52, 59)),
        _baby(8, "66", (60, 66)),
        _dog(9, "XS", (30, 38)),
        _dog(10, "S", (39, 50)),
    )
    return desk.shop.model_copy(
        update={"products": (*desk.shop.products, romper, harness), "sizes": (*desk.shop.sizes, *rows)}
    )


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_a_baby_is_told_the_size_of_a_babys_chart(desk, nursery: Workbook):
    assert _entries(desk("62cm tall, what size?", "size", on_air="RO-5", shop=nursery)) == ["sizes:RO-5:66"]


def test_a_dog_is_told_the_size_of_a_dogs_chart(desk, nursery: Workbook):
    decision = desk("chest 34cm what size for my dog?", "size", on_air="HN-6", shop=nursery)

    assert _entries(decision) == ["sizes:HN-6:XS"]


def test_a_babys_bare_height_answers_what_the_shop_asked_back(desk, nursery: Workbook):
    earlier = [Earlier("what size for my baby?", desk.noon - timedelta(seconds=30), sku="RO-5")]

    assert _entries(desk("62", "size", on_air="RO-5", shop=nursery, earlier=earlier)) == ["sizes:RO-5:66"]


def test_one_below_the_chart_is_not_asked_again(desk, nursery: Workbook):
    decision = desk("he is 46cm, what size?", "size", on_air="RO-5", shop=nursery)

    assert (decision.action, decision.reasons) == ("host", ("outside_size_chart",))


def test_a_bare_length_is_none_of_a_dogs_girths(desk, nursery: Workbook):
    decision = desk("34cm what size?", "size", on_air="HN-6", shop=nursery)

    assert decision.draft.kind == "ask"


def test_the_same_measures_are_no_body_for_an_adults_chart(desk, nursery: Workbook):
    decision = desk("62cm tall, what size?", "size", on_air="DR-1", shop=nursery)

    assert decision.draft.kind == "ask"


def test_a_measure_in_a_story_asks_for_no_size(desk, nursery: Workbook):
    story = "my neighbour has one of chest 34cm and it pulls him down the road"

    assert desk(story, "chat", needs=0.1, on_air="HN-6", shop=nursery).action == "ignore"


@pytest.mark.parametrize("text", ["chest 34cm", "my dog is chest 34cm"])
def test_a_measure_by_itself_asks_for_the_size(desk, nursery: Workbook, text: str):
    decision = desk(text, "chat", needs=0.1, on_air="HN-6", shop=nursery)

    assert _entries(decision) == ["sizes:HN-6:XS"]


@pytest.fixture
def weighed(desk) -> Workbook:
    """A romper whose chart goes by height and weight."""
    romper = Product(row=5, sku="RO-5", link_no="5", name={"en": "Baby romper"})
    rows = (
        _baby(7, "59", (52, 59)).model_copy(
            update={"weight_min_kg": Decimal(3), "weight_max_kg": Decimal(6)}
        ),
        _baby(8, "66", (60, 66)).model_copy(
            update={"weight_min_kg": Decimal("6.1"), "weight_max_kg": Decimal(9)}
        ),
    )
    return desk.shop.model_copy(
        update={"products": (*desk.shop.products, romper), "sizes": (*desk.shop.sizes, *rows)}
    )


@pytest.mark.parametrize(
    "text",
    [
        "4 months 7kg what size", "4-6 months, 7kg what size?", "four months old, 7kg what size?", "7.5 mths 7kg what size?", "bayi 4 bulan 7kg size apa", "bé 4 tháng 7kg mặc size nào", "bebé de 4 meses pesa 7 kg qué talla",
        "4个月 7公斤 穿几码", "宝宝4个月14斤穿多大", "4 เดือน 7 กก ใส่ไซส์อะไร", "bébé 4 mois 7 kg quelle taille", "Baby 4 Monate 7 kg welche Größe",
        "4か月 7kg サイズは？", "4개월 7kg 사이즈 뭐예요", "4 महीने 7 kg कौन सा साइज", "عمره ٤ شهور وزنه ٧ كيلو أي مقاس",
    ],
)  # fmt: skip
def test_an_age_beside_a_measure_is_no_other_measure(desk, weighed: Workbook, text: str):
    decision = desk(text, "size", on_air="RO-5", shop=weighed)

    assert _entries(decision) == ["sizes:RO-5:66"]
    assert "partly_answered" not in decision.reasons


@pytest.mark.parametrize("text", ["61 and 7kg what size", "4 or 7kg what size"])
def test_a_number_beside_a_measure_that_is_no_age_may_be_another(desk, weighed: Workbook, text: str):
    assert desk(text, "size", on_air="RO-5", shop=weighed).action != "reply"


@pytest.mark.parametrize(("price", "sent"), [("19.90", True), ("19.50", False)])
def test_the_price_beside_a_measure_is_no_other_measure(desk, weighed: Workbook, price: str, sent: bool):
    *others, romper = weighed.products
    romper = romper.model_copy(update={"price": Decimal(price), "currency": "MYR"})
    shop = weighed.model_copy(update={"products": (*others, romper)})
    decision = desk("7kg which size is best, 19.90 right?", "size", on_air="RO-5", shop=shop)

    assert ("partly_answered" not in decision.reasons) is sent
