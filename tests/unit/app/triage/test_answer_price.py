"""What it costs, asked in a small shop."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.comment import Earlier
from knowledge.workbook import Faq, Product, Promo, ShippingRow, Term, Variant


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


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


@pytest.mark.parametrize("text", ["how much linen dress and canvas sneaker", "2 dresses + 1 hat how much"])
def test_the_price_of_several_things_is_not_sent_as_the_price_of_one(desk, text):
    assert desk(text, "price").action == "suggest"


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


def test_a_noun_of_another_product_is_not_answered_unseen_about_the_one_on_air(desk):
    decision = desk("how much is the bag", "price")

    assert decision.action == "suggest"
    assert "product_unclear" in decision.reasons


def test_a_large_order_is_priced_by_a_person(desk):
    few, many = desk("how much for 3 pieces", "price"), desk("how much for 40 pieces", "price")

    assert few.action == "reply"
    assert many.action == "suggest"
    assert "large_order" in many.reasons


def test_what_the_shop_wrote_about_its_price_goes_before_the_price(desk):
    pair = Faq(row=9, id="pair", sku="DR-1", intent="price", question={"en": "is the price for one or for a pair"},
               answer={"en": "For one."})  # fmt: skip
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, pair)})

    assert desk("is the price for one or for a pair", "price", shop=shop).draft.text == "For one."
    assert "39.00" in desk("price?", "price", shop=shop).draft.text


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("cuánto cuesta con descuento", "reply"), ("and this one how much", "reply"), ("两件一起多少钱", "reply"),
        ("this and the sneaker how much", "suggest"), ("这件和那件一起多少钱", "suggest"),
    ],
)  # fmt: skip
def test_what_is_added_up_is_priced_by_a_person(desk, text, action):
    assert desk(text, "price").action == action


@pytest.mark.parametrize(
    "text", ["kos elektrik sebulan lebih kurang berapa", "how many calories in one", "this price is good"]
)
def test_another_number_and_praise_are_not_answered_unseen_with_the_price(desk, text):
    assert desk(text, {"price": 0.99}).action != "reply"


@pytest.mark.parametrize("text", ["how much in malaysian ringgit?", "how much in singapore dollars"])
def test_a_price_in_a_countrys_money_is_not_what_sending_there_costs(desk, text: str):
    decision = desk(text, "price")

    assert _entries(decision)[0] == "products:DR-1"
    assert "39.00" in decision.draft.text


def _with_offer(desk, **offer):
    """The shop with one offer, and a row for Brunei, where sending is not free."""
    brunei = ShippingRow(
        row=4, region="BN", code="BN", days_min=5, days_max=7, fee=Decimal(25), currency="MYR"
    )
    promo = Promo(row=2, **offer)
    return desk.shop.model_copy(update={"promos": (promo,), "shipping": (*desk.shop.shipping, brunei)})


SENT_FREE = {"title": {"en": "Free shipping tonight"}, "kind": "free_shipping"}
TOTE = {"title": {"en": "Free tote bag", "zh": "送帆布袋"}, "kind": "gift"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("free shipping to Brunei?", False), ("gratis ongkir ke Brunei?", False), ("寄文莱包邮吗", False), ("ส่งฟรีไปบรูไนไหม", False),
        ("free shipping to Malaysia and Brunei?", True), ("free shipping to Malaysia?", True), ("free shipping outside Malaysia?", False),
    ],
)  # fmt: skip
def test_free_shipping_is_told_for_the_places_that_it_holds_for(desk, text, told):
    """Beside another place by the name of its own."""
    rules = replace(desk.rules, sells_to=("MY", "SG", "BN"))
    decision = desk(text, "price", shop=_with_offer(desk, regions=("MY",), **SENT_FREE), rules=rules)

    assert ("promos:2" in _entries(decision)) == told


@pytest.mark.parametrize(
    "text",
    [
        "does this have free shipping?", "free shipping for the linen dress?", "is there a free gift with this dress?", "is there a free tote bag with link 1?",
        "这个送帆布袋吗", "any promo for this?", "ada promo tak ni?", "until when is the promo for the linen dress?",
    ],
)  # fmt: skip
@pytest.mark.parametrize("offer", [SENT_FREE, TOTE])
def test_an_offer_of_another_product_is_not_told_of_the_one_that_is_meant(desk, text, offer):
    decision = desk(text, "price", shop=_with_offer(desk, skus=("SH-2",), **offer))

    assert decision.draft is None or not any(entry.startswith("promos:") for entry in _entries(decision))
    assert decision.draft is None or "tonight" not in decision.draft.text


def test_a_gift_of_another_product_is_no_question_for_the_price(desk):
    shop = _with_offer(desk, skus=("SH-2",), **TOTE)

    assert desk("is there a free gift with this dress?", "price", shop=shop).action != "reply"
    assert desk("这个送帆布袋吗", "price", shop=shop).action != "reply"


@pytest.mark.parametrize(
    "text", ["does this have free shipping?", "free shipping for the linen dress?", "free shipping?"]
)
def test_an_offer_of_the_product_that_is_meant_is_told(desk, text):
    decision = desk(text, "price", shop=_with_offer(desk, skus=("DR-1",), **SENT_FREE))

    assert _entries(decision) == ["promos:2"]


def _variant(row, price, **choice):
    return Variant(row=row, sku="DR-1", stock=3, price=Decimal(price), **choice)


def _with_variants(desk, *variants, promos=()):
    dress = desk.shop.products[0].model_copy(
        update={"sizes": tuple(Term(names=(one,)) for one in ("S", "M", "XL"))}
    )
    products = (dress, *desk.shop.products[1:])
    return desk.shop.model_copy(
        update={"products": products, "sizes": (), "variants": variants, "promos": promos}
    )


BY_SIZE = (_variant(2, 39, size="S"), _variant(3, 39, size="M"), _variant(4, 49, size="XL"))
BY_COLOUR = (_variant(2, 39, colour="black"), _variant(3, 49, colour="white"))


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        *((text, BY_SIZE) for text in (
            "price for S or XL?", "S/XL how much", "how much M, XL", "how much is S, is XL the same price", "harga S atau XL berapa", "S还是XL多少钱",
            "¿cuánto cuesta la S o XL?", "XL กับ S ราคาเท่าไหร่", "giá size S hay XL bao nhiêu", "magkano S o XL",
        )),
        *((text, BY_COLOUR) for text in (
            "how much black or white?", "black white how much", "hitam atau putih berapa", "黑色还是白色多少钱", "¿cuánto cuesta negro o blanco?",
        )),
    ],
)  # fmt: skip
def test_the_price_of_one_size_or_colour_is_not_sent_for_two(desk, text, variants):
    decision = desk(text, "price", shop=_with_variants(desk, *variants))

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons
    assert {"39", "49"} <= set(re.findall(r"\d+", decision.draft.text))


@pytest.mark.parametrize(
    "text", ["price for S or M?", "S/M how much", "harga S atau M berapa", "S还是M多少钱"]
)
def test_sizes_of_one_price_are_told_it(desk, text):
    decision = desk(text, "price", shop=_with_variants(desk, *BY_SIZE))

    assert (decision.action, _entries(decision)[0]) == ("reply", "variants:DR-1::S")


@pytest.mark.parametrize("text", ["price for S or XXL?", "how much black or purple"])
def test_a_size_or_colour_that_is_not_made_has_not_the_price_of_the_other(desk, text):
    decision = desk(text, "price", shop=_with_variants(desk, *BY_SIZE))

    assert decision.action == "suggest"
    assert "colour_not_made" in decision.reasons


def test_sizes_of_an_earlier_comment_do_not_hold_the_price_of_the_one_asked_now(desk):
    earlier = [Earlier("S or XL?", desk.noon - timedelta(seconds=30), sku="DR-1")]
    decision = desk("how much is XL?", "price", earlier=earlier, shop=_with_variants(desk, *BY_SIZE))

    assert (decision.action, "49" in decision.draft.text) == ("reply", True)


def _running_now(desk, **promo):
    return Promo(row=2, code="FL", title={"en": "Flash"}, ends_at=desk.noon + timedelta(hours=1), **promo)


@pytest.mark.parametrize(
    ("promo", "told"),
    [
        ({"kind": "fixed_price", "value": Decimal(29)}, "Linen dress: RM 39.00 to RM 49.00. With FL: RM 29.00."),
        ({"kind": "percent", "value": Decimal(10)}, "Linen dress: RM 39.00 to RM 49.00. With FL: RM 35.10 to RM 44.10."),
        ({"kind": "amount", "value": Decimal(5)}, "Linen dress: RM 39.00 to RM 49.00. With FL: RM 34.00 to RM 44.00."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["how much?", "how much now with promo?", "berapa harga", "多少钱"])
def test_where_variants_differ_in_price_the_promo_is_named_with_both_ends(desk, text, promo, told):
    decision = desk(text, "price", shop=_with_variants(desk, *BY_SIZE, promos=(_running_now(desk, **promo),)))

    assert decision.action == "reply"
    assert _entries(decision) == ["variants:DR-1::S", "variants:DR-1::XL", "promos:FL"]
    assert decision.language != "en" or decision.draft.text == told


@pytest.mark.parametrize(
    "promo",
    [
        {"kind": "fixed_price", "value": Decimal(45)},
        {"kind": "amount", "value": Decimal(5), "min_spend": Decimal(45)},
    ],
)
def test_a_promo_that_only_the_dearer_variant_has_is_left_to_a_person(desk, promo):
    shop = _with_variants(desk, *BY_SIZE, promos=(_running_now(desk, **promo),))

    assert desk("how much?", "price", shop=shop).action == "suggest"
    assert desk("how much is XL?", "price", shop=shop).action == "reply"


@pytest.mark.parametrize(
    "text", ["the last one how much", "previous price?", "dusra wala kitne ka", "combien le dernier"]
)
def test_the_price_of_the_product_on_air_is_held_where_another_may_be_pointed_at(desk, text: str):
    decision = desk(text, "price")

    assert decision.action == "suggest"
    assert "product_unclear" in decision.reasons


@pytest.mark.parametrize(
    "text",
    [
        "how much is the gst", "gst how much", "税多少钱", "cuanto es el iva", "quanto é o imposto", "berapa ppn nya", "thuế bao nhiêu", "ภาษีเท่าไหร่", "消費税はいくら",
        "세금 얼마예요", "الضريبة كم", "टैक्स कितना", "how much deposit?", "定金多少", "dp berapa", "tiền cọc bao nhiêu", "มัดจำเท่าไหร่", "how much per gram", "一克多少钱",
        "每斤多少钱", "กิโลละเท่าไหร่", "cuánto por kilo", "instalment how much", "分期多少钱", "cicilan berapa", "ผ่อนเท่าไหร่",
    ],
)  # fmt: skip
def test_a_tax_a_deposit_and_a_price_by_weight_are_not_the_products_price(desk, text):
    decision = desk(text, "price")

    assert decision.action != "reply"
    assert "price_computed" not in decision.reasons


@pytest.mark.parametrize(
    "text",
    [
        "how much", "how much is the taxi yellow one", "1 kg how much", "cái cốc giá bao nhiêu", "đồ ăn vặt giá bao nhiêu", "一件多少钱", "parcel price?", "how much for one",
        "harga satu", "ราคาตัวละเท่าไหร่", "一米六能穿吗多少钱",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_tax_a_deposit_or_a_weight_leave_the_price(desk, text):
    assert "price_computed" in desk(text, "price").reasons


@pytest.mark.parametrize(
    "text", ["2 dresses how much i'm in singapore", "how much for 2 to singapore", "两件寄新加坡多少钱"]
)
def test_pieces_beside_a_place_are_priced_and_not_only_sent(desk, text):
    decision = desk(text, "price")

    assert "78.00" in decision.draft.text
    assert decision.action == "reply" or "partly_answered" in decision.reasons


def test_an_offer_that_no_place_has_is_not_answered_with_what_sending_costs(desk):
    decision = desk("any promo for singapore?", "price", shop=_with_offer(desk, regions=("MY",), **TOTE))

    assert decision.action == "suggest"
    assert "Shipping" not in decision.draft.text


@pytest.mark.parametrize("text", ["how much to singapore?", "singapore how much", "寄新加坡多少钱"])
def test_a_place_and_no_pieces_is_what_sending_costs(desk, text):
    assert _entries(desk(text, "price")) == ["shipping:SG"]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("giờ giá còn bao nhiêu ạ", True), ("còn nhiêu tiền 1 cái", True), ("cuánto con el bolso", False),
    ],
)  # fmt: skip
def test_what_a_price_is_by_now_adds_nothing_to_it(desk, text, sent):
    assert ("partly_answered" not in desk(text, "price").reasons) == sent


@pytest.mark.parametrize("text", ["3 of these how much all together", "two dresses all together?"])
def test_a_sum_is_a_price_though_an_entry_is_about_the_same_pieces(desk, text):
    pair = Faq(row=9, id="three", intent="product_info", question={"en": "How many of these are there all together?"},
               answer={"en": "There are three in a set."})  # fmt: skip
    shop = desk.shop.model_copy(update={"faq": (pair,)})

    assert "partly_answered" not in desk(text, "price", shop=shop).reasons


@pytest.mark.parametrize(
    ("text", "action"),
    [("áo bé giá bao nhiêu", "suggest"), ("how much is the dress", "suggest"), ("giá bao nhiêu", "reply")],
)
def test_clothes_are_not_the_price_of_what_nobody_wears(desk, text, action):
    ring = Product(row=9, sku="FT-1", name={"en": "Donut swim ring", "vi": "Phao bơi donut"}, price=Decimal(39), currency="MYR", stock=3)  # fmt: skip
    shop = desk.shop.model_copy(update={"products": (*desk.shop.products, ring)})

    assert desk(text, "price", shop=shop, on_air="FT-1").action == action
