"""Colours, sizes and what is left, asked in a small shop."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier
from app.triage.products.stock_words import asks_what_is_gone
from knowledge.workbook import Faq, Term, Variant


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


@pytest.mark.parametrize(
    "text", ["158cm 52kg, black in stock?", "158 52kg 黑色有吗", "do you have black for 158cm 52kg?"]
)
def test_a_colour_is_looked_up_in_the_size_that_fits(desk, text):
    decision = desk(text, {"availability": 0.97, "size": 0.96})

    assert decision.action == "reply"
    assert "variants:DR-1:black:M" in _entries(decision)
    assert "variants:DR-1:black:L" not in _entries(decision)


def test_the_colour_is_sold_out_where_it_is_in_the_size_that_fits(desk):
    decision = desk("170cm 62kg, black in stock?", {"availability": 0.97, "size": 0.96})

    assert "Sorry, Linen dress (black, L) is sold out" in decision.draft.text
    assert decision.action == "reply"


def test_a_colour_asked_for_after_the_size_is_looked_up_in_that_size(desk):
    before = Earlier("size for 170cm 62kg?", desk.noon - timedelta(seconds=30), sku="DR-1")

    assert "black, L" in desk("is it available in black?", "availability", earlier=(before,)).draft.text
    assert "Sizes: M" in desk("what sizes in black?", "availability", earlier=(before,)).draft.text


def test_a_chart_that_names_its_sizes_otherwise_than_the_stock_leaves_the_colour_to_a_person(desk):
    numbered = desk.shop.model_copy(
        update={"sizes": tuple(row.model_copy(update={"size": row.size + "1"}) for row in desk.shop.sizes)}
    )
    decision = desk("158cm 52kg, black in stock?", {"availability": 0.97, "size": 0.96}, shop=numbered)

    assert decision.action == "suggest"
    assert "not" not in decision.draft.text


@pytest.mark.parametrize("text", ["is there a size for 160cm 55kg?", "ukuran 160cm 55kg putih ada?"])
def test_a_size_that_fits_is_not_looked_up_where_no_stock_of_sizes_is_known(desk, text):
    product = desk.shop.products[0].model_copy(update={"stock": 7})
    shop = desk.shop.model_copy(update={"products": (product,), "variants": ()})
    decision = desk(text, {"availability": 0.97, "size": 0.96}, shop=shop)

    assert "sizes:DR-1:M" in _entries(decision)
    assert decision.draft.kind == "computed"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("black M and white L available?", ["variants:DR-1:black:M", "variants:DR-1:white:L"]),
        ("M in black and L in white, in stock?", ["variants:DR-1:black:M", "variants:DR-1:white:L"]),
        ("有黑色L和白色M吗", ["variants:DR-1:black:L", "variants:DR-1:white:M"]),
        ("M and L in black available?", ["variants:DR-1:black:M", "variants:DR-1:black:L"]),
    ],
)
def test_each_colour_is_looked_up_in_its_own_size(desk, text, entries):
    decision = desk(text, "availability")

    assert _entries(decision) == entries
    assert decision.action == "reply"


def test_more_colours_and_sizes_than_one_reply_says_go_to_a_person(desk):
    many = "black, white and red in M and L available?"

    assert desk(many, "availability").action == "suggest"


@pytest.mark.parametrize(
    "text", ["M in any colour except black?", "M but not black, in stock?", "不要黑色 M码有货吗"]
)
def test_what_is_left_out_is_not_what_is_looked_up(desk, text):
    decision = desk(text, "availability")

    assert [entry for entry in _entries(decision) if "black" in entry] == []
    assert decision.action == "reply"


def test_a_colour_that_is_denied_is_seen_by_a_person(desk):
    assert desk("is it not black, M in stock?", "availability").action == "suggest"
    assert desk("is black M not in stock?", "availability").action == "reply"


def test_a_colour_that_was_not_liked_is_not_carried_along(desk):
    before = Earlier("我不喜欢黑色", desk.noon - timedelta(seconds=30), sku="DR-1")

    assert "黑" not in desk("L码有货吗", "availability", earlier=(before,)).draft.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("anything larger than L in stock?", "Sizes: M and L."),
        ("有比L大的吗", "尺码：M和L。"),
        ("only black left?", "Colours: black and white."),
        ("only black L left?", "Sorry, Linen dress (black, L) is sold out; we still have M."),
        ("do you have black, and other colours?", "Colours: black and white."),
        ("is L only in white?", "Colours: white."),
        ("is M only available in white?", "Colours: black and white."),
        ("is black only in M?", "Sizes: M."),
        ("is M only in stock?", "Sizes: M and L."),
    ],
)
def test_what_else_there_is_is_told_by_what_there_is(desk, text, said):
    assert desk(text, "availability").draft.text == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("is black M sold out?", "Linen dress (black, M) is still in stock."),
        ("no more black M?", "Linen dress (black, M) is still in stock."),
        ("¿se agotó el negro M?", "Todavía hay: Vestido de lino (negro, M)."),
        ("黑色M卖完了吗", "还有货：亚麻裙 (黑色, M)。"),
        ("有没有黑色M", "有货：亚麻裙 (黑色, M)。"),
        ("is black L sold out?", "Sorry, Linen dress (black, L) is sold out; we still have M."),
    ],
)
def test_yes_is_no_answer_to_whether_it_is_sold_out(desk, text, said):
    assert desk(text, "availability").draft.text == said


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("which colours are not sold out?", True), ("which colour isn't sold out?", True), ("哪些颜色还没卖完", True), ("哪个颜色没有卖光", True),
        ("which colours are sold out?", False), ("哪些颜色卖完了", False), ("which colours are not available?", False), ("哪些颜色没有了", False),
    ],
)  # fmt: skip
def test_what_is_not_gone_is_what_there_is(desk, text, sent):
    decision = desk(text, "availability")

    assert decision.draft.text in {"Colours: black and white.", "颜色：黑色和白色。"}
    assert (decision.action == "reply") is sent


@pytest.mark.parametrize(
    ("plain", "gone"),
    [
        ("warna apa yang belum habis", False), ("warna apa yang habis", True), ("que colores no estan agotados", False), ("que colores estan agotados", True),
        ("quais cores nao estao esgotadas", False), ("quelles couleurs ne sont pas epuisees", False), ("quelles couleurs sont epuisees", True),
        ("welche farben sind noch nicht ausverkauft", False), ("welche farben sind ausverkauft", True), ("สีไหนยังไม่หมด", False), ("สีไหนหมดแล้ว", True), ("黑色有没有卖完", True),
    ],
)  # fmt: skip
def test_what_is_gone_is_asked_without_a_not(plain, gone):
    assert asks_what_is_gone(plain) is gone


def test_a_colour_for_two_bodies_is_seen_by_a_person_first(desk):
    decision = desk("is white there? I am 160cm 52kg and my sister 170cm 70kg", "availability")
    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


SHOES = (
    Term(names=("38", "EU 38", "US 7", "UK 5")),
    Term(names=("39", "EU 39", "US 8", "UK 6")),
    Term(names=("42", "EU 42", "US 10", "UK 8")),
)


@pytest.mark.parametrize("text", ["do you have size 10?", "talla 10 hay?", "有10码吗", "size 24 in stock?"])
def test_a_number_of_another_system_is_no_size_that_is_refused(desk, text):
    product = desk.shop.products[1].model_copy(update={"sizes": SHOES, "stock": 5})
    shop = desk.shop.model_copy(update={"products": (desk.shop.products[0], product)})
    decision = desk(text, "availability", on_air="SH-2", shop=shop)

    assert decision.draft.kind == "ask"
    assert [one.entry for one in decision.draft.evidence] == ["sizes:SH-2"]


def test_a_size_that_is_made_in_other_colours_keeps_its_no(desk):
    product = desk.shop.products[1].model_copy(update={"sizes": SHOES, "stock": None})
    rows = [("white", "38"), ("black", "42"), ("black", "38")]
    variants = tuple(Variant(row=2, sku="SH-2", colour=colour, size=size, stock=2) for colour, size in rows)
    shop = desk.shop.model_copy(update={"products": (desk.shop.products[0], product), "variants": variants})
    decision = desk("white 42 in stock?", "availability", on_air="SH-2", shop=shop)

    assert decision.draft.text == "Sorry, no white, 42; we have 38."


def test_without_a_chart_of_feet_a_number_of_another_system_is_a_persons(desk):
    sizes = (Term(names=("L", "40", "UK 12")), Term(names=("M", "38", "UK 10")))
    product = desk.shop.products[0].model_copy(update={"sizes": sizes})
    shop = desk.shop.model_copy(update={"products": (product,)})

    assert desk("size 12 in stock?", "availability", shop=shop).action == "suggest"
    assert desk("size 40 in stock?", "availability", shop=shop).action != "ignore"


@pytest.mark.parametrize(
    "text", ["size 38 in stock?", "38码有货吗", "talla 38 disponible?", "ukuran 38 ada?"]
)
def test_a_number_beside_sizes_of_letters_is_a_persons(desk, text):
    product = desk.shop.products[1].model_copy(
        update={"sizes": (Term(names=("L", "40")), Term(names=("M", "38")))}
    )
    shop = desk.shop.model_copy(update={"products": (desk.shop.products[0], product)})
    decision = desk(text, "availability", shop=shop)

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


def test_letters_beside_sizes_of_letters_keep_their_no(desk):
    product = desk.shop.products[1].model_copy(update={"sizes": (Term(names=("XL",)),)})
    shop = desk.shop.model_copy(update={"products": (desk.shop.products[0], product)})

    assert desk("size XL in stock?", "availability", shop=shop).draft.text == "Sorry, no XL; we have M and L."


def test_a_size_beside_those_that_are_made_keeps_its_no(desk):
    product = desk.shop.products[1].model_copy(update={"sizes": SHOES, "stock": 5})
    shop = desk.shop.model_copy(update={"products": (desk.shop.products[0], product)})
    decision = desk("size 43 in stock?", "availability", on_air="SH-2", shop=shop)

    assert decision.draft.text == "Sorry, no 43; we have 38, 39, and 42."
    assert decision.action == "reply"


@pytest.mark.parametrize(
    ("text", "sent"),
    [("are the pants in black M in stock?", False), ("do you have boots in M, in stock?", False), ("is the dress in black M in stock?", True)],
)  # fmt: skip
def test_another_garment_than_the_one_that_is_shown_is_not_answered_with_its_stock(desk, text, sent):
    assert (desk(text, "availability").action == "reply") is sent


def test_a_size_is_not_told_for_another_garment_than_the_charts(desk):
    assert desk("what size pants for 160cm 55kg", "size").action == "suggest"
    assert desk("what size dress for 160cm 55kg", "size").action == "reply"


@pytest.mark.parametrize("text", ["OLD10 still available?", "OLD10还有吗"])
def test_whether_a_coupon_is_there_is_no_question_for_stock(desk, text):
    decision = desk(text, {"availability": 0.95, "price": 0.9})

    assert "in stock" not in decision.draft.text
    assert "有货" not in decision.draft.text
    assert "OLD10" in decision.draft.text


@pytest.mark.parametrize(
    ("said", "text", "sent"),
    [
        ("i am allergic to wool", "black M in stock?", True), ("i am pregnant", "is black in stock?", True),
        ("what size for my 5 year old kid?", "is white in stock?", True), ("i am pregnant", "black M in stock?", False),
        ("", "i am allergic to wool, black M in stock?", False),
    ],
)  # fmt: skip
def test_what_was_said_of_ones_health_holds_only_stock_that_hangs_on_the_body(desk, said, text, sent):
    earlier = [Earlier(said, desk.noon - timedelta(seconds=40))] if said else []

    assert (desk(text, {"availability": 0.99}, earlier=earlier).action == "reply") == sent


def test_a_thing_that_is_made_for_children_is_in_stock_for_a_child(desk):
    dress, *others = desk.shop.products
    shop = desk.shop.model_copy(
        update={"products": (dress.model_copy(update={"name": {"en": "Kids' linen dress"}}), *others)}
    )
    earlier = [Earlier("what size for my 5 year old kid?", desk.noon - timedelta(seconds=40))]
    asked = {"shop": shop, "earlier": earlier}

    assert desk("is black M in stock?", {"availability": 0.99}, **asked).action == "reply"
    assert desk("is it in stock in kids sizes?", {"availability": 0.99}, **asked).action != "reply"


def test_a_list_of_the_colours_is_whole_though_an_entry_is_about_the_colour(desk):
    faded = Faq(row=9, id="fade", intent="product_info", question={"en": "what colours does the dress have inside"},
                answer={"en": "The lining is grey."})  # fmt: skip
    shop = desk.shop.model_copy(update={"faq": (faded,)})
    decision = desk("what colours does the dress come in", {"availability": 0.99}, shop=shop)

    assert decision.draft.text == "Colours: black and white."
    assert "partly_answered" not in decision.reasons


def test_a_sold_out_one_that_is_asked_when_it_will_be_had_is_only_half_answered(desk):
    assert desk("when will you have black in L", "availability").action == "suggest"


def test_more_pieces_than_there_are_behind_a_size_wait_for_an_agent(desk):
    decision = desk("white M 40pcs got?", "availability")
    assert decision.action == "suggest"
    assert "M" in decision.draft.text


@pytest.mark.parametrize(
    ("text", "said"), [("plus de blanc en M ?", "Encore"), ("il y a plus de noir M ?", "Encore")]
)
def test_french_no_more_is_not_answered_by_a_yes(desk, text, said):
    assert desk(text, "availability", language="fr").draft.text.startswith(said)
