"""Colours, sizes and what is left, asked in a small shop."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier
from knowledge.workbook import Term


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_a_colour_that_is_not_made_is_answered_with_what_there_is(desk):
    decision = desk("do you have it in red?", "availability")

    assert decision.action == "reply"
    assert decision.draft.text == "Sorry, no red; we have black and white."
    assert all(entry.startswith("variants:DR-1:") for entry in _entries(decision))


def test_a_variant_that_is_sold_out_is_said_to_be_with_what_is_left(desk):
    decision = desk("black in L available?", "availability")

    assert "sold out" in decision.draft.text
    assert _entries(decision) == ["variants:DR-1:black:L"]


def test_when_it_comes_back_is_nothing_that_goes_out_unseen(desk):
    decision = desk("when will black L be back in stock?", "availability")

    assert decision.action == "suggest"
    assert "sold out" in decision.draft.text


def test_a_variant_in_stock_is_confirmed(desk):
    decision = desk("is black M in stock?", "availability")

    assert decision.draft.text == "Yes, Linen dress (black, M) is in stock."
    assert decision.action == "reply"


def test_what_colours_lists_them(desk):
    assert desk("what colours do you have?", "availability").draft.text == "Colours: black and white."


def test_having_something_else_is_not_taken_for_stock(desk):
    assert desk("do you have a shop in Kuala Lumpur?", "availability").action != "reply"


@pytest.mark.parametrize(
    "text", ["hay vestido para hombre?", "do you have the dress for kids?", "is the 20% still there?"]
)
def test_what_else_was_asked_of_a_product_is_not_answered_with_its_stock(desk, text):
    assert desk(text, {"availability": 0.99}).action != "reply"


def test_what_another_product_is_called_is_not_sent_as_this_ones_stock(desk):
    assert desk("black bag in stock?", {"availability": 0.98}).action != "reply"
    assert desk("black dress in stock?", {"availability": 0.98}).action == "reply"


def test_that_it_is_for_men_is_not_told_from_stock(desk):
    assert desk("black M in stock for men?", "availability").action == "suggest"


@pytest.mark.parametrize("text", ["do you sell belts also", "there is a 40 cm one?"])
def test_having_it_is_not_said_unseen_where_it_is_not_told_what_is_asked_for(desk, text):
    assert desk(text, {"availability": 0.99}).action != "reply"


def test_a_size_of_what_comes_in_none_is_not_refused_unseen(desk):
    assert desk("black M in stock?", {"availability": 0.98}, on_air="BG-3").action != "reply"


def test_what_comes_along_is_no_colour(desk):
    dress = desk.shop.products[0].model_copy(update={"colours": (Term(names=("white", "kem")),)})
    shop = desk.shop.model_copy(update={"products": (dress,)})

    assert desk("có mũ đi kèm không", {"availability": 0.98}, shop=shop).action == "suggest"
    assert desk("có màu kem không", {"availability": 0.98}, shop=shop).action == "reply"


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("got 5 pcs black M?", False), ("can i take 4 pcs of black M", False), ("do you have 10 pcs white L", False), ("黑色M有5件吗", False),
        ("hay 5 piezas en negro M?", False), ("ada 5 pcs hitam M?", False), ("10 pcs available?", False), ("5 pcs black or white M in stock?", False),
        ("what colours for 20 pcs?", False), ("got 3 pcs black M?", True), ("黑色M有2件吗", True), ("black M in stock?", True),
    ],
)  # fmt: skip
def test_more_pieces_than_there_are_is_no_stock_that_goes_out_unseen(desk, text: str, enough: bool):
    decision = desk(text, {"availability": 0.99})

    assert decision.action == ("reply" if enough else "suggest")
    assert enough or "large_order" in decision.reasons


def test_a_number_of_pieces_from_an_earlier_comment_asks_for_no_stock(desk):
    before = Earlier("5 pcs how much?", desk.noon - timedelta(minutes=1))
    decision = desk("black M in stock?", {"availability": 0.99}, earlier=(before,))

    assert (decision.action, decision.draft.text) == ("reply", "Yes, Linen dress (black, M) is in stock.")


def test_a_child_spoken_of_a_moment_ago_holds_the_size_in_stock(desk):
    earlier = [Earlier("what size for my 5 year old kid?", desk.noon - timedelta(seconds=40))]

    assert desk("is black M in stock?", "availability").action == "reply"
    assert "sensitive" in desk("is black M in stock?", "availability", earlier=earlier).reasons
