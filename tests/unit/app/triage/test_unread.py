"""A number or size that nothing was made of keeps a computed answer from going out unseen."""

from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest

from app.triage.comment import ProductRef, Reference, Slots
from app.triage.request import Request
from app.triage.unread import leaves_a_number
from knowledge.compute.size import Body
from knowledge.workbook import Product, Term

POT = Product(
    row=2,
    sku="PT-24",
    link_no="5",
    name={"en": "Pot 24 cm", "id": "Panci 24 cm"},
    aliases=("pot 9000",),
    sizes=(Term(names=("small",)), Term(names=("large",))),
)
ON_AIR = Reference(ProductRef("PT-24", "on_air"))
ONE_SIZE = POT.model_copy(update={"sizes": (Term(names=("one size",)),)})


def _leaves(
    text: str,
    slots: Slots = Slots(),
    product: Product | None = POT,
    answer: tuple[str, ...] = ("RM 39.00",),
    language: str = "en",
    reference: Reference = ON_AIR,
) -> bool:
    request = cast(
        Request, SimpleNamespace(slots=slots, product=product, language=language, reference=reference)
    )
    return leaves_a_number(request, text, answer)


@pytest.mark.parametrize(
    "text", ["how much for the 7 litre one", "price of 3.5?", "berapa yg 30", "多少钱 18"]
)
def test_a_number_that_nobody_read_is_left_out(text: str):
    assert _leaves(text)


@pytest.mark.parametrize(
    "text",
    [
        "how much",
        "pot 24 price",
        "PT-24?",
        "pot 9000 price",
        "is it 39?",
        "1 gói bao nhiêu",
    ],
)
def test_a_number_of_the_product_or_of_the_answer_is_not(text: str):
    assert not _leaves(text)


@pytest.mark.parametrize("text", ["link 5 price", "link lima berapa"])
def test_the_links_number_is_not_where_it_told_the_product(text: str):
    assert not _leaves(text, reference=Reference(ProductRef("PT-24", "link")))
    assert _leaves("UK5 how much")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("2 how much", Slots(quantity=2)),
        ("the 500 ml how much", Slots(sizes=("500 ml",))),
        ("price with LIVE10", Slots(codes=("LIVE10",))),
        ("how much for 160 cm", Slots(body=Body(height=Decimal(160)))),
    ],
)
def test_a_number_that_became_a_slot_is_not(text: str, slots: Slots):
    assert not _leaves(text, slots)
    assert _leaves(text)


def test_a_number_is_the_same_in_any_spelling():
    assert not _leaves("is it 39,0?")
    assert not _leaves("39.00 right?", answer=("RM 39",))


def test_a_number_in_words_is_left_out_unless_pieces_were_counted():
    assert _leaves("three how much")
    assert not _leaves("three how much", Slots(quantity=3))
    assert _leaves("three how much", Slots(quantity=3, carried=frozenset({"quantity"})))
    assert not _leaves("one how much")


@pytest.mark.parametrize(
    "text",
    [
        "price of the smallest?",
        "harga yg besar",
        "大的多少钱",
        "อันเล็กเท่าไหร่",
        "بكم الكبير",
        "quanto o grande",
    ],
)
def test_a_size_by_its_extent_is_left_out_where_there_are_several(text: str):
    assert _leaves(text)
    assert not _leaves(text, product=ONE_SIZE)
    assert not _leaves(text, product=None)


def test_a_size_that_was_read_or_is_named_in_the_answer_is_not():
    assert not _leaves("the large how much", Slots(sizes=("large",)))
    assert not _leaves("the large how much", answer=("large: RM 39.00",))


@pytest.mark.parametrize("text", ["how much for the 7 litre one", "price of the smallest?"])
def test_a_price_that_leaves_a_number_or_size_out_waits_for_a_person(desk, text):
    decision = desk(text, "price")

    assert decision.action != "reply"


def test_a_number_of_one_language_is_another_word_in_another():
    assert _leaves("hai cái bao nhiêu", language="vi")
    assert not _leaves("ye kitne ka hai", language="hi")


JAR = POT.model_copy(
    update={"name": {"en": "Longan honey 500 g", "zh": "龙眼蜂蜜500克"}, "aliases": (), "sizes": ()}
)


@pytest.mark.parametrize(
    "text",
    [
        "how much is 1 kg?",
        "1公斤多少钱",
        "两公斤多少钱",
        "cuánto el kilo?",
        "is the 1 kg jar available?",
        "1 litre available?",
    ],
)
def test_another_amount_than_the_product_s_is_left_out(text: str):
    assert _leaves(text, product=JAR)


@pytest.mark.parametrize(
    "text", ["how much is 500g", "半公斤多少钱", "一斤多少钱", "half a kilo how much", "1 gói bao nhiêu"]
)
def test_the_product_s_own_amount_is_known_in_any_unit(text: str):
    assert not _leaves(text, product=JAR)


@pytest.mark.parametrize(
    "text",
    [
        "twenty pots how much", "thirty pots price", "a hundred pots how much", "veinte ollas cuánto", "39 pots how much", "39 big pots price",
    ],
)  # fmt: skip
def test_a_large_number_of_pieces_is_left_out_though_the_price_is_as_large(text: str):
    assert _leaves(text)


@pytest.mark.parametrize(
    "text",
    [
        "39 dollars right?",
        "39 each?",
        "is it 39 boss",
        "39 for pots?",
        "how many hundreds",
        "is it thirty nine",
    ],
)
def test_a_number_that_is_the_price_counts_no_pieces(text: str):
    assert not _leaves(text, answer=("RM 39.00 (30 + 9)",))


def test_a_number_word_that_is_the_price_too_counts_pieces_before_a_plural():
    assert _leaves("thirty pots how much", answer=("RM 30.00",))
    assert not _leaves("is it thirty dollars", answer=("RM 30.00",))
    assert not _leaves("thirty pots available?", answer=("There are 30 left.",))


def test_a_number_of_pieces_that_the_stock_says_is_known():
    assert not _leaves("30 pots available?", answer=("There are 30 left.",))
