"""Where to, how long and for how much, asked in a small shop."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from intents.classifier import Reading, ScoredIntent
from knowledge.workbook import Faq, Policy, ShippingRow


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_shipping_tells_fee_free_over_and_days_with_the_arithmetic_as_evidence(desk):
    decision = desk("how much is shipping to Malaysia?", "shipping")

    assert decision.action == "reply"
    assert decision.draft.text == (
        "Shipping to Malaysia: RM 8.00, free from RM 100.00. Delivery in 3-5 working days."
    )
    assert _entries(decision) == ["shipping:MY"]
    assert "handling 1 + transit 2-4 = 3-5 working days" in decision.draft.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much is shipping to the Philippines?", "Shipping to the Philippines: RM 8.00."),
        ("how much is shipping to Thailand?", "Shipping to Thailand: RM 8.00."),
        ("quanto é o frete para as Filipinas?", "Frete (Filipinas): RM 8,00."),
    ],
)
def test_a_country_is_named_as_the_language_names_it(desk, text, told):
    rows = [
        ShippingRow(row=2, region=code, code=code, fee=Decimal("8.00"), currency="MYR")
        for code in ("PH", "TH")
    ]
    shop = desk.shop.model_copy(update={"shipping": tuple(rows)})
    decision = desk(text, "shipping", shop=shop)

    assert (decision.action, decision.draft.text) == ("reply", told)


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


def test_what_it_costs_to_a_place_is_the_sending(desk):
    assert _entries(desk("how much to Singapore", "price")) == ["shipping:SG"]


def _with_rows(desk, *rows: Faq):
    return desk.shop.model_copy(update={"faq": (*desk.shop.faq, *rows)})


COD = Faq(row=9, id="cod", intent="how_to_order", auto=True, question={"en": "Is there cash on delivery?"},
          variants=("COD to singapore ok?", "bisa COD"), answer={"en": "COD in Malaysia only."})  # fmt: skip


@pytest.mark.parametrize(
    "text", ["cod to singapore?", "can i pay on delivery in singapore", "ส่ง singapore ปลายทางได้ไหมคะ"]
)
def test_cash_on_delivery_is_answered_by_its_entry_before_the_shipping_table(desk, text: str):
    decision = desk(text, "shipping", shop=_with_rows(desk, COD))

    assert _entries(decision)[0] == "faq:cod"


def test_an_entry_about_all_ways_to_pay_is_not_the_one_about_cash_on_delivery(desk):
    ways = Policy(row=9, topic="payment", answer={"en": "Card and bank transfer."})
    shop = _with_rows(desk, COD).model_copy(update={"policies": (*desk.shop.policies, ways)})

    assert _entries(desk("do you accept cash on delivery in singapore?", "how_to_order", shop=shop)) == [
        "faq:cod"
    ]


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


def test_where_little_fits_the_days_are_told_before_what_is_free(desk):
    rules = replace(desk.rules, max_reply_length=65)
    decision = desk("how much is shipping to Malaysia and how many days?", "shipping", rules=rules)

    assert decision.draft.text == "Shipping to Malaysia: RM 8.00. Delivery in 3-5 working days."


@pytest.mark.parametrize(
    ("text", "action"),
    [("shipping to Tenerife?", "suggest"), ("shipping to Madrid?", "reply"), ("shipping to Spain?", "reply")],
)
def test_a_part_of_a_country_that_the_shop_wrote_about_is_not_answered_by_the_whole(desk, text, action):
    spain = ShippingRow(
        row=9,
        region="ES",
        code="ES",
        aliases=("Madrid",),
        days_min=4,
        days_max=6,
        fee=Decimal(6),
        currency="EUR",
    )
    canary = Faq(row=9, id="canary", intent="shipping", question={"en": "Do you ship to Tenerife or Las Palmas?"},
                 answer={"en": "Not to the Canary Islands."})  # fmt: skip
    shop = desk.shop.model_copy(
        update={"shipping": (*desk.shop.shipping, spain), "faq": (*desk.shop.faq, canary)}
    )
    rules = replace(desk.rules, sells_to=("MY", "ES"))
    decision = desk(text, "shipping", shop=shop, rules=rules)

    assert decision.action == action
    assert ("partly_answered" in decision.reasons) == (action == "suggest")


def _with_japan_and_customs(desk, malaysia="No customs duty.", singapore="9% GST is due on arrival."):
    japan = ShippingRow(
        row=4, region="JP", code="JP", days_min=5, days_max=9, fee=Decimal(30), currency="MYR"
    )
    own = [{"en": malaysia}, {"en": singapore}]
    rows = [
        row.model_copy(update={"customs": said}) for row, said in zip(desk.shop.shipping, own, strict=True)
    ]
    return desk.shop.model_copy(update={"shipping": (*rows, japan)})


@pytest.mark.parametrize(
    "text",
    [
        "ship to Malaysia, Singapore and Japan?", "kirim ke Malaysia, Singapore dan Jepang?", "可以寄马来西亚，新加坡和日本吗",
        "¿envían a Malasia, Singapur y Japón?", "ส่งมาเลเซีย สิงคโปร์ ญี่ปุ่นไหม",
    ],
)  # fmt: skip
@pytest.mark.parametrize("covered", [True, False])
def test_a_third_place_is_left_to_a_person(desk, text, covered):
    decision = desk(text, "shipping", shop=_with_japan_and_customs(desk) if covered else desk.shop)

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons
    assert _entries(decision) == ["shipping:MY", "shipping:SG"]


def test_customs_are_told_where_they_are_the_same_for_each_place(desk):
    text, rules = "customs duty for Malaysia or Singapore?", replace(desk.rules, max_reply_length=300)
    differ = desk(text, "shipping", shop=_with_japan_and_customs(desk), rules=rules)
    alike = desk(
        text, "shipping", shop=_with_japan_and_customs(desk, singapore="No customs duty."), rules=rules
    )

    assert "no_product_facts" in differ.reasons
    assert "No customs duty" not in differ.draft.text
    assert "no_product_facts" not in alike.reasons
    assert alike.draft.text.count("No customs duty.") == 1


@pytest.mark.parametrize(
    "text",
    [
        "do you ship to countries other than Malaysia?", "ship outside Malaysia?", "ship to everywhere except Malaysia?", "shipping outside of malaysia how much",
        "kirim ke selain Malaysia bisa?", "hantar ke luar Malaysia boleh?", "semua negara kecuali Malaysia ongkir berapa", "除了马来西亚还寄哪里", "马来西亚以外寄吗",
        "ส่งนอกมาเลเซียไหมคะ", "ส่งประเทศอื่นนอกจากมาเลเซียไหม", "có ship ngoài Malaysia không", "¿envían fuera de Malasia?", "envían a todos lados excepto Malasia?",
        "vocês enviam para fora da Malásia?", "vous livrez hors de Malaisie ?", "livraison partout sauf en Malaisie ?", "Versand außerhalb von Malaysia?", "Versand in alle Länder außer Malaysia?",
        "nagshi-ship po ba maliban sa Malaysia?", "توصلون خارج ماليزيا؟", "شحن لدول غير ماليزيا", "マレーシア以外にも発送できますか", "말레이시아 말고 다른 나라 배송되나요", "मलेशिया के अलावा शिपिंग है",
    ],
)  # fmt: skip
def test_the_fee_of_a_place_that_is_left_out_is_not_sent(desk, text):
    decision = desk(text, "shipping")

    assert decision.action != "reply" or decision.draft.kind == "ask"


@pytest.mark.parametrize(
    "text",
    [
        "not to Malaysia, to Singapore how much shipping", "how much is shipping to Singapore, not Malaysia", "ongkir ke Singapura berapa, bukan Malaysia",
        "¿cuánto el envío a Singapur, no a Malasia?", "寄新加坡多少钱，不是马来西亚",
    ],
)  # fmt: skip
def test_a_place_that_is_left_out_is_not_priced_beside_the_one_that_is_meant(desk, text):
    decision = desk(text, "shipping")

    assert (decision.action, _entries(decision)) == ("suggest", ["shipping:SG"])


@pytest.mark.parametrize(
    "text",
    [
        "do you ship from China?", "is it shipped from China?", "shipping from China how long", "dikirim dari Cina ya?", "从中国发货吗", "ส่งจากจีนไหม", "gửi từ Trung Quốc hả",
        "¿envían desde China?", "vocês enviam da China?", "c'est expédié de Chine ?", "wird das aus China verschickt?", "الشحن من الصين؟", "中国から発送ですか", "중국에서 발송하나요",
        "how long from China to Malaysia?", "从中国寄到马来西亚要几天", "berapa lama kirim dari China ke Malaysia",
    ],
)  # fmt: skip
def test_where_parcels_come_from_is_not_where_they_go(desk, text):
    everywhere = ShippingRow(
        row=4, region="*", handling_days=1, days_min=9, days_max=15, fee=Decimal(60), currency="MYR"
    )
    shop = desk.shop.model_copy(update={"shipping": (*desk.shop.shipping, everywhere)})
    decision = desk(text, "shipping", shop=shop, rules=replace(desk.rules, sells_to=()))

    assert decision.action != "reply"
    assert "China" not in decision.draft.text or "Malaysia" not in text


@pytest.mark.parametrize(
    "text",
    [
        "I'm from Malaysia, how long shipping", "how long is shipping im from Malaysia", "hi from Malaysia, shipping how much?", "can i order from Malaysia? shipping how much",
        "saya dari Malaysia, ongkir berapa", "我从马来西亚下单，运费多少", "soy de Malasia, ¿cuánto es el envío?", "sou da Malásia, quanto é o frete?", "mình ở Malaysia phí ship bao nhiêu",
        "can ship or not to Malaysia", "khi nào đến Malaysia", "cuánto más o menos el envío a Malasia", "quanto é o frete no território da Malásia", "是不是寄到马来西亚",
        "i come from Malaysia how much shipping",
    ],
)  # fmt: skip
def test_where_a_viewer_is_from_is_where_parcels_go(desk, text):
    decision = desk(text, "shipping")

    assert (decision.action, _entries(decision)) == ("reply", ["shipping:MY"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("if i order now when does it reach Malaysia", True), ("kalau pesan sekarang kapan sampai Malaysia", True),
        ("what is the eta to Malaysia", True), ("สั่งตอนนี้ มาเลเซีย ได้ของวันไหน", True),
        ("free shipping to Malaysia from how much?", True), ("libre ba shipping Malaysia", True),
        ("is it heavy to carry to Malaysia", False), ("does the box arrive whole in Malaysia", False),
    ],
)  # fmt: skip
def test_how_long_and_how_much_to_a_place_is_the_tables_whatever_the_classifier_makes_of_it(desk, text, told):
    assert ("no_product_facts" not in desk(text, "shipping", in_tables=0.05).reasons) == told


def test_who_asks_what_a_return_costs_is_not_sent_what_sending_does(desk):
    decision = desk(
        "if i return it from Malaysia how much is it", {"returns": 0.97, "shipping": 0.96}, in_tables=0.05
    )

    assert decision.action != "reply"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("can you ship to Malaysia? how long", True), ("ship to Malaysia? berapa hari", True),
        ("can you ship to Malaysia? is it safe", False),
        ("can you ship to Malaysia? how long is the strap of it", False),
    ],
)  # fmt: skip
def test_how_long_behind_a_place_is_answered_with_the_days(desk, text, whole):
    beside = Reading(0.3, (ScoredIntent("product_info", 0.4),), {"product_info": 0.4})
    decision = desk(text, "shipping", parts=({"shipping": 0.97}, beside))

    assert ("partly_answered" not in decision.reasons) == whole
