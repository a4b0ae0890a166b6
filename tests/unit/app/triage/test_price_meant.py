"""Whether the price of the product as its row has it is what is asked for, or another one, a bargain or no price at all."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier
from knowledge.workbook import Promo


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "这款裙子怎么卖",
        "the dress, price of it pls",
        "berapaan harga dress ini",
        "magkano tong dress",
        "ชุดนี้ราคายังไง",
        "السعر لو سمحتي للفستان",
    ],
)
def test_a_word_that_means_money_and_nothing_else_asks_the_price_whatever_else_the_classifier_hears(
    desk, text
):
    decision = desk(text, {"how_to_order": 0.35})

    assert [score.name for score in decision.intents] == ["price"]
    assert decision.draft.kind == "computed"


@pytest.mark.parametrize(
    "text", ["where do i pay for the dress", "dress 怎么拍", "price so good, where do i pay"]
)
def test_other_words_leave_it_to_the_classifier(desk, text):
    assert [score.name for score in desk(text, {"how_to_order": 0.35}).intents] == ["how_to_order"]


def test_what_sending_costs_is_no_price_of_the_product(desk):
    decision = desk("magkano sf pa mnl po", "shipping")

    assert [score.name for score in decision.intents] == ["shipping"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("how much is the Japan version", "suggest"), ("harga yg plug uk berapa", "suggest"), ("日本版多少钱", "suggest"), ("how much is it", "reply"),
    ],
)  # fmt: skip
def test_the_price_of_a_kind_that_no_row_tells_is_seen_by_a_person(desk, text, action):
    decision = desk(text, "price")

    assert (decision.action, "39.00" in decision.draft.text or "39,00" in decision.draft.text) == (
        action,
        True,
    )


@pytest.mark.parametrize(
    "text",
    [
        "buy 1 free 1? how much", "b1t1 po ba, magkano", "买一送一吗多少钱", "beli 1 gratis 1 kak, berapa harganya", "mua 1 tặng 1 không, bao nhiêu", "1 แถม 1 ไหม เท่าไหร่",
        "é leve 2 pague 1? quanto", "es 2x1? cuanto cuesta", "3 different items how much", "3 barang beda berapa", "不同的商品一起多少钱",
    ],
)  # fmt: skip
def test_a_bargain_that_no_row_tells_is_seen_by_a_person(desk, text):
    assert desk(text, "price").action == "suggest"


@pytest.mark.parametrize("text", ["buy 1 how much", "how much for 2 x 1 m", "beli 1 berapa", "买一件多少钱", "different colours same price? how much"])  # fmt: skip
def test_the_same_words_beside_a_price_hold_nothing(desk, text):
    assert {"no_product_facts", "partly_answered"}.isdisjoint(desk(text, "price").reasons)


def test_a_bargain_that_runs_is_no_other_one(desk):
    offer = {"title": {"en": "Buy 1 get 1 free"}, "kind": "gift", "code": "B1G1"}
    shop = desk.shop.model_copy(update={"promos": (Promo(row=2, **offer),)})

    assert "no_product_facts" not in desk("buy 1 free 1? how much", "price", shop=shop).reasons


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("how much is it in Malaysia", "products:DR-1"), ("saw this cheaper in Singapore, price?", "products:DR-1"), ("这个在马来西亚卖多少钱", "products:DR-1"),
        ("harga ini di Malaysia berapa", "products:DR-1"), ("how much to Malaysia", "shipping:MY"), ("how much is it to Malaysia", "shipping:MY"), ("Malaysia berapa", "shipping:MY"),
    ],
)  # fmt: skip
def test_what_a_thing_costs_in_a_place_is_not_what_sending_it_there_does(desk, text, entry):
    decision = desk(text, "price")

    assert _entries(decision)[0] == entry
    assert (decision.action == "reply") == entry.startswith("shipping")


@pytest.mark.parametrize(("text", "action"), [("total?", "suggest"), ("how much in total", "suggest"), ("how much", "reply")])  # fmt: skip
def test_the_total_of_what_was_counted_before_is_seen_by_a_person(desk, text, action):
    earlier = [Earlier("3 dresses please", desk.noon - timedelta(seconds=30))]

    assert desk(text, "price", earlier=earlier).action == action
