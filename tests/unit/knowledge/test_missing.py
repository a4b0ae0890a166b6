"""What a workbook lacks, and what it says twice."""

import pytest

from knowledge.double_facts import double_facts
from knowledge.missing import MissingSizes, missing
from knowledge.workbook import Workbook
from tests.unit.knowledge.shop_files import Rows, changed, checked, more, shop


def book(sheets: dict[str, Rows]) -> Workbook:
    workbook = checked(sheets).workbook
    assert workbook is not None
    return workbook


def test_a_size_that_no_chart_knows_is_missing() -> None:
    assert missing(book(shop()), (), ()).sizes == ()
    lacking = book(changed("products", sizes="S|M|XL"))
    assert missing(lacking, (), ()).sizes == (MissingSizes("DR-102", ("XL",), False),)
    assert missing(book(shop(sizes=[])), (), ()).sizes == (MissingSizes("DR-102", ("S", "M"), True),)


def test_a_chart_for_every_product_is_theirs() -> None:
    everyones = [
        {"sku": "*", "size": size, "height_min_cm": 150 + n, "height_max_cm": 151 + n}
        for n, size in enumerate("SM")
    ]
    assert missing(book(shop(sizes=everyones)), (), ()).sizes == ()


@pytest.mark.parametrize("sizes", ["One size", "100 g|250 g", "UK plug|EU plug", "140x180|140x220"])
def test_what_is_not_worn_needs_no_chart(sizes: str) -> None:
    assert (
        missing(book({**changed("products", sizes=sizes), "sizes": [], "variants": []}), (), ()).sizes == ()
    )


def test_a_region_that_the_stream_sells_to_is_missing_unless_a_row_covers_all_of_it() -> None:
    assert missing(book(shop()), ("MY", "SG"), ()).regions == ("SG",)
    assert missing(book(more("shipping", region="*", aliases=None)), ("MY", "SG"), ()).regions == ()
    part = book(changed("shipping", region="Sabah", aliases=None))
    assert missing(part, ("MY",), ()).regions == ("MY",), "a row for a part is none for the rest"


def test_products_without_a_price_and_without_a_word_are_named() -> None:
    found = missing(book(changed("products", 1, price=None, currency=None)), (), ())
    assert found.prices == ("KT-7",)
    assert found.products == ("KT-7",)
    assert missing(book(changed("products", 1, note_en="Boils a litre.")), (), ()).products == ()


def test_answers_are_counted_by_the_language_they_lack() -> None:
    assert missing(book(shop()), (), ("en", "zh-Hans", "ms")).languages == {"ms": 3}


@pytest.mark.parametrize(
    ("intent", "answer", "said", "stated"),
    [
        ("price", "It is $24.50 today.", ("24.5",), ("29.9", "31.5", "5", "40")),
        ("price", "只要19元", ("19",), ("29.9", "31.5", "5", "40")),
        ("price", "24.50 USD.", ("24.5",), ("29.9", "31.5", "5", "40")),
        ("price", "It was $59, now $29.90.", None, None),
        ("price", "5 off from $40 on.", None, None),
        ("shipping", "Malaysia is 15 MYR.", ("15",), ("12", "100", "5", "40")),
        ("shipping", "RM12, free from RM100.", None, None),
        ("product_info", "Up to 40 W, ISO 9001; a gift box is $6.", None, None),
    ],
)
def test_an_amount_about_prices_or_shipping_that_no_table_has_is_told(
    intent: str, answer: str, said: tuple[str, ...] | None, stated: tuple[str, ...] | None
) -> None:
    found = double_facts(book(changed("faq", intent=intent, answer_en=answer, answer_zh=None)))
    assert [(fact.entry, fact.kind, fact.said, fact.stated) for fact in found] == (
        [("faq:F1", "amount", said, stated)] if said else []
    )


@pytest.mark.parametrize(
    ("days", "answer", "said"),
    [
        ("15", "Within 7 days.", ("7",)),
        ("15", "Within 15 days, refunds take 7.", None),
        ("365", "1 year.", None),
        ("365", "A 12-month warranty.", None),
        ("100", "100 nights.", None),
        ("15", "Ask us in the chat.", None),
    ],
)
def test_another_number_of_days_in_a_policys_words_than_in_its_column_is_told(
    days: str, answer: str, said: tuple[str, ...] | None
) -> None:
    found = double_facts(book(changed("policies", window_days=days, answer_en=answer, answer_zh=None)))
    assert [(fact.entry, fact.kind, fact.said, fact.stated) for fact in found] == (
        [("policies:returns:MY", "days", said, (days,))] if said else []
    )
