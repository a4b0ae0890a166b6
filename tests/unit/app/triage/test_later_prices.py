"""A price that is asked for another time than now, while an offer begins or ends."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.money.later_words import LATER
from knowledge.workbook import Promo

TOMORROW = [
    "how much tomorrow?", "how much after the live?", "price after stream ends?", "how much if i buy on monday", "price next week?",
    "明天多少钱", "下播后多少钱", "下周还是这个价吗", "活动结束后多少钱", "besok berapa harganya", "harga selepas live?", "harga minggu depan", "bukas magkano?",
    "magkano pagkatapos ng live", "ngày mai giá bao nhiêu", "sau live giá bao nhiêu", "mañana cuánto cuesta?", "cuánto cuesta si compro el lunes",
    "amanhã quanto custa", "depois da live quanto custa", "demain c'est combien", "morgen wie viel", "พรุ่งนี้ราคาเท่าไหร่", "จบไลฟ์ราคาเท่าไหร่", "明日はいくらですか",
    "配信後はいくら", "내일은 얼마예요?", "방송 끝나면 얼마예요", "कल कितने का होगा?", "kal kitne ka hoga", "بكره بكم؟", "بكم بعد البث",
]  # fmt: skip
NOW = [
    "how much?", "how much now", "how much tonight", "price after discount", "harga lepas diskaun", "harga setelah promo", "black friday price?", "多少钱", "折后多少钱",
    "活动价多少", "现在多少钱", "berapa harga", "harga khuyến mãi bao nhiêu", "giá khuyến mãi mấy", "magkano po", "cuánto cuesta hoy", "quanto custa agora",
    "c'est combien", "was kostet das", "ราคาเท่าไหร่", "いくらですか", "얼마예요", "कितने का है", "यह कलर कितने का", "بكم هذا", "بكم الغداء", "how much for the second one",
]  # fmt: skip


@pytest.mark.parametrize("text", TOMORROW)
def test_another_day_is_heard(text: str) -> None:
    assert LATER.search(fold_in_place(clean(text)))


@pytest.mark.parametrize("text", NOW)
def test_today_is_no_other_day(text: str) -> None:
    assert not LATER.search(fold_in_place(clean(text)))


def _shop(desk, **offer):
    promo = Promo(row=2, code="TEN", title={"en": "10% off"}, kind="percent", value=Decimal(10), **offer)
    return desk.shop.model_copy(update={"promos": (promo,)})


@pytest.mark.parametrize(
    "text", ["how much tomorrow?", "明天多少钱", "besok berapa harganya", "mañana sigue el descuento?"]
)
def test_a_price_with_an_offer_that_ends_is_not_sent_for_tomorrow(desk, text):
    shop = _shop(desk, ends_at=desk.noon + timedelta(hours=1))

    assert "no_product_facts" in desk(text, "price", shop=shop).reasons


def test_an_offer_that_begins_holds_the_price_of_tomorrow_and_is_not_told(desk):
    decision = desk("how much tomorrow?", "price", shop=_shop(desk, starts_at=desk.noon + timedelta(hours=9)))

    assert ("no_product_facts" in decision.reasons, decision.draft.text) == (True, "Linen dress: RM 39.00.")


@pytest.mark.parametrize(
    ("text", "ends"), [("how much tomorrow?", None), ("how much now?", 1), ("how much?", 1), ("how much after the discount?", 1)]
)  # fmt: skip
def test_where_nothing_turns_or_no_other_day_is_asked_for_the_price_goes_out(desk, text, ends):
    shop = _shop(desk, ends_at=None if ends is None else desk.noon + timedelta(hours=ends))
    decision = desk(text, "price", shop=shop)

    assert (decision.action, decision.draft.text) == ("reply", "Linen dress: RM 39.00. With TEN: RM 35.10.")


def test_until_when_an_offer_runs_is_told_for_another_day_too(desk):
    shop = _shop(desk, ends_at=desk.noon + timedelta(hours=1))

    assert (
        "no_product_facts"
        not in desk("until when is the promo, still on tomorrow?", "price", shop=shop).reasons
    )
