import re
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.triage import noise
from app.triage.comment import Earlier, Spoken
from app.triage.reasons import REASONS
from knowledge.workbook import Faq, ShippingRow


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_a_body_in_one_size_is_told_that_size_with_the_row_as_evidence(desk):
    decision = desk("160cm 55kg what size?", "size")

    assert decision.action == "reply"
    assert decision.draft.text == "For 160 cm / 55 kg take M (155-165 cm, 50-58 kg)."
    assert decision.draft.kind == "computed"
    assert _entries(decision) == ["sizes:DR-1:M"]
    assert decision.draft.evidence[0].quote == "M: 155-165 cm, 50-58 kg"
    assert decision.reasons == ("size_chart_match",)


def test_a_body_on_a_border_is_told_both_sizes(desk):
    decision = desk("165cm 58kg what size?", "size")

    assert decision.action == "reply"
    assert "M" in decision.draft.text
    assert "L" in decision.draft.text
    assert _entries(decision) == ["sizes:DR-1:L", "sizes:DR-1:M"]


def test_a_body_that_no_size_holds_goes_to_the_host(desk):
    decision = desk("190cm 120kg what size?", "size")

    assert decision.action == "host"
    assert decision.reasons == ("outside_size_chart",)


def test_a_size_question_without_measures_is_asked_back_for_them(desk):
    decision = desk("what size should I take?", "size")

    assert (decision.action, decision.draft.kind) == ("reply", "ask")
    assert "height and weight" in decision.draft.text
    assert _entries(decision) == ["sizes:DR-1"]


def test_measures_alone_complete_the_size_question_of_a_moment_ago(desk):
    earlier = [Earlier("what size for me?", desk.noon - timedelta(seconds=40))]
    decision = desk("160 55kg", {"chat": 0.9}, needs=0.1, earlier=earlier)

    assert decision.action == "reply"
    assert [intent.name for intent in decision.intents] == ["size"]
    assert _entries(decision) == ["sizes:DR-1:M"]


def test_a_shoe_size_of_a_system_that_the_chart_lacks_asks_for_the_foot(desk):
    decision = desk("link 2, UK 7 what size?", "size")

    assert decision.draft.kind == "ask"
    assert "foot" in decision.draft.text
    assert _entries(decision) == ["sizes:SH-2"]


def test_a_size_question_about_a_product_without_chart_is_not_answered(desk):
    decision = desk("160cm 55kg what size?", "size", on_air="BG-3")

    assert (decision.action, decision.reasons) == ("host", ("no_size_chart",))


def test_shipping_tells_fee_free_over_and_days_with_the_arithmetic_as_evidence(desk):
    decision = desk("how much is shipping to Malaysia?", "shipping")

    assert decision.action == "reply"
    assert decision.draft.text == (
        "Shipping to Malaysia: RM 8.00, free over RM 100.00. Delivery in 3-5 working days."
    )
    assert _entries(decision) == ["shipping:MY"]
    assert "handling 1 + transit 2-4 = 3-5 working days" in decision.draft.evidence[0].quote


def test_when_is_answered_with_dates(desk):
    decision = desk("when does shipping to Malaysia arrive?", "shipping")

    assert decision.action == "reply"
    # Wednesday noon is before the cutoff: it leaves on Thursday and takes two to four working days.
    assert "23 Nov" in decision.draft.text
    assert "25 Nov" in decision.draft.text
    assert "2026-11-23 to 2026-11-25" in decision.draft.evidence[0].quote


@pytest.mark.parametrize(
    "text",
    [
        "if i order now when will it reach Malaysia",
        "which day does it get to Malaysia",
        "can you ship to Malaysia by friday",
        "shipping to Malaysia before christmas?",
        "kalau pesan sekarang kapan sampai Malaysia",
        "bila sampai Malaysia",
        "kelan darating sa Malaysia",
        "si pido hoy que dia llega a Malaysia",
        "quando chega na Malaysia",
        "giờ đặt thì bao giờ về tới Malaysia",
        "commande aujourd'hui, livraison quel jour en Malaisie",
        "wann kommt es in Malaysia an",
        "现在下单马来西亚什么时候到",
        "สั่งวันนี้ ถึงมาเลเซียวันไหน",
        "متى يوصل ماليزيا",
        "マレーシアにはいつ届きますか",
        "말레이시아 배송 언제 도착해요",
    ],
)
def test_an_order_now_is_told_its_dates(desk, text):
    decision = desk(text, "shipping")

    assert _entries(decision) == ["shipping:MY"]
    assert {"23", "25"} <= set(re.findall(r"\d+", decision.draft.text))


def test_a_shop_that_sends_to_one_country_asks_for_no_place(desk):
    one = desk.shop.model_copy(update={"shipping": desk.shop.shipping[:1]})

    decision = desk("when will shipping arrive if i order now?", "shipping", shop=one)

    assert (decision.draft.kind, _entries(decision)) == ("computed", ["shipping:MY"])
    assert "23 Nov" in decision.draft.text


def test_a_stream_that_sells_to_one_country_asks_for_no_place(desk):
    decision = desk("how long is shipping?", "shipping", rules=replace(desk.rules, sells_to=("MY",)))

    assert (decision.draft.kind, _entries(decision)) == ("computed", ["shipping:MY"])


def test_one_country_with_a_part_of_its_own_price_is_asked_about(desk):
    rows = (
        desk.shop.shipping[0],
        ShippingRow(row=3, region="East Malaysia", code="MY", days_min=5, days_max=9),
    )

    decision = desk("how long is shipping?", "shipping", shop=desk.shop.model_copy(update={"shipping": rows}))

    assert decision.draft.kind == "ask"


def test_another_country_than_the_one_goes_to_a_person(desk):
    one = desk.shop.model_copy(update={"shipping": desk.shop.shipping[:1]})

    decision = desk("how long to Singapore?", "shipping", shop=one)

    assert (decision.action, decision.draft) == ("host", None)


def test_a_place_that_the_stream_does_not_sell_to_is_seen_by_a_person_though_a_row_covers_all(desk):
    everywhere = ShippingRow(row=4, region="*", handling_days=1, days_min=9, days_max=15)
    shop = desk.shop.model_copy(update={"shipping": (*desk.shop.shipping, everywhere)})

    assert desk("how long is shipping to Brazil?", "shipping", shop=shop).action == "suggest"
    anywhere = replace(desk.rules, sells_to=())
    assert desk("how long is shipping to Brazil?", "shipping", shop=shop, rules=anywhere).action == "reply"


@pytest.mark.parametrize(
    "text",
    [
        "where do you ship from?",
        "dikirim dari mana kak",
        "saan galing ang parcel",
        "¿de dónde envían?",
        "de onde vocês enviam?",
        "hàng gửi từ đâu vậy",
        "从哪里发货",
        "ส่งจากไหนคะ",
        "من وين الشحن",
        "どこから発送されますか",
        "어디서 배송되나요",
    ],
)
def test_where_parcels_leave_is_no_question_for_the_viewers_place(desk, text):
    decision = desk(text, "shipping")

    assert decision.draft is None or decision.draft.kind != "ask"


def test_shipping_without_a_region_asks_for_it(desk):
    decision = desk("how long is shipping?", "shipping")

    assert (decision.action, decision.draft.kind) == ("reply", "ask")
    assert _entries(decision) == ["shipping"]


def test_a_region_that_no_row_covers_goes_to_a_person_without_a_promise(desk):
    decision = desk("do you ship to Brazil?", "shipping")

    assert decision.action == "host"
    assert "region_not_covered" in decision.reasons


def test_a_price_names_the_product_and_the_promo_with_its_terms(desk):
    decision = desk("how much for 2?", "price")

    assert decision.action == "reply"
    assert decision.draft.text == (
        "Linen dress: 2 × RM 39.00 = RM 78.00. With FLASH5: RM 73.00. First order only."
    )
    assert _entries(decision) == ["products:DR-1", "promos:FLASH5"]
    quotes = [evidence.quote for evidence in decision.draft.evidence]
    assert "2 x 39.00 = 78.00" in quotes[0]
    assert "-5.00 = 73.00" in quotes[1]


def test_a_promo_that_is_over_is_not_offered(desk):
    decision = desk("how much for 2?", "price", at=desk.noon + timedelta(hours=1))

    assert "FLASH5" not in decision.draft.text
    assert "RM 78.00" in decision.draft.text


def test_a_coupon_that_has_ended_is_said_not_to_run(desk):
    decision = desk("price with OLD10?", "price")

    assert decision.draft.text.startswith("OLD10 is not running now.")
    assert "promos:OLD10" in _entries(decision)


def test_a_coupon_that_is_not_announced_yet_is_not_spoken_of(desk):
    decision = desk("price with SOON20?", "price")

    assert decision.action == "suggest"
    assert "SOON20" not in decision.draft.text


def test_a_coupon_that_the_workbook_lacks_is_left_to_a_person(desk):
    decision = desk("price with MEGA99?", "price")

    assert decision.action == "suggest"
    assert "code_unknown" in decision.reasons


def test_a_price_question_about_no_product_asks_which_but_a_person_sends_it(desk):
    decision = desk("price?", "price", on_air=None)

    assert (decision.action, decision.draft.kind) == ("suggest", "ask")
    assert "product_unclear" in decision.reasons


def test_a_product_without_price_is_not_priced(desk):
    assert desk("price?", "price", on_air="BG-3").reasons == ("no_price",)


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


@pytest.mark.parametrize("text", ["how much linen dress and canvas sneaker", "2 dresses + 1 hat how much"])
def test_the_price_of_several_things_is_not_sent_as_the_price_of_one(desk, text):
    assert desk(text, "price").action == "suggest"


def test_what_another_product_is_called_is_not_sent_as_this_ones_stock(desk):
    assert desk("black bag in stock?", {"availability": 0.98}).action != "reply"
    assert desk("black dress in stock?", {"availability": 0.98}).action == "reply"


def test_what_it_costs_to_a_place_is_the_sending(desk):
    assert _entries(desk("how much to Singapore", "price")) == ["shipping:SG"]


def test_what_runs_is_listed_where_offers_are_asked_about(desk):
    decision = desk("any promo tonight?", "price", on_air=None)

    assert (decision.action, _entries(decision)) == ("suggest", ["promos:FLASH5"])
    assert "promos_running" in decision.reasons


def test_the_price_of_a_colour_that_is_not_made_is_seen_by_a_person(desk):
    assert desk("how much in purple", "price").action == "suggest"


def test_a_colour_of_another_products_question_does_not_hide_the_price(desk):
    earlier = [Earlier("got it in purple?", desk.noon - timedelta(seconds=30), sku="SH-2")]
    decision = desk("how much is link 1?", "price", earlier=earlier)

    assert (decision.action, _entries(decision)[0]) == ("reply", "products:DR-1")


@pytest.mark.parametrize(("text", "sure"), [("ship happens", 0.94), ("sending love to you all", 0.97)])
def test_asking_back_unseen_takes_a_sure_intent_and_a_word_for_it(desk, text, sure):
    assert desk(text, {"shipping": sure}).action != "reply"


def test_an_unsure_grievance_without_a_word_for_it_is_a_question(desk):
    decision = desk("can I machine wash it?", {"complaint": 0.5})

    assert decision.action in {"reply", "suggest"}
    assert _entries(decision) == ["faq:wash"]


@pytest.mark.parametrize("text", ["my parcel came torn", "包裹收到是坏的", "pesanan saya belum sampai"])
def test_an_unsure_grievance_with_a_word_for_it_is_followed_up(desk, text):
    assert desk(text, {"complaint": 0.4}).action == "follow_up"


def test_an_order_named_by_its_number_is_the_viewers_own(desk):
    decision = desk("i want to know about order no. 98765", {"chat": 0.9})

    assert (decision.action, decision.intents[0].name) == ("follow_up", "order_status")


def test_a_known_question_is_answered_in_the_shops_words(desk):
    decision = desk("can I machine wash it?", "product_info")

    assert decision.action == "reply"
    assert decision.draft.text == "Yes, cold, in a bag."
    assert (decision.draft.kind, _entries(decision)) == ("quoted", ["faq:wash"])


def test_an_entry_that_is_not_automatic_is_suggested(desk):
    decision = desk("Do you sell wholesale?", "how_to_order")

    assert decision.action == "suggest"
    assert "entry_manual" in decision.reasons


def test_an_answer_in_another_language_only_is_a_suggestion_with_the_original(desk):
    decision = desk("Do you wrap gifts?", "how_to_order")

    assert (decision.action, decision.draft.kind) == ("suggest", "carried")
    assert decision.draft.original == "Bisa, gratis."
    assert "carried_over" in decision.reasons


def test_an_answer_too_long_for_the_platform_is_shortened_and_suggested(desk):
    decision = desk("Where is the linen woven?", "product_info")

    assert decision.action == "suggest"
    assert "too_long" in decision.reasons
    assert decision.draft.text.startswith("In Flanders.")
    assert len(decision.draft.text) <= desk.rules.max_reply_length
    assert len(decision.draft.original) > desk.rules.max_reply_length


def test_the_policy_of_the_viewers_region_goes_before_the_general_one(desk):
    decision = desk("Can I return it? I am in Singapore", "returns")

    assert _entries(decision) == ["policies:returns:SG"]


def test_the_policy_of_another_region_is_not_quoted(desk):
    decision = desk("can I return it?", "returns")

    assert "policies:returns:SG" not in _entries(decision)


@pytest.mark.parametrize(
    "text", ["is it safe in pregnancy?", "ok for my baby?", "I have an allergy, can I wear it"]
)
def test_health_goes_out_unseen_only_by_an_entry_that_speaks_of_it(desk, text):
    assert desk(text, "product_info").action != "reply"


def test_an_entry_about_the_health_matter_may_answer(desk):
    assert _entries(desk("Can pregnant women wear it?", "product_info")) == ["faq:pregnant"]


@pytest.mark.parametrize(
    ("text", "intent"), [("my parcel arrived broken", "complaint"), ("where is my order?", "order_status")]
)
def test_personal_matters_are_acknowledged_and_followed_up(desk, text, intent):
    decision = desk(text, intent)

    assert (decision.action, decision.draft.kind) == ("follow_up", "acknowledge")
    assert decision.draft.auto is False


def test_a_personal_matter_is_followed_up_also_where_an_entry_is_near(desk):
    decision = desk("can I machine wash it? mine came torn", {"complaint": 0.9, "product_info": 0.9})

    assert decision.action == "follow_up"
    assert any(draft.evidence for draft in decision.alternatives)


def test_chat_is_ignored_with_nothing_due(desk):
    decision = desk("love this so much", {"chat": 0.99}, needs=0.02)

    assert (decision.action, decision.reasons, decision.due_at) == ("ignore", ("chat",), None)
    assert [intent.name for intent in decision.intents] == ["chat"]


def test_a_question_of_the_workbook_is_answered_though_it_looks_like_chat(desk):
    assert desk("Can I machine wash it?", {"chat": 0.9}, needs=0.1).action in {"reply", "suggest"}


def test_a_blocked_term_hides_or_holds(desk):
    assert desk("scamword price?", "price").reasons == ("blocked",)
    held = desk("holdword price?", "price")
    assert (held.action, held.draft, held.reasons) == ("suggest", None, ("held",))


def test_without_knowledge_every_question_goes_to_a_person(desk):
    decision = desk("price?", "price", knowledge=False)

    assert (decision.action, decision.reasons, decision.knowledge_version) == (
        "host",
        ("no_knowledge",),
        None,
    )


def test_due_times_run_from_the_comments_own_time(desk):
    decision = desk("price?", "price")

    assert decision.due_at - desk.noon == timedelta(seconds=60)
    assert decision.breach_at - desk.noon == timedelta(seconds=180)
    assert decision.knowledge_version == 7


def test_an_intent_that_the_stream_answers_by_hand_is_suggested(desk):
    decision = desk("price?", "price", rules=replace(desk.rules, manual_intents=frozenset({"price"})))

    assert decision.action == "suggest"
    assert "manual_intent" in decision.reasons


def test_below_the_streams_bar_nothing_goes_out(desk):
    decision = desk("price?", "price", rules=replace(desk.rules, reply_confidence=0.999))

    assert decision.action == "suggest"
    assert "below_bar" in decision.reasons


def test_a_language_without_phrases_is_left_to_a_person(desk):
    decision = desk("сколько price?", "price", rules=replace(desk.rules, languages=("ru",)), language="ru")

    assert decision.language == "ru"
    assert decision.action == "suggest"
    assert "no_phrases" in decision.reasons


def _spoken(**changes):
    said = {
        "topic_id": "tp_1", "question": "is it lined?", "answer": "Yes, fully lined.", "language": "en",
        "intent": "product_info", "sku": "DR-1", "vector": np.array([1.0, 0.0], np.float32), "valid_until": None,
    }  # fmt: skip
    return Spoken(**{**said, **changes})


def test_what_the_host_said_answers_those_who_ask_the_same_later(desk):
    decision = desk("is it lined?", "product_info", spoken=[_spoken()])

    assert (decision.action, decision.draft.kind) == ("reply", "spoken")
    assert decision.draft.text == "Yes, fully lined."
    assert _entries(decision) == ["topics:tp_1"]


@pytest.mark.parametrize(
    "changes",
    [
        {"sku": "SH-2"},
        {"intent": "price"},
        {"question": "is the black one lined?"},
        {"vector": np.array([0.0, 1.0], np.float32), "question": "what is inside"},
    ],
)
def test_the_hosts_answer_to_another_question_is_not_used(desk, changes):
    decision = desk("is it lined?", "product_info", spoken=[_spoken(**changes)])

    assert decision.draft is None or decision.draft.kind != "spoken"


def test_the_hosts_answer_ends_when_it_expires(desk):
    decision = desk("is it lined?", "product_info", spoken=[_spoken(valid_until=desk.noon)])

    assert decision.draft is None or decision.draft.kind != "spoken"


_WORDS = st.sampled_from(
    [
        "price",
        "size",
        "ship",
        "to",
        "Malaysia",
        "Brazil",
        "black",
        "red",
        "M",
        "L",
        "160cm",
        "55kg",
        "2",
        "link",
        "1",
        "return",
        "wash",
        "OLD10",
        "FLASH5",
        "baby",
        "多少钱",
        "?",
        "!",
    ]
)
_INTENTS = st.dictionaries(
    st.sampled_from(
        [
            "size",
            "shipping",
            "price",
            "availability",
            "product_info",
            "returns",
            "how_to_order",
            "complaint",
            "chat",
        ]
    ),
    st.floats(0.1, 1.0),
    min_size=1,
    max_size=3,
)


@settings(deadline=None, max_examples=150)
@given(
    text=st.one_of(st.lists(_WORDS, max_size=9).map(" ".join), st.text(max_size=60)),
    intents=_INTENTS,
    needs=st.floats(0, 1),
    limit=st.sampled_from([20, 150, 500]),
)
def test_any_comment_gets_the_same_decision_twice_and_no_reply_without_evidence(
    text, intents, needs, limit, desk
):
    rules = replace(desk.rules, max_reply_length=limit)
    decision = desk(text, intents, needs=needs, rules=rules)

    again = desk(text, intents, needs=needs, rules=rules)
    assert (decision.action, decision.draft, decision.reasons) == (again.action, again.draft, again.reasons)
    assert decision.reasons
    assert set(decision.reasons) <= REASONS.keys() | set(get_args(noise.Reason))
    assert 0 <= decision.confidence <= 1
    if decision.draft is not None:
        assert 0 < len(decision.draft.text) <= max(limit, 100 if decision.action == "follow_up" else 0)
    if decision.action == "reply":
        assert decision.draft.evidence
        assert decision.draft.auto
        assert not {"complaint", "order_status"} & {intent.name for intent in decision.intents}


def _with_rows(desk, *rows: Faq):
    return desk.shop.model_copy(update={"faq": (*desk.shop.faq, *rows)})


COD = Faq(row=9, id="cod", intent="how_to_order", auto=True, question={"en": "Is there cash on delivery?"},
          variants=("COD to singapore ok?", "bisa COD"), answer={"en": "COD in Malaysia only."})  # fmt: skip


@pytest.mark.parametrize("text", ["cod to singapore?", "can i pay on delivery in singapore"])
def test_cash_on_delivery_is_answered_by_its_entry_before_the_shipping_table(desk, text: str):
    decision = desk(text, "shipping", shop=_with_rows(desk, COD))

    assert _entries(decision)[0] == "faq:cod"


def test_without_an_entry_about_cash_on_delivery_the_table_is_held(desk):
    decision = desk("ship cod to singapore?", "shipping")

    assert (decision.action, _entries(decision)) == ("suggest", ["shipping:SG"])


def test_where_this_product_may_be_sent_goes_before_the_table(desk):
    rule = Faq(row=9, id="where", sku="DR-1", intent="shipping", question={"en": "Which countries is the dress sent to?"},
               variants=("do you send the dress to singapore",), answer={"en": "Malaysia only."})  # fmt: skip
    shop = _with_rows(desk, rule)

    assert _entries(desk("do you deliver this dress to singapore?", "shipping", shop=shop))[0] == "faq:where"
    fee = desk("how much is shipping to singapore", "shipping", shop=shop)
    assert (fee.action, _entries(fee)[0]) == ("suggest", "shipping:SG")
    other = desk("deliver to singapore?", "shipping", shop=shop, on_air="SH-2")
    assert _entries(other)[0] == "shipping:SG"


def test_where_a_kind_of_product_may_be_sent_holds_for_each_of_them(desk):
    rule = Faq(row=9, id="where", intent="shipping", question={"en": "Which countries are dresses sent to?"},
               variants=("do you send a dress to singapore",), answer={"en": "Malaysia only."})  # fmt: skip
    decision = desk("how long to singapore", "shipping", shop=_with_rows(desk, rule))

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


@pytest.mark.parametrize(
    "intents", [{"product_info": 0.97, "price": 0.95}, {"price": 0.97, "product_info": 0.95}]
)
def test_both_halves_are_answered_where_an_entry_knows_one_and_a_table_the_other(desk, intents):
    decision = desk("can i machine wash it with what price", intents)

    assert {"faq:wash", "products:DR-1"} <= set(_entries(decision))


def test_a_noun_of_another_product_is_not_answered_unseen_about_the_one_on_air(desk):
    decision = desk("how much is the bag", "price")

    assert decision.action == "suggest"
    assert "product_unclear" in decision.reasons


@pytest.mark.parametrize("text", ["how much for the 7 litre one", "price of the smallest?"])
def test_a_price_that_leaves_a_number_or_size_out_waits_for_a_person(desk, text):
    decision = desk(text, "price")

    assert decision.action != "reply"
