from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.compute.price import quote, running
from knowledge.workbook import Product, Promo, Term, Variant

AT = datetime(2026, 11, 21, 20, 10, tzinfo=UTC)
DRESS = Product(row=2, sku="A", name={"en": "Dress"}, price=Decimal(100), currency="MYR")


def promo(kind: str, value: float | None = None, **columns: object) -> Promo:
    given_value = None if value is None else Decimal(str(value))
    return Promo.model_validate(
        {"row": 2, "title": {"en": kind}, "kind": kind, "value": given_value} | columns
    )


def total(*promos: Promo, quantity: int = 1, **asked: object) -> Decimal:
    return quote(DRESS, (), promos, at=AT, quantity=quantity, **asked).total


@pytest.mark.parametrize(
    ("offer", "quantity", "price"),
    [
        (promo("percent", 15), 2, "170"),
        (promo("amount", 30, min_spend=Decimal(200)), 2, "170"),
        (promo("amount", 30, min_spend=Decimal(201)), 2, "200"),
        (promo("amount", 130), 1, "0"),
        (promo("fixed_price", 79), 3, "237"),
        (promo("fixed_price", 120), 1, "100"),
        (promo("bundle", 150, min_quantity=2), 1, "100"),
        (promo("bundle", 150, min_quantity=2), 5, "400"),
        (promo("percent", 10, min_quantity=3), 2, "200"),
    ],
)
def test_each_kind_takes_off_what_it_says(offer: Promo, quantity: int, price: str) -> None:
    assert total(offer, quantity=quantity) == Decimal(price)


def test_stackable_ones_apply_in_their_order() -> None:
    offers = [
        promo("amount", 10, stackable=True, code="TEN"),
        promo("percent", 10, stackable=True, code="P10"),
        promo("fixed_price", 80, stackable=True, code="FLASH"),
    ]
    found = quote(DRESS, (), offers, at=AT, quantity=2)
    assert found.total == Decimal(134)  # 160, less 16, less 10
    assert [(done.promo.code, done.saved) for done in found.applied] == [
        ("FLASH", 40),
        ("P10", 16),
        ("TEN", 10),
    ]
    assert found.entries == ("products:A", "promos:FLASH", "promos:P10", "promos:TEN")


def test_where_one_does_not_stack_the_best_for_the_buyer_counts() -> None:
    stack = [promo("percent", 10, stackable=True), promo("amount", 5, stackable=True)]
    assert total(*stack, promo("percent", 12)) == 85
    assert total(*stack, promo("percent", 30), promo("percent", 20)) == 70


def test_of_two_bundles_one_counts() -> None:
    offers = [
        promo("bundle", 180, min_quantity=2, stackable=True),
        promo("bundle", 240, min_quantity=3, stackable=True),
    ]
    found = quote(DRESS, (), offers, at=AT, quantity=3)
    assert found.total == 240
    assert len(found.applied) == 1


def test_a_minimum_spend_is_held_against_the_price_after_fixed_prices() -> None:
    offers = [
        promo("fixed_price", 79, stackable=True),
        promo("amount", 10, min_spend=Decimal(100), stackable=True),
    ]
    found = quote(DRESS, (), offers, at=AT)
    assert found.total == 79
    assert [near.kind for near in found.near] == ["amount"]


def test_gifts_and_free_shipping_never_compete_with_money_off() -> None:
    gift, free = promo("gift", min_quantity=2), promo("free_shipping", regions=("Malaysia",))
    found = quote(DRESS, (), [gift, free, promo("percent", 50)], at=AT, quantity=2, region="MY")
    assert (found.total, found.gifts, found.free_shipping) == (100, (gift,), (free,))
    elsewhere = quote(DRESS, (), [gift, free], at=AT, region="SG")
    assert (elsewhere.gifts, elsewhere.free_shipping, elsewhere.near) == ((), (), (gift,))


def test_a_promo_runs_from_its_start_until_its_end() -> None:
    offer = promo("percent", 10, starts_at=AT, ends_at=AT + timedelta(minutes=30))
    moments = [AT - timedelta(seconds=1), AT, AT + timedelta(minutes=30)]
    assert [bool(running([offer], at)) for at in moments] == [False, True, False]


def test_what_may_not_be_spoken_of_yet_is_silent() -> None:
    soon = promo("percent", 10, starts_at=AT + timedelta(hours=1), announce_from=AT)
    silent = promo("percent", 10, starts_at=AT - timedelta(hours=1), announce_from=AT + timedelta(minutes=1))
    assert running([soon, silent], AT) == ()


def test_a_promo_is_for_its_products() -> None:
    offer = promo("percent", 10, skus=("a", "B"))
    assert running([offer], AT, "A") == (offer,)
    assert running([offer], AT, "C") == ()
    assert running([promo("gift", skus=("*",))], AT, "C")


def test_a_bound_without_an_offset_is_in_the_zone_of_the_moment() -> None:
    offer = promo("percent", 10, starts_at=AT.replace(tzinfo=None))
    assert running([offer], AT) == (offer,)


def test_variants_have_their_own_price() -> None:
    product = DRESS.model_copy(update={"colours": (Term(names=("Black",)), Term(names=("White",)))})
    rows = (
        Variant(row=2, sku="A", colour="Black", size="M", stock=1),
        Variant(row=3, sku="A", colour="White", size="M", stock=1, price=Decimal(110)),
    )
    white = quote(product, rows, (), at=AT, colour="白色", quantity=2)
    assert (white.unit, white.plain, white.entries) == (110, 220, ("variants:A:White:M",))
    either = quote(product, rows, (), at=AT)
    assert (either.unit, either.unit_max) == (100, 110)
    tenth = quote(product, rows, [promo("percent", 10, min_spend=Decimal(105))], at=AT)
    assert (tenth.total, tenth.applied) == (100, ())
    assert (tenth.total_max, [done.saved for done in tenth.applied_max]) == (99, [11])
    assert (white.total_max, white.applied_max) == (white.total, white.applied)
    assert quote(product, rows, [promo("fixed_price", 90)], at=AT, colour="White").total == 90
    assert quote(product, rows, (), at=AT, colour="green") is None


def test_without_a_price_there_is_no_quote() -> None:
    assert quote(DRESS.model_copy(update={"price": None}), (), (), at=AT) is None


@pytest.mark.parametrize(("currency", "price"), [("VND", "67"), ("MYR", "66.66"), ("KWD", "66.663")])
def test_money_is_rounded_to_the_currencys_minor_unit(currency: str, price: str) -> None:
    product = DRESS.model_copy(update={"price": Decimal("99.99") if currency != "VND" else Decimal(100)})
    product = product.model_copy(update={"currency": currency})
    assert quote(product, (), [promo("percent", "33.33")], at=AT).total == Decimal(price)


PROMOS = st.builds(
    promo,
    st.sampled_from(["percent", "amount", "fixed_price", "bundle"]),
    st.integers(0, 100),
    min_quantity=st.none() | st.integers(1, 4),
    stackable=st.booleans(),
)


@given(st.lists(PROMOS, max_size=5), st.integers(1, 9))
def test_promos_only_ever_take_off_and_add_up(promos: list[Promo], quantity: int) -> None:
    found = quote(DRESS, (), promos, at=AT, quantity=quantity)
    assert 0 <= found.total <= found.plain
    assert sum(done.saved for done in found.applied) == found.plain - found.total


@given(st.lists(PROMOS, max_size=4), PROMOS.filter(lambda offer: not offer.stackable), st.integers(1, 9))
def test_one_more_promo_never_makes_it_dearer(promos: list[Promo], more: Promo, quantity: int) -> None:
    assert total(*promos, more, quantity=quantity) <= total(*promos, quantity=quantity)
