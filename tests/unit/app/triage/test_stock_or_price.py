"""A colour, or how many there are, asks what there is; a price beside a colour asks the price."""

import pytest

from knowledge.workbook import Faq


@pytest.mark.parametrize("text", ["white?", "黑色？", "is white in stock"])
def test_a_bare_colour_is_told_from_stock_whatever_was_written_of_it(desk, text):
    shop = desk.shop.model_copy(
        update={
            "faq": (
                Faq(row=2, id="sheer", sku="DR-1", intent="product_info", question={"en": "Is the white see-through?"},
                    variants=("white?", "黑色？", "is white"), answer={"en": "No, it is lined.", "zh": "不透。"}),
            )
        }
    )  # fmt: skip
    decision = desk(text, {"availability": 0.98, "product_info": 0.6}, shop=shop)
    assert decision.draft.reasons == ("availability_computed",)


@pytest.mark.parametrize(
    "text",
    ["berapa warna", "brp warna kak", "ada berapa warna", "how many colours", "cuantos colores", "quantas cores",
     "combien de couleurs", "wie viele farben", "กี่สี", "几种颜色", "有几色", "كم لون", "何色ある", "색상 몇 가지", "kitne colour hai"],
)  # fmt: skip
def test_how_many_colours_is_no_price(desk, text):
    decision = desk(text, {"price": 0.97}, needs=0.2)
    assert "availability_computed" in decision.reasons
    assert "39" not in decision.draft.text


@pytest.mark.parametrize("text", ["berapa ini", "berapa yang warna hitam", "how much in white"])
def test_a_price_with_a_colour_is_one(desk, text):
    assert "39" in desk(text, {"price": 0.97}).draft.text
