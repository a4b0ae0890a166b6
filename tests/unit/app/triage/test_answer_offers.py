"""Offers that a price tells: where they hold, on what terms, in whose money."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from knowledge.workbook import Promo

MY_ONLY = {
    "code": "MY15", "title": {"en": "15% off", "zh": "85折"}, "kind": "percent", "value": Decimal(15), "regions": ("MY",),
}  # fmt: skip
POUCH = {"title": {"en": "Free pouch", "zh": "送小包"}, "kind": "gift"}


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def _with(desk, *offers, products=()):
    promos = tuple(Promo(row=row, **offer) for row, offer in enumerate(offers, 2))
    return desk.shop.model_copy(update={"promos": promos, "products": products or desk.shop.products})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much is the linen dress in malaysia?", "Linen dress: RM 39.00. With MY15: RM 33.15."),
        ("price of the linen dress to singapore", "Linen dress: RM 39.00."),
        ("how much?", "Linen dress: RM 39.00. Malaysia: 15% off."),
        ("多少钱", "亚麻裙 价格：RM 39.00。马来西亚：85折。"),
    ],
)
def test_an_offer_of_some_places_counts_there_and_is_told_with_them_where_nobody_knows_the_viewers(
    desk, text, told
):
    decision = desk(text, "price", shop=_with(desk, MY_ONLY))

    assert (decision.action, decision.draft.text) == ("reply", told)


def test_an_offer_counts_for_everybody_where_the_stream_sells_to_its_place_only(desk):
    rules = replace(desk.rules, sells_to=("MY",))

    assert "With MY15" in desk("how much?", "price", shop=_with(desk, MY_ONLY), rules=rules).draft.text
    outside = desk("how much is the dress outside malaysia?", "price", shop=_with(desk, MY_ONLY), rules=rules)
    assert "With MY15" not in outside.draft.text


def test_an_offer_of_a_part_of_the_country_is_told_with_the_part(desk):
    sabah = {**MY_ONLY, "regions": ("Sabah",)}
    decision = desk("how much is the linen dress to malaysia?", "price", shop=_with(desk, sabah))

    assert decision.draft.text == "Linen dress: RM 39.00. Sabah: 15% off."


@pytest.mark.parametrize("kind", ["gift", "fixed_price", "amount"])
def test_no_kind_of_offer_is_given_to_another_place_than_its_own(desk, kind):
    value = None if kind == "gift" else Decimal(20)
    offer = {"title": {"en": "Deal"}, "kind": kind, "value": value, "regions": ("MY",)}
    decision = desk("price of the linen dress to singapore", "price", shop=_with(desk, offer))

    assert decision.draft.text == "Linen dress: RM 39.00."


def test_a_coupon_of_another_place_than_the_viewers_is_left_to_a_person(desk):
    text = "how much is the linen dress with MY15 to singapore"

    assert "coupon_not_running" in desk(text, "price", shop=_with(desk, MY_ONLY)).reasons


def test_what_runs_is_listed_with_the_places_that_it_holds_for(desk):
    shop = _with(desk, MY_ONLY, POUCH)

    assert desk("any promo now?", "price", shop=shop, on_air=None).draft.text == (
        "Now on: Malaysia: 15% off · Free pouch."
    )
    assert desk("any promo for malaysia?", "price", shop=shop, on_air=None).draft.text == (
        "Now on: 15% off · Free pouch."
    )


FIRST_TEN = {"en": "First 10 orders only."}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much?", "Linen dress: RM 39.00. With TEN: RM 29.00. First 10 orders only."),
        ("多少钱", "亚麻裙 价格：RM 39.00。用 TEN：RM 29.00。First 10 orders only."),
        ("berapa harganya?", None),
    ],
)
def test_the_terms_of_an_offer_go_with_it_and_are_seen_by_a_person_in_another_language(desk, text, told):
    ten = {
        "code": "TEN",
        "title": {"en": "10 off"},
        "kind": "amount",
        "value": Decimal(10),
        "terms": FIRST_TEN,
    }
    decision = desk(text, "price", shop=_with(desk, ten))

    assert told is None or decision.draft.text == told
    assert "First 10 orders only." in decision.draft.text
    english = decision.language == "en"
    assert (decision.action == "reply", "carried_over" in decision.reasons) == (english, not english)


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        (POUCH, "Gift: Free pouch (First 10 orders only)."),
        ({"title": {"en": "Free post"}, "kind": "free_shipping"}, "Free shipping: Free post (First 10 orders only)."),
        (MY_ONLY, "Malaysia: 15% off (First 10 orders only)."),
    ],
)  # fmt: skip
def test_what_a_price_tells_besides_has_its_terms(desk, offer, said):
    shop = _with(desk, {**offer, "terms": FIRST_TEN})

    assert desk("how much?", "price", shop=shop).draft.text == f"Linen dress: RM 39.00. {said}"
    decision = desk("多少钱", "price", shop=shop)
    assert (decision.action, decision.draft.text) == ("reply", "亚麻裙 价格：RM 39.00。"), (
        "left out, not told without them"
    )
    assert desk("折后多少钱", "price", shop=shop).action == "reply", (
        "what is left to pay is no question for gifts"
    )
    asked = desk("多少钱？有优惠吗", "price", shop=shop)
    assert (asked.action, "First 10 orders only" in asked.draft.text) == ("suggest", True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much?", True), ("多少钱", True), ("berapa harganya kak?", False), ("เท่าไหร่คะ", False), ("この値段はいくらですか", False), ("ada promo apa kak, berapa harganya?", True),
    ],
)  # fmt: skip
def test_what_another_place_gets_beside_the_price_is_told_in_the_viewers_words_or_not_at_all(
    desk, text, told
):
    sent = {
        "title": {"en": "Free shipping from 1", "zh": "满1包邮"},
        "kind": "free_shipping",
        "regions": ("SG",),
    }
    decision = desk(text, "price", shop=_with(desk, sent))

    assert decision.action == "reply"
    assert ("Free shipping from 1" in decision.draft.text or "满1包邮" in decision.draft.text) is told


def test_money_off_elsewhere_is_told_in_whatever_words_there_are(desk):
    assert "15% off" in desk("berapa harganya kak?", "price", shop=_with(desk, MY_ONLY)).draft.text


def test_terms_in_the_viewers_language_hold_nothing(desk):
    shop = _with(desk, {**POUCH, "terms": {**FIRST_TEN, "zh": "仅限前10单。"}})
    decision = desk("多少钱", "price", shop=shop)

    assert (decision.action, decision.draft.text) == (
        "reply",
        "亚麻裙 价格：RM 39.00。赠品：送小包（仅限前10单）。",
    )


def test_where_there_is_no_room_for_an_offer_it_is_left_out_with_its_terms(desk):
    shop = _with(desk, {**POUCH, "terms": {"en": "Only while stocks last. " * 5}})
    short = replace(desk.rules, max_reply_length=100)

    assert desk("how much?", "price", shop=shop, rules=short).draft.text == "Linen dress: RM 39.00."


def test_a_list_of_offers_has_the_terms_of_each(desk):
    shop = _with(
        desk,
        {**POUCH, "terms": FIRST_TEN},
        {"title": {"en": "5% off"}, "kind": "percent", "value": Decimal(5)},
    )
    decision = desk("any promo now?", "price", shop=shop, on_air=None)

    assert decision.draft.text == "Now on: Free pouch (First 10 orders only) · 5% off."


def _in_two_currencies(desk):
    dress, shoe, bag = desk.shop.products
    return (dress, shoe.model_copy(update={"currency": "SGD"}), bag)


@pytest.mark.parametrize(
    ("offer", "action", "told"),
    [
        ({"kind": "amount", "value": Decimal(20)}, "suggest", "Linen dress: RM 39.00."),
        ({"kind": "fixed_price", "value": Decimal(20)}, "suggest", "Linen dress: RM 39.00."),
        ({"kind": "percent", "value": Decimal(50), "min_spend": Decimal(20)}, "suggest", "Linen dress: RM 39.00."),
        ({"kind": "gift", "min_spend": Decimal(20)}, "suggest", "Linen dress: RM 39.00."),
        ({"kind": "percent", "value": Decimal(50)}, "reply", "Linen dress: RM 39.00. With X: RM 19.50."),
        ({"kind": "amount", "value": Decimal(20), "skus": ("DR-1",)}, "reply", "Linen dress: RM 39.00. With X: RM 19.00."),
        ({"kind": "amount", "value": Decimal(20), "skus": ("SH-2", "DR-1")}, "suggest", "Linen dress: RM 39.00."),
        ({"kind": "amount", "value": Decimal(20), "skus": ("SH-2",)}, "reply", "Linen dress: RM 39.00."),
    ],
)  # fmt: skip
def test_a_sum_counts_in_no_money_where_its_products_have_several(desk, offer, action, told):
    shop = _with(desk, {"code": "X", "title": {"en": "Deal"}, **offer}, products=_in_two_currencies(desk))
    decision = desk("how much?", "price", shop=shop)

    assert (decision.action, decision.draft.text) == (action, told)


def test_a_least_sum_is_told_in_the_money_of_the_offers_own_products(desk):
    offer = {
        "title": {"en": "Free post"},
        "kind": "free_shipping",
        "min_spend": Decimal(50),
        "skus": ("SH-2",),
    }
    shop = _with(desk, offer, products=_in_two_currencies(desk))

    assert "S$50.00" in desk("any promo now?", "price", shop=shop, on_air=None).draft.text


@pytest.mark.parametrize(
    "offer",
    [
        {"kind": "amount", "value": Decimal(50)},
        {"kind": "percent", "value": Decimal(100)},
        {"kind": "fixed_price", "value": Decimal(0)},
    ],
)
def test_a_price_of_nothing_is_seen_by_a_person(desk, offer):
    decision = desk("how much?", "price", shop=_with(desk, {"code": "X", "title": {"en": "Deal"}, **offer}))

    assert (decision.action, "nothing_to_pay" in decision.reasons) == ("suggest", True)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("flash price?", "suggest"), ("秒杀价多少", "suggest"), ("flash sale berapa kak", "suggest"), ("how much?", "reply"),
    ],
)  # fmt: skip
def test_the_plain_price_is_no_flash_price(desk, text, action):
    """The shop's coupon begins at a least sum that one piece does not reach."""
    assert desk(text, "price").action == action


def test_a_flash_price_that_runs_is_told(desk):
    offer = {"code": "F9", "title": {"en": "Flash: dress RM 9"}, "kind": "fixed_price", "value": Decimal(9)}

    assert desk("flash price?", "price", shop=_with(desk, offer)).action == "reply"


@pytest.mark.parametrize(("ends", "over"), [(timedelta(hours=1), False), (timedelta(minutes=-5), True)])
def test_a_gift_that_is_over_is_not_answered_with_the_offers_that_run(desk, ends, over):
    pouch = {**POUCH, "ends_at": desk.noon + ends}
    other = {"code": "TEN", "title": {"en": "10% off"}, "kind": "percent", "value": Decimal(10)}

    decision = desk("free pouch still on?", "price", shop=_with(desk, pouch, other))

    assert ("coupon_not_running" in decision.reasons) == over
