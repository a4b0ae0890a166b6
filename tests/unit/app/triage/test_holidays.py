"""Feasts, and what the shop wrote about them."""

import pytest

from app.triage.holidays import feasts
from knowledge.workbook import Faq


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("will it arrive before Christmas", {"christmas"}), ("圣诞前能收到吗", {"christmas"}), ("sampai sebelum natal?", {"christmas"}),
        ("llega antes de navidad", {"christmas"}), ("ก่อนปีใหม่ทันไหม", {"new year"}), ("kịp tết không", {"new year"}), ("يوصل قبل العيد؟", {"eid"}),
        ("sebelum raya sempat tak", {"eid"}), ("هل يوصل قبل عيد الميلاد", {"christmas"}), ("natalia hi", set()), ("price?", set()), ("tete", set()),
    ],
)  # fmt: skip
def test_a_feast_is_told_in_many_languages(text: str, named: set[str]):
    assert feasts(text) == named


def test_what_the_shop_wrote_about_a_feast_goes_before_the_table(desk):
    christmas = Faq(row=9, id="christmas", intent="shipping", question={"en": "Will it arrive before Christmas?"},
                    answer={"en": "Orders until 17 December arrive in time."})  # fmt: skip
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, christmas)})
    asked = "when does shipping to Malaysia arrive, before xmas?"

    assert desk(asked, "shipping", shop=shop).draft.evidence[0].entry == "faq:christmas"
    assert desk(asked, "shipping").draft.evidence[0].entry == "shipping:MY"
