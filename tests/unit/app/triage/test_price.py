from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.triage.phrases import phrase_packs
from knowledge.workbook import Faq, Product, Promo

PRICED = ("ar", "hi", "ja", "ko", "th", "zh", "zh-Hant")
_LETTERS = {
    "ar": "\u0600-\u06ff", "hi": "\u0900-\u097f", "ja": "\u3040-\u30ff\u4e00-\u9fff", "ko": "\uac00-\ud7af",
    "th": "\u0e00-\u0e7f", "zh": "\u4e00-\u9fff", "zh-Hant": "\u4e00-\u9fff",
}  # fmt: skip


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence] if decision.draft else []


def _shop(desk, *promos, faq=()):
    return desk.shop.model_copy(update={"promos": promos, "faq": (*desk.shop.faq, *faq)})


def _promo(desk, code, **changes):
    told = {
        "kind": "percent",
        "value": Decimal(10),
        "stackable": True,
        "ends_at": desk.noon + timedelta(hours=2),
    }
    return Promo(row=9, code=code, title={"en": f"{code} title"}, **{**told, **changes})


@pytest.mark.parametrize("language", PRICED)
@pytest.mark.parametrize("message", ["price-plain", "price-many", "price-range", "price-with"])
def test_a_price_has_a_word_of_its_language_whatever_the_product_is_called(language, message):
    said = phrase_packs()[language].say(
        message, product="Bag", price="1", low="1", high="2", quantity="2", unit="1", total="2", promos="X"
    )

    assert any(low <= letter <= high for low, _, high in _ranges(language) for letter in said)


def _ranges(language):
    written = _LETTERS[language]
    return [written[at : at + 3] for at in range(0, len(written), 3)]


@pytest.mark.parametrize("intent", ["price", "product_info", "how_to_order", "chat"])
@pytest.mark.parametrize(
    "text", ["two of the M, total?", "2 linen dresses total?", "y si compro dos?", "两件一共多少"]
)
def test_a_total_is_told_whatever_else_is_read_into_it(desk, text, intent):
    decision = desk(text, intent)

    assert _entries(decision)[0].startswith(("products:DR-1", "variants:DR-1"))
    assert "78" in decision.draft.text
    assert [score.name for score in decision.intents] == ["price"]


def test_so_many_for_a_sum_is_answered_with_the_bundle(desk):
    shop = _shop(desk, _promo(desk, "TWO60", kind="bundle", value=Decimal(60), min_quantity=2))

    assert "RM 60.00" in desk("2 for 60?", "price", shop=shop).draft.text


@pytest.mark.parametrize(
    "text",
    ["how much after discount", "harga lepas diskaun", "كم سعرها بعد الخصم", "折后多少", "promo price?"],
)
def test_the_price_after_the_discount_is_a_price_and_no_list(desk, text):
    decision = desk(text, "price", shop=_shop(desk, _promo(desk, "TEN")))

    assert "35.10" in decision.draft.text.replace(",", ".")
    assert _entries(decision)[0] == "products:DR-1"


@pytest.mark.parametrize(
    "text",
    [
        "until when is the promo", "promo ends when", "优惠到什么时候", "discount until what time", "till what time is the sale", "promo ends what time",
        "how much longer is the discount", "할인 몇시까지", "bis wie viel Uhr gilt der Rabatt",
    ],
)  # fmt: skip
def test_until_when_an_offer_runs_is_told(desk, text):
    decision = desk(text, "price", shop=_shop(desk, _promo(desk, "TEN")))

    assert _entries(decision) == ["promos:TEN"]
    assert "14:00" in decision.draft.text
    assert "until 2026-11-18 14:00" in decision.draft.evidence[0].quote


def test_another_days_end_is_told_with_its_date(desk):
    shop = _shop(desk, _promo(desk, "TEN", ends_at=desk.noon + timedelta(days=3)))

    assert "until 21 Nov, 12:00" in desk("until when is the promo?", "price", shop=shop).draft.text
    assert "hasta el 21 nov, 12:00" in desk("¿hasta cuándo es la promo?", "price", shop=shop).draft.text


@pytest.mark.parametrize(
    ("stackable", "said"), [(True, "can be used together"), (False, "can’t be combined")]
)
def test_whether_two_offers_go_together_is_told_by_their_rows(desk, stackable, said):
    shop = _shop(desk, _promo(desk, "TEN"), _promo(desk, "FIVE", stackable=stackable))
    decision = desk("can I use both vouchers together?", "price", shop=shop)

    assert (decision.action, set(_entries(decision))) == ("suggest", {"promos:TEN", "promos:FIVE"})
    assert said in decision.draft.text


def test_what_a_gift_takes_is_told(desk):
    gift = _promo(desk, "BAG", kind="gift", value=None, min_spend=Decimal(70))
    shop = _shop(desk, gift.model_copy(update={"title": {"en": "Free tote"}}))
    decision = desk("how to get the free tote?", "how_to_order", shop=shop)

    assert _entries(decision) == ["promos:BAG"]
    assert "RM 70.00" in decision.draft.text


@pytest.mark.parametrize(
    "text", ["is the 30% still on?", "is the 9.90 price still on?", "flash price still on?"]
)
def test_a_cut_that_does_not_run_is_not_answered_unseen(desk, text):
    decision = desk(text, {"price": 0.99}, shop=_shop(desk, _promo(desk, "MIN", min_spend=Decimal(900))))

    assert decision.action != "reply"


@pytest.mark.parametrize(
    "text",
    [
        "how much to gift wrap it",
        "engraving how much",
        "harga bungkus kado",
        "刻字多少钱",
        "wholesale price?",
        "ราคาส่งเท่าไหร่",
    ],
)
def test_another_price_is_not_answered_with_the_products(desk, text):
    decision = desk(text, {"price": 0.99})

    assert decision.action != "reply"
    assert decision.draft is None or "39" not in decision.draft.text


def test_a_word_of_the_products_own_name_is_no_other_price(desk):
    products = (Product(row=2, sku="DR-1", name={"en": "Wrap dress"}, price=Decimal(39), currency="MYR"),)
    shop = desk.shop.model_copy(update={"products": products, "variants": (), "sizes": ()})

    assert _entries(desk("how much is the wrap dress", "price", shop=shop)) == ["products:DR-1"]


def test_haggling_is_answered_by_an_entry_else_seen_by_a_person(desk):
    nego = Faq(
        row=9,
        id="nego",
        intent="price",
        question={"en": "Can you go lower?"},
        variants=("bargain?",),
        answer={"en": "Best price."},
    )

    assert desk("bargain?", "price", shop=_shop(desk, faq=(nego,))).draft.text == "Best price."
    assert desk("any nego?", {"price": 0.99}).action != "reply"


def test_a_place_in_the_other_question_leaves_the_price_a_price(desk):
    decision = desk(
        "how much is it? do you have cod in Singapore?", parts=({"price": 0.97}, {"how_to_order": 0.9})
    )

    assert "products:DR-1" in _entries(decision)
    assert "shipping:SG" not in _entries(decision)


def test_price_and_shipping_are_both_told_where_the_second_price_goes_with_a_place(desk):
    decision = desk("how much is it and how much is shipping to Singapore", {"shipping": 0.99})

    assert {"products:DR-1", "shipping:SG"} <= set(_entries(decision))


def test_what_sending_costs_adds_no_price(desk):
    decision = desk("days to Singapore and how much to send?", {"shipping": 0.99, "price": 0.96})

    assert _entries(decision) == ["shipping:SG"]


def test_a_code_that_is_not_of_this_product_is_left_to_a_person(desk):
    shop = _shop(desk, replace_sku(_promo(desk, "SHOES"), "SH-2"))

    assert desk("price with SHOES?", {"price": 0.99}, shop=shop).action == "suggest"


def replace_sku(promo, sku):
    return promo.model_copy(update={"skus": (sku,)})


def test_an_offer_that_may_be_over_is_no_stock(desk):
    decision = desk("is the 20% still there?", {"availability": 0.99})

    assert decision.action != "reply"
    assert [score.name for score in decision.intents] == ["price"]


@pytest.mark.parametrize(
    "text",
    [
        "when restock black L",
        "black L kapan restok",
        "khi nào có lại black L",
        "black L 什么时候补货",
        "متى يتوفر black L",
    ],
)
def test_when_it_comes_back_is_told_by_an_entry_first(desk, text):
    restock = Faq(
        row=9,
        id="restock",
        intent="availability",
        question={"en": "When restock?"},
        variants=(text,),
        answer={"en": "On the 15th."},
    )

    assert _entries(desk(text, {"availability": 0.99}, shop=_shop(desk, faq=(restock,)))) == ["faq:restock"]
    assert desk(text, {"availability": 0.99}).action == "suggest"


def test_which_colour_suits_is_not_answered_with_stock(desk):
    decision = desk("soy morena cuál color me queda?", {"availability": 0.97})

    assert [score.name for score in decision.intents] == ["product_info"]
    assert not any(entry.startswith("variants:") for entry in _entries(decision))


def test_a_stream_of_another_zone_hears_the_end_in_its_own_time(desk):
    rules = replace(desk.rules, zone=ZoneInfo("Asia/Tokyo"))

    assert (
        "15:00"
        in desk(
            "until when is the promo?", "price", rules=rules, shop=_shop(desk, _promo(desk, "TEN"))
        ).draft.text
    )
