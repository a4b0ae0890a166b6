"""Decisions in shops whose workbooks differ from the small one."""

from datetime import timedelta
from decimal import Decimal

from app.triage.comment import Earlier
from knowledge.workbook import Faq, Promo, Variant


def test_a_range_of_prices_names_the_promo_with_what_it_leaves_and_its_terms(desk):
    sizes = (("M", "39.00"), ("L", "59.00"))
    variants = tuple(
        Variant(row=row, sku="DR-1", size=size, stock=3, price=Decimal(price))
        for row, (size, price) in enumerate(sizes, start=2)
    )
    offer = Promo(
        row=2,
        code="TEN",
        title={"en": "10 off"},
        kind="percent",
        value=Decimal(10),
        terms={"en": "Prepaid only."},
    )
    shop = desk.shop.model_copy(update={"variants": variants, "promos": (offer,)})

    decision = desk("how much is it?", "price", shop=shop)

    assert decision.draft.text == (
        "Linen dress: RM 39.00 to RM 59.00. With TEN: RM 35.10 to RM 53.10. Prepaid only."
    )
    assert [e.entry for e in decision.draft.evidence if e.entry.startswith("promos:")] == ["promos:TEN"]


def test_an_entry_in_its_own_words_goes_before_measures_of_a_moment_ago(desk):
    wears = Faq(
        row=9,
        id="host",
        intent="size",
        question={"en": "What size is the host wearing?"},
        answer={"en": "Size M."},
    )
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, wears)})
    earlier = [Earlier("what size for 172cm 60kg?", desk.noon - timedelta(seconds=40))]

    asked_again = desk("What size is the host wearing?", "size", shop=shop, earlier=earlier)
    measured = desk("what size is it for 160cm 55kg?", "size", shop=shop, earlier=earlier)

    assert [e.entry for e in asked_again.draft.evidence] == ["faq:host"]
    assert [e.entry for e in measured.draft.evidence] == ["sizes:DR-1:M"]
