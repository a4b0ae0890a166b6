"""Goods that the shop sends by rules of their own are not answered by the table alone."""

from decimal import Decimal

import pytest

from knowledge.workbook import Faq, Product

PLANTS = (
    Product(row=8, sku="OR-4", name={"en": "Moth orchid in bloom"}, aliases=("orchid", "anggrek"), price=Decimal(59), currency="MYR", stock=5),
    Product(row=9, sku="SN-2", name={"en": "Snake plant"}, price=Decimal(35), currency="MYR", stock=5),
    Product(row=10, sku="PO-3", name={"en": "Clay pot"}, price=Decimal(19), currency="MYR", stock=5),
)  # fmt: skip
WHERE = Faq(row=9, id="plants-where", intent="shipping", question={"en": "do you send a living plant to Singapore"},
            answer={"en": "Living plants go to Malaysia only."})  # fmt: skip
WEEKEND = Faq(row=10, id="weekend", intent="shipping", question={"en": "do you send the plant on a weekend"},
              answer={"en": "Parcels leave Monday to Friday."})  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule", "on_air", "action"),
    [
        ("do you send the orchid to Singapore", WHERE, None, "suggest"),
        ("do you send this to Singapore", WHERE, "PO-3", "reply"),
        ("do you send the orchid to Singapore", WEEKEND, None, "reply"),
        ("do you send the orchid to Singapore", None, None, "reply"),
    ],
)
def test_a_named_thing_that_may_be_of_a_kind_with_a_rule_is_a_person_s(
    desk, text: str, rule: Faq | None, on_air: str | None, action: str
):
    shop = desk.shop.model_copy(update={"products": PLANTS, "faq": (rule,) if rule else (), "sizes": ()})
    decision = desk(text, "shipping", shop=shop, on_air=on_air, in_tables=0.9)

    assert decision.action == action
    assert ("partly_answered" in decision.reasons) == (action == "suggest")


@pytest.mark.parametrize(
    ("text", "on_air", "told"),
    [
        ("do you send this to Singapore", "PO-3", "shipping:SG"),
        ("do you send the pot to Singapore", None, "shipping:SG"),
        ("do you send this to Singapore", "SN-2", "faq:plants-where"),
        ("do you send a living plant to Singapore", "PO-3", "faq:plants-where"),
    ],
)
def test_what_was_written_for_goods_of_a_kind_does_not_answer_for_others(desk, text, on_air, told):
    shop = desk.shop.model_copy(update={"products": PLANTS, "faq": (WHERE,), "sizes": ()})
    decision = desk(text, "shipping", shop=shop, on_air=on_air, in_tables=0.9)

    assert [one.entry for one in decision.draft.evidence] == [told]
