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


def test_a_product_of_one_size_needs_no_chart() -> None:
    assert (
        missing(book({**changed("products", sizes="One size"), "sizes": [], "variants": []}), (), ()).sizes
        == ()
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
    ("answer", "said"),
    [
        ("It is $24.50 today.", ("24.5",)),
        ("只要19元", ("19",)),
        ("It is $29.90, $35 with the lid.", None),
        ("Up to 40 litres.", None),
    ],
)
def test_an_amount_that_no_table_has_is_told(answer: str, said: tuple[str, ...] | None) -> None:
    found = double_facts(book(changed("faq", answer_en=answer, answer_zh=None)))
    assert [(fact.entry, fact.kind, fact.said, fact.stated) for fact in found] == (
        [("faq:F1", "amount", said, ("29.9", "31.5"))] if said else []
    )


def test_another_number_of_days_than_the_policys_is_told() -> None:
    assert double_facts(book(shop())) == ()
    policy = double_facts(book(changed("policies", answer_en="Within 7 days.", answer_zh=None)))
    assert [(fact.entry, fact.said, fact.stated) for fact in policy] == [
        ("policies:returns:MY", ("7",), ("15",))
    ]
    faq = double_facts(book(changed("faq", intent="returns", answer_en="You have 30 days.", answer_zh=None)))
    assert [(fact.entry, fact.said, fact.stated) for fact in faq] == [("faq:F1", ("30",), ("15",))]
