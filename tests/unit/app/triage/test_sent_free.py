"""What sending costs, told while an offer of free shipping runs, ends or is for another place."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from knowledge.workbook import Promo, ShippingRow

FREE = {"code": "POST", "title": {"en": "Free postage in Malaysia", "zh": "马来西亚包邮"}, "kind": "free_shipping"}  # fmt: skip
IN_MY = {**FREE, "regions": ("MY",)}
TO_MY = "Shipping to Malaysia: RM 8.00, free from RM 100.00. Delivery in 3-5 working days."
NOW_ON = "Now on: Free postage in Malaysia."


def _with(desk, offer, *, shipping=()):
    promo = Promo(row=2, **offer)
    return desk.shop.model_copy(
        update={"promos": (promo,), "shipping": (*desk.shop.shipping, *shipping)}
    )  # fmt: skip


@pytest.mark.parametrize("offer", [FREE, IN_MY, {**IN_MY, "skus": ("DR-1",)}, {**IN_MY, "skus": ("*",)}])
def test_free_shipping_that_runs_is_told_with_the_fee(desk, offer):
    decision = desk("how much is shipping to Malaysia?", "shipping", shop=_with(desk, offer))

    assert (decision.action, decision.draft.text) == ("reply", f"{TO_MY} {NOW_ON}")
    assert [one.entry for one in decision.draft.evidence] == ["shipping:MY", "promos:POST"]


@pytest.mark.parametrize(
    "text", ["is shipping to Malaysia free?", "shipping free to Malaysia?", "do you ship to Malaysia"]
)
def test_it_is_told_however_the_sending_is_asked_about(desk, text):
    assert NOW_ON in desk(text, "shipping", shop=_with(desk, IN_MY)).draft.text


@pytest.mark.parametrize(
    "changes",
    [
        {"regions": ("SG",)},
        {"skus": ("SH-2",)},
        {"starts_at": timedelta(minutes=1)},
        {"ends_at": timedelta(0)},
        {"kind": "gift"},
    ],
)
def test_what_is_not_free_now_is_not_called_so(desk, changes):
    moments = {key: desk.noon + value for key, value in changes.items() if isinstance(value, timedelta)}
    shop = _with(desk, {**FREE, **changes, **moments})

    assert desk("how much is shipping to Malaysia?", "shipping", shop=shop).draft.text == TO_MY


def test_a_place_that_costs_nothing_gets_no_offer(desk):
    decision = desk("how much is shipping to Singapore?", "shipping", shop=_with(desk, FREE))

    assert "Now on" not in decision.draft.text


def test_of_two_places_the_one_that_it_holds_for_is_named(desk):
    thai = ShippingRow(row=4, region="TH", code="TH", fee=Decimal(20), currency="MYR")
    shop, rules = _with(desk, IN_MY, shipping=(thai,)), replace(desk.rules, max_reply_length=300)
    decision = desk("how much is shipping to Malaysia and Thailand?", "shipping", shop=shop, rules=rules)

    assert decision.draft.text.endswith("Now on: Malaysia: Free postage in Malaysia.")


def test_the_least_sum_and_the_terms_are_told_with_it(desk):
    offer = {**IN_MY, "min_spend": Decimal(60), "terms": {"en": "First 10 orders only."}}
    rules = replace(desk.rules, max_reply_length=300)
    decision = desk("shipping fee to Malaysia?", "shipping", shop=_with(desk, offer), rules=rules)

    assert "From RM 60.00: Free postage in Malaysia (First 10 orders only)" in decision.draft.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("寄马来西亚运费多少", "现在的优惠：马来西亚包邮。"), ("ongkir ke Malaysia berapa", "Promo sekarang: Gratis ongkir."),
        ("ค่าส่งไปมาเลเซียเท่าไหร่", "ส่งฟรี"), ("¿cuánto cuesta el envío a Malasia?", "Envío gratis"),
    ],
)  # fmt: skip
def test_an_offer_is_free_shipping_in_a_language_that_nobody_wrote_it_in(desk, text, told):
    decision = desk(text, "shipping", shop=_with(desk, IN_MY))

    assert decision.action == "reply"
    assert told in decision.draft.text


def test_from_which_sum_on_is_told_in_every_language(desk):
    offer = {**IN_MY, "title": {"en": "Free postage from RM60"}, "min_spend": Decimal(60)}

    decision = desk("ongkir ke Malaysia berapa", "shipping", shop=_with(desk, offer))

    assert decision.action == "reply"
    assert decision.draft.text.endswith("Mulai RM 60,00: Gratis ongkir.")


@pytest.mark.parametrize(
    "offer",
    [
        {"title": {"en": "Free postage until 9 pm"}},
        {"title": {"en": "Free postage for 2 pieces"}},
        {"title": {"en": "Free postage for new members"}},
        {"title": {"en": "Free postage in Peninsular Malaysia"}},
        {"title": {"en": "Free postage in Malaysia and Thailand"}},
        {"title": {"zh": "会员包邮"}},
        {"terms": {"en": "First order only."}},
    ],
)
@pytest.mark.parametrize(("text", "action"), [("ongkir ke Malaysia berapa", "reply"), ("ke Malaysia gratis ongkir ga", "suggest")])  # fmt: skip
def test_what_the_viewer_could_not_read_is_left_out_unless_free_shipping_is_asked(desk, offer, text, action):
    decision = desk(text, "shipping", shop=_with(desk, {**IN_MY, **offer}))

    assert decision.action == action
    assert "Promo" not in decision.draft.text
    assert [one.entry for one in decision.draft.evidence] == ["shipping:MY"]


def test_a_long_title_gives_way_to_free_shipping(desk):
    offer = {
        **IN_MY,
        "title": {"en": "Free shipping on all orders within Malaysia, and free delivery to all of Malaysia"},
    }
    rules = replace(desk.rules, max_reply_length=len(TO_MY) + 30)

    decision = desk("how much is shipping to Malaysia?", "shipping", shop=_with(desk, offer), rules=rules)

    assert (decision.action, decision.draft.text) == ("reply", f"{TO_MY} Now on: Free shipping.")


@pytest.mark.parametrize(
    ("places", "asked", "action", "told"),
    [
        (("MY",), "how much is", "reply", False),
        (("MY",), "is it free", "suggest", False),
        (("East Malaysia",), "how much is", "reply", True),
        (("Sabah",), "how much is", "reply", True),
        (("Penang",), "is it free", "reply", False),
    ],
)
@pytest.mark.parametrize("code", ["MY", None])
def test_a_part_with_a_row_of_its_own_may_not_get_what_the_country_gets(
    desk, places, asked, action, told, code
):
    east = ShippingRow(
        row=4, region="East Malaysia", code=code, aliases=("Sabah", "Sarawak"), fee=Decimal(18), currency="MYR"
    )  # fmt: skip
    shop = _with(desk, {**FREE, "regions": places}, shipping=(east,))
    decision = desk(f"{asked} shipping to Sabah?", "shipping", shop=shop)

    assert decision.action == action
    assert ("Now on" in decision.draft.text) == told
