"""What is asked of another product than the one that is shown, told by its thing, its colour or its size."""

from decimal import Decimal

import pytest

from app.triage.comment import ProductRef, Reference
from knowledge.workbook import Product, Term, Variant, Workbook
from tests.unit.app.triage.shown import SHOWN, product, resolved


def _terms(*names: str) -> tuple[Term, ...]:
    return tuple(Term(names=tuple(name.split("="))) for name in names)


PETS = Workbook(
    products=(
        Product(row=2, sku="HN-6", link_no="6", name={"en": "No-pull dog harness"}, aliases=("harness",),
                colours=_terms("black=hitam", "red=merah"), sizes=_terms("S", "M", "L")),
        Product(row=3, sku="WF-3", link_no="3", name={"en": "Wet cat food"}, aliases=("wet food",),
                colours=_terms("tuna=金枪鱼=atún", "chicken=ayam")),
        Product(row=4, sku="CF-1", link_no="1", name={"en": "Dry cat food"}, aliases=("cat kibble",),
                sizes=_terms("1.5 kg", "4 kg")),
        Product(row=5, sku="RC-8", link_no="8", name={"en": "Puddle dog raincoat"}, aliases=("raincoat",),
                colours=_terms("yellow=kuning", "sand=沙色=khaki=kaki"), sizes=_terms("XS", "S")),
        Product(row=6, sku="CR-9", link_no="9", name={"en": "Pet carrier 30 L"}, aliases=("carrier", "travel bag"),
                colours=_terms("olive", "black")),
    ),
    faq=(),
    variants=tuple(
        Variant(row=row, sku="HN-6", colour=colour, size=size, stock=3)
        for row, (colour, size) in enumerate([(c, s) for c in ("black", "red") for s in ("S", "M", "L")], start=2)
    ),
)  # fmt: skip


def _asked(desk, text: str, intent: str = "availability"):
    return desk(text, {intent: 0.99}, on_air="HN-6", shop=PETS, in_tables=0.97)


@pytest.mark.parametrize(
    "text",
    ["tuna ada lagi?", "chicken in stock?", "4kg ada?", "yellow XS?", "any bag in black", "purse in red?"],
)
def test_another_products_flavour_amount_choice_or_thing_is_not_refused_or_promised_of_this_one(desk, text):
    decision = _asked(desk, text)
    assert decision.action != "reply"
    assert decision.draft is None or "product_unclear" in decision.reasons


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yellow ada?", "black and red"),
        ("sand?", "black and red"),
        ("XL ada?", "S, M, and L"),
        ("black M?", "(black, M) is in stock"),
        ("red S in a bag?", "(red, S) is in stock"),
    ],
)
def test_a_plain_colour_or_size_is(desk, text, said):
    decision = _asked(desk, text)
    assert decision.draft is not None
    assert said in decision.draft.text
    assert "product_unclear" not in decision.reasons


def test_a_product_that_is_named_is_answered_for_whatever_another_comes_in(desk):
    assert "product_unclear" not in _asked(desk, "harness in tuna?").reasons


@pytest.mark.parametrize("text", ["how much is the bag", "bag price?"])
def test_the_price_of_another_thing_is_not_told_by_what_is_shown(desk, text):
    shop = PETS.model_copy(
        update={"products": tuple(one.model_copy(update={"price": Decimal(9), "currency": "MYR"}) for one in PETS.products)}
    )  # fmt: skip
    decision = desk(text, {"price": 0.99}, on_air="HN-6", shop=shop, in_tables=0.97)
    assert decision.action != "reply"


@pytest.mark.parametrize("text", ["got it in 38?", "this one in 38 pink?", "available in 40 white?"])
def test_a_small_word_before_a_number_is_no_sku(text):
    shop = Workbook(
        products=(product("IN-95", "1", "Gel insoles"), product("SH-20", "2", "Canvas sneaker")), faq=()
    )
    shown = tuple(type(one)("SH-20", one.at) for one in SHOWN)
    assert resolved(text, shop=shop, on_air=shown) == Reference(ProductRef("SH-20", "on_air"))
    assert resolved("IN-38 price", shop=shop, on_air=shown) == Reference(unknown="in-38")
    assert resolved("in 95 price", shop=shop, on_air=shown).product == ProductRef("IN-95", "sku")
