"""Two questions in one comment."""

from dataclasses import replace

import pytest

from intents.classifier import Reading
from knowledge.workbook import Faq, Product, Variant, Workbook

PLAIN_SHOE = Workbook(
    products=(Product(row=2, sku="SH-3", name={"en": "Plain shoe"}),),
    faq=(),
    variants=(Variant(row=2, sku="SH-3", size="38", stock=3),),
)


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_two_questions_get_one_reply_to_both(desk):
    decision = desk("how much is it? do you ship to Singapore?", {"price": 0.97, "shipping": 0.96})

    assert decision.action == "reply"
    assert "RM 39.00" in decision.draft.text
    assert "Shipping to Singapore is free." in decision.draft.text
    assert _entries(decision) == ["products:DR-1", "shipping:SG"]


def test_the_half_that_can_be_answered_is_suggested(desk):
    decision = desk("how much is it? do you ship to Brazil?", {"price": 0.97, "shipping": 0.96})

    assert decision.action == "suggest"
    assert "RM 39.00" in decision.draft.text
    assert "Brazil" not in decision.draft.text
    assert {"partly_answered", "region_not_covered"} <= set(decision.reasons)


def test_a_part_that_nobody_understood_is_not_sent_as_answered(desk):
    decision = desk("how much? can you engrave it?", "price", parts=({"price": 0.97}, {"chat": 0.6}))

    assert decision.action == "suggest"
    assert "39" in decision.draft.text
    assert "partly_answered" in decision.reasons


def test_a_half_whose_entry_is_less_likely_right_than_wrong_is_seen_first(desk):
    decision = desk(
        "how much is it? can i machine press it",
        {"price": 0.97, "product_info": 0.96},
        parts=({"price": 0.97}, {"product_info": 0.97}),
    )

    assert {"faq:wash", "products:DR-1"} <= set(_entries(decision))
    assert decision.draft.confidence < 0.5
    assert not decision.draft.auto
    assert "partly_answered" in decision.reasons


@pytest.mark.parametrize(
    "intents", [{"product_info": 0.97, "price": 0.95}, {"price": 0.97, "product_info": 0.95}]
)
def test_both_halves_are_answered_where_an_entry_knows_one_and_a_table_the_other(desk, intents):
    decision = desk("can i machine wash it with what price", intents)

    assert {"faq:wash", "products:DR-1"} <= set(_entries(decision))


def test_two_questions_of_one_intent_are_both_answered_in_their_order(desk):
    about = {"product_info": 0.97}
    decision = desk("where is the linen woven? can i machine wash it?", about, parts=(about, about))

    assert _entries(decision) == ["faq:story", "faq:wash"]


def test_what_answers_both_questions_is_said_once_and_is_as_sure_as_the_less_sure_half(desk):
    about = {"product_info": 0.97}
    both = desk("can i machine wash it? can i machine press it?", about, parts=(about, about))
    whole = desk("can i machine wash it?", about)

    assert _entries(both) == ["faq:wash"]
    assert both.draft.text == whole.draft.text
    assert both.draft.confidence < whole.draft.confidence


def test_a_second_question_of_one_intent_that_nothing_answers_is_not_passed_over(desk):
    about = {"product_info": 0.97}
    decision = desk("can i machine wash it? has the zipper a lock?", about, parts=(about, about))

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


def test_a_colour_that_the_product_has_none_of_is_not_answered_by_its_stock(desk):
    decision = desk("what colour is it", "availability", on_air="SH-3", shop=PLAIN_SHOE)

    assert decision.action != "reply"


@pytest.mark.parametrize(
    "text",
    [
        "how much with shipping to Singapore", "price incl delivery to Singapore", "berapa sekali ongkir ke Singapore",
        "cuanto cuesta con envio a Singapore", "quanto fica com frete pra Singapore", "含运费到新加坡多少钱", "gia ca ship toi Singapore",
        "how much shipped to Singapore",
    ],
)  # fmt: skip
def test_a_price_asked_for_with_its_sending_gets_both(desk, text: str):
    assert {"products:DR-1", "shipping:SG"} <= set(_entries(desk(text, {"shipping": 0.97, "price": 0.3})))


@pytest.mark.parametrize("text", ["how much is shipping to Singapore", "is there free shipping to Singapore"])
def test_what_only_the_sending_costs_gets_no_price(desk, text: str):
    assert _entries(desk(text, {"shipping": 0.97, "price": 0.3})) == ["shipping:SG"]


def test_what_comes_along_is_not_answered_by_the_price_that_is_asked_for_beside_it(desk):
    price = {"price": 0.97}
    decision = desk("how much is it, and does it come with a belt", price, parts=(price, price))

    assert decision.action == "suggest"
    assert _entries(decision) == ["products:DR-1"]
    assert "partly_answered" in decision.reasons


def test_a_word_for_another_intent_is_heard_beside_one_that_is_sure_where_it_is_likelier_than_not(desk):
    assert "products:DR-1" in _entries(desk("M how much is it", {"size": 0.94, "price": 0.6}))
    assert "products:DR-1" not in _entries(desk("M how big is it", {"size": 0.94, "price": 0.3}))


@pytest.mark.parametrize(("needs", "held"), [(0.01, False), (0.1, True)])
def test_a_part_that_may_ask_and_gets_no_answer_holds_the_reply_back(desk, needs, held):
    second = Reading(needs, (), {"product_info": 0.1})
    parts = ({"price": 0.97}, second)
    decision = desk("how much is it and is it climbing already", "price", parts=parts)

    assert ("partly_answered" in decision.reasons) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("how much is it and who wove the linen dress", True),
        ("how much is it and who wove the rug", False),
    ],
)
def test_a_part_that_asks_of_a_product_by_name_is_not_passed_over_as_talk(desk, text, held):
    parts = ({"price": 0.97}, Reading(0.01, (), {"product_info": 0.1}))
    decision = desk(text, "price", parts=parts)

    assert ("partly_answered" in decision.reasons) == held


def test_where_parcels_come_from_is_asked_beside_what_sending_costs(desk):
    origin = Faq(
        row=9,
        id="from",
        intent="shipping",
        question={"en": "where do you ship from"},
        answer={"en": "From Kuala Lumpur."},
    )
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, origin)})
    decision = desk("how much is shipping to Singapore and where do you ship from", "shipping", shop=shop)

    assert _entries(decision) == ["shipping:SG", "faq:from"]


@pytest.fixture
def washing(desk, monkeypatch):
    """Decides comments where the entry about washing, and no other, answers as surely as a test says."""
    asked = (
        "机洗咋办",
        "mesin basuh",
        "va en lavadora",
        "lavable en machine",
        "machine washable",
        "mesin cuci",
    )
    answer = dict.fromkeys(("en", "zh", "ms", "id", "es", "fr"), "Yes, cold.")
    entry = desk.shop.faq[0].model_copy(update={"variants": asked, "answer": answer})
    shop = desk.shop.model_copy(update={"faq": (entry, *desk.shop.faq[1:])})

    def decide(text, intents, fits, **more):
        monkeypatch.setattr(
            "app.triage.drafts.quoted.entry_confidence",
            lambda hit, *_: fits if hit.entry.id == "faq:wash" else 0.0,
        )
        return desk(text, intents, shop=shop, **more)

    return decide


@pytest.mark.parametrize(
    ("text", "fits", "in_tables"),
    [
        ("这个多少钱？机洗咋办", 0.59, 0.01), ("这个多少钱 机洗咋办", 0.54, 0.05), ("how much and machine washable or not", 0.93, 0.8),
        ("harga dan mesin basuh", 0.93, 0.8), ("cuánto cuesta y va en lavadora", 0.6, 0.05), ("combien et lavable en machine", 0.93, 0.8),
    ],
)  # fmt: skip
@pytest.mark.parametrize("intents", [{"price": 0.93}, {"how_to_order": 0.99, "price": 0.92}])
def test_an_entry_that_goes_before_a_price_does_not_hide_it(washing, text, fits, in_tables, intents):
    decision = washing(text, intents, fits, in_tables=in_tables)

    assert sorted(_entries(decision)) == ["faq:wash", "products:DR-1"]
    assert decision.draft.text.count("39") == 1


@pytest.mark.parametrize(
    ("text", "fits", "in_tables"),
    [
        ("is the price with machine washing?", 0.955, 0.05),
        ("what is the price, with machine washing?", 0.97, 0.05),
    ],
)
def test_an_entry_that_knows_all_that_is_asked_of_a_price_is_sent_alone(washing, text, fits, in_tables):
    decision = washing(text, {"price": 0.93}, fits, in_tables=in_tables)

    assert decision.action == "reply"
    assert _entries(decision) == ["faq:wash"]


@pytest.mark.parametrize(
    "text",
    [
        "ship to SG and machine washable?", "kirim ke Singapore dan mesin cuci?", "envian a Singapore y va en lavadora?", "ship to SG / machine washable?",
        "livraison Singapore et lavable en machine?", "寄新加坡 机洗咋办", "多少钱？机洗咋办",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("fits", "held"), [(0.39, True), (0.2, False)])
def test_a_clause_that_an_entry_may_answer_holds_what_is_computed_for_the_other(washing, text, fits, held):
    decision = washing(text, "price" if "多少" in text else "shipping", fits, in_tables=0.83)

    assert ("partly_answered" in decision.reasons) == held


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much, whats the price", "price"), ("price, sis?", "price"), ("harga berapa, kak", "price"), ("ship to SG and Malaysia?", "shipping"),
        ("ship to SG and when arrive?", "shipping"), ("do you have black and white?", "availability"),
    ],
)  # fmt: skip
def test_one_thing_asked_in_two_ways_is_answered(washing, text, intent):
    assert washing(text, intent, 0.39, in_tables=0.83).action == "reply"


def test_an_answer_that_fits_is_kept_whole_beside_one_that_does_not(desk):
    about = {"product_info": 0.97}
    decision = desk("where is the linen woven? can i machine wash it?", about, parts=(about, about))

    assert decision.draft.text.startswith("In Flanders.")
    assert decision.draft.text.endswith("Yes, cold, in a bag.")
    assert len(decision.draft.text) <= desk.rules.max_reply_length
    assert "too_long" in decision.reasons
    assert "partly_answered" not in decision.reasons


def test_what_fits_nowhere_is_left_out_and_the_reason_says_so(desk):
    rules = replace(desk.rules, max_reply_length=22)
    about = {"product_info": 0.97}
    question = "can i machine wash it? where is the linen woven?"
    decision = desk(question, about, parts=(about, about), rules=rules)

    assert decision.draft.text == "Yes, cold, in a bag."
    assert {"too_long", "partly_answered"} <= set(decision.reasons)
