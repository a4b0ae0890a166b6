"""When it comes and how long it takes, where that and not the fee is what matters."""

import re
from dataclasses import replace

import pytest

from knowledge.workbook import Faq


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_when_is_told_before_the_fee_where_only_one_has_room(desk):
    asked = {"price": 0.98, "shipping": 0.97}
    short = replace(desk.rules, max_reply_length=100)

    when = desk("how much is it, and when does it arrive in Malaysia?", asked, rules=short)
    fee = desk("how much is it, and how much is shipping to Malaysia?", asked, rules=short)

    assert "23 Nov" in when.draft.text
    assert "RM 8.00" not in when.draft.text
    assert "RM 8.00" in fee.draft.text


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("how much is it and how long to Malaysia", 70), ("magkano po at ilang araw sa Malaysia", 70), ("多少钱 寄马来西亚多久", 35),
        ("berapa harga, ke Malaysia berapa hari", 70), ("cuánto cuesta y cuántos días a Malasia", 70),
    ],
)  # fmt: skip
def test_how_long_is_told_before_the_fee_where_only_one_has_room(desk, text, room):
    short = replace(desk.rules, max_reply_length=room)

    said = desk(text, {"shipping": 0.97, "price": 0.96}, rules=short).draft.text

    assert "3-5" in said
    assert not re.search(r"8[.,]00", said)


def test_how_long_behind_a_place_is_not_asked_of_the_product(desk):
    lasts = Faq(row=9, id="lasts", intent="product_info", question={"en": "How long does it last?"}, answer={"en": "Ten years."})  # fmt: skip
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, lasts)})
    parts = ({"shipping": 0.97}, {"product_info": 0.9})

    assert _entries(desk("do you ship to Malaysia and how long", "shipping", shop=shop, parts=parts)) == [
        "shipping:MY"
    ]
    asked = desk("do you ship to Malaysia? how long does it last", "shipping", shop=shop, parts=parts)
    assert _entries(asked) == ["shipping:MY", "faq:lasts"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("cutoff time today to ship to Malaysia?", "suggest"), ("what time must I order by to ship to Malaysia today", "suggest"), ("几点前下单寄马来西亚当天发", "suggest"),
        ("ตัดรอบกี่โมง ส่งมาเลเซีย", "suggest"), ("if i order after 9pm when does it reach Malaysia", "suggest"), ("if i order tomorrow when will it arrive in Malaysia", "suggest"),
        ("kalau pesan besok kapan sampai Malaysia", "suggest"), ("明天下单什么时候到马来西亚", "suggest"), ("wenn ich morgen bestelle, wann kommt es in Malaysia an", "suggest"),
        ("สั่งพรุ่งนี้ ถึงมาเลเซียวันไหน", "suggest"),
        ("if i order now will it arrive in Malaysia tomorrow", "reply"), ("kalau pesan sekarang kapan sampai Malaysia, besok?", "reply"), ("will it reach Malaysia tomorrow", "reply"),
        ("can it arrive in Malaysia by next week", "reply"), ("今天下单明天能到马来西亚吗", "reply"), ("how much is shipping to Malaysia if i order tomorrow", "reply"),
    ],
)  # fmt: skip
def test_the_dates_of_an_order_at_another_time_are_a_persons(desk, text, action):
    assert desk(text, "shipping").action == action
