"""Questions that the workbook answers in its own words."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier
from knowledge.workbook import Faq


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_a_known_question_is_answered_in_the_shops_words(desk):
    decision = desk("can I machine wash it?", "product_info")

    assert decision.action == "reply"
    assert decision.draft.text == "Yes, cold, in a bag."
    assert (decision.draft.kind, _entries(decision)) == ("quoted", ["faq:wash"])


def test_an_entry_that_is_not_automatic_is_suggested(desk):
    decision = desk("Do you sell wholesale?", "how_to_order")

    assert decision.action == "suggest"
    assert "entry_manual" in decision.reasons


def _wrapping(desk, text: str, question: str, answer: str):
    gift = Faq(row=2, id="gift", intent="how_to_order", question={"en": question}, answer={"id": answer})
    return desk(text, "how_to_order", shop=desk.shop.model_copy(update={"faq": (gift,)}))


def test_a_yes_of_another_language_is_said_in_the_viewers_with_the_shops_sentence_behind_it(desk):
    decision = desk("Do you wrap gifts?", "how_to_order")

    assert (decision.action, decision.draft.kind) == ("reply", "carried")
    assert (decision.draft.text, decision.draft.language) == ("Yes. “Bisa, gratis.”", "en")
    assert decision.draft.original == "Bisa, gratis."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("How do you wrap gifts?", "How do you wrap gifts?", "Kertas kado dan pita, gratis."),
        ("Do you wrap gifts or put them in a box?", "Do you wrap gifts or put them in a box?", "Bisa, gratis."),
        ("Do you wrap gifts?", "Do you wrap gifts?", "Bisa dibungkus kertas kado."),
    ],
)  # fmt: skip
def test_any_other_answer_in_another_language_only_is_a_suggestion_with_the_original(
    desk, text, question, answer
):
    decision = _wrapping(desk, text, question, answer)

    assert (decision.action, decision.draft.kind) == ("suggest", "carried")
    assert decision.draft.original == answer
    assert "carried_over" in decision.reasons


def test_a_question_that_is_turned_round_gets_no_yes_of_another_language(desk):
    decision = _wrapping(desk, "Do you wrap gifts without paper?", "Do you wrap gifts?", "Bisa, gratis.")

    assert decision.action == "host"


def test_an_answer_in_another_language_that_the_platform_has_no_room_for_is_a_suggestion(desk):
    long = "Bisa, gratis. " + "Kertasnya dari daun pisang dan pitanya dari Solo. " * 5
    decision = _wrapping(desk, "Do you wrap gifts?", "Do you wrap gifts?", long)

    assert decision.action == "suggest"
    assert "too_long" in decision.reasons


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


def test_an_entry_that_may_go_unseen_answers_no_illness_that_it_does_not_name(desk):
    wash = Faq(
        row=9,
        id="wash",
        intent="product_info",
        question={"en": "Can I machine wash it?"},
        answer={"en": "Yes."},
        auto=True,
    )
    shop = desk.shop.model_copy(update={"faq": (wash,)})

    assert desk("Can I machine wash it?", "product_info", shop=shop).draft.auto
    assert "sensitive" in desk("can I machine wash it with asthma", "product_info", shop=shop).draft.reasons


def test_an_entry_about_the_health_matter_may_answer(desk):
    assert _entries(desk("Can pregnant women wear it?", "product_info")) == ["faq:pregnant"]


def test_a_question_of_the_workbook_is_answered_though_it_looks_like_chat(desk):
    assert desk("Can I machine wash it?", {"chat": 0.9}, needs=0.1).action in {"reply", "suggest"}


def test_a_rule_is_held_where_an_entry_that_only_a_person_may_send_is_near_as_well(desk):
    cod = Faq(
        row=9,
        id="cod",
        intent="how_to_order",
        question={"en": "Do you have cash on delivery?"},
        answer={"en": "Yes, COD is fine."},
    )
    wholesale = desk.shop.faq[1]

    def asked(*faq: Faq):
        shop = desk.shop.model_copy(update={"faq": faq})
        return desk("do you sell wholesale cod", "how_to_order", shop=shop)

    assert _entries(asked(cod)) == _entries(asked(cod, wholesale)) == ["faq:cod"]
    assert "entry_manual" not in asked(cod).reasons
    assert "entry_manual" in asked(cod, wholesale).reasons


def test_a_health_matter_of_a_moment_ago_holds_what_the_shop_says_of_the_product_and_not_of_the_deal(desk):
    earlier = [Earlier("I'm pregnant, is it ok for me?", desk.noon - timedelta(seconds=40))]

    assert "sensitive" in desk("can I machine wash it?", "product_info", earlier=earlier).reasons
    assert desk("can I return it?", "returns", earlier=earlier).action == "reply"


def _with_points(desk, **changes):
    points = Faq(row=2, id="points", intent="price", question={"en": "Can I use points?"},
                 answer={"en": "Yes, 100 points are MYR 1."}, **changes)  # fmt: skip
    return desk.shop.model_copy(update={"faq": (points,)})


@pytest.mark.parametrize(
    "text",
    [
        "can I use FLASH5 and points?",
        "can I use two codes, points?",
        "can I stack points?",
        "can I use points or a voucher?",
    ],
)
def test_an_entry_that_names_no_code_does_not_answer_for_one(desk, text):
    decision = desk(text, "price", shop=_with_points(desk))

    assert decision.action != "reply" or "faq:points" not in _entries(decision)


def test_an_entry_that_names_the_code_may_answer_for_it(desk):
    shop = _with_points(desk, variants=("can I use FLASH5 and points?",))

    assert desk("can I use FLASH5 and points?", "price", shop=shop).draft.evidence[0].entry == "faq:points"


@pytest.mark.parametrize(
    "text",
    [
        "can I return it? I'm not in Singapore", "can I return it outside Singapore?", "除了新加坡可以退吗", "can I return it? not malaysia",
    ],
)  # fmt: skip
def test_the_policy_of_a_region_that_is_left_out_is_not_sent(desk, text):
    decision = desk(text, "returns")

    assert decision.action != "reply"
    assert decision.draft is None or "policies:returns:SG" not in _entries(decision)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("can I return it in Malaysia and Singapore?", True), ("can I return it? I live in JB and work in Singapore", True),
        ("can I return it in Malaysia and Thailand?", False), ("can I return it in Singapore?", False),
    ],
)  # fmt: skip
def test_a_policy_is_half_an_answer_for_two_places_with_other_rows(desk, text, half):
    assert ("partly_answered" in desk(text, "returns").reasons) == half


def test_a_place_that_was_left_out_before_is_not_carried_over(desk):
    said = ["ship to malaysia?", "not malaysia, singapore"]
    earlier = [Earlier(text, desk.noon - timedelta(seconds=30 - at)) for at, text in enumerate(said)]
    decision = desk("how long does shipping take?", "shipping", earlier=earlier)

    assert _entries(decision) == ["shipping:SG"]


def test_a_place_that_was_only_left_out_is_asked_for(desk):
    said = ["ship to malaysia?", "not to malaysia"]
    earlier = [Earlier(text, desk.noon - timedelta(seconds=30 - at)) for at, text in enumerate(said)]

    assert desk("how long does shipping take?", "shipping", earlier=earlier).draft.kind == "ask"
