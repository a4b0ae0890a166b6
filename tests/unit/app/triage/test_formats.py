from datetime import date
from decimal import Decimal

import pytest

from app.triage.formats import day, enumerated, exact, glued, listing, money, span


@pytest.mark.parametrize(
    ("amount", "currency", "language", "written"),
    [
        ("39", "MYR", "en", "RM 39.00"),
        ("45000", "IDR", "id", "Rp 45.000"),
        ("150000", "VND", "vi", "150.000 ₫"),
        ("1250.5", "EUR", "es", "1.250,50 €"),
        ("1250.5", "MXN", "es", "MXN 1,250.50"),
        ("99.9", "BRL", "pt", "R$ 99,90"),
        ("100", "EUR", "pt", "100,00 €"),
        ("100", "EUR", "de", "100,00 €"),
        ("100", "EUR", "fr", "100,00 €"),
        ("100", "GBP", "fr", "100,00 £"),
        ("100", "EUR", "en", "€100.00"),
        ("39", "MYR", "fr", "RM 39,00"),
        ("12", "EUR", "ar", "€12.00"),
        ("120", "THB", "th", "฿120.00"),
        ("12", "USD", "es", "US$12.00"),
        ("1980", "JPY", "ja", "¥1,980"),
        ("39", "SAR", "ar", "SAR 39.00"),
        ("88", "CNY", "zh", "¥88.00"),
        ("88", "CNY", "ja", "CNY 88.00"),
        ("2000", "PHP", "tl", "₱2,000.00"),
    ],
)
def test_money_is_written_as_its_readers_write_it_with_ascii_digits(amount, currency, language, written):
    assert money(Decimal(amount), currency, language) == written


def test_evidence_states_amounts_to_the_minor_unit():
    assert exact(Decimal(39), "MYR") == "39.00"
    assert exact(Decimal(1980), "JPY") == "1980"
    assert exact(Decimal("0.125"), "MYR") == "0.125"


@pytest.mark.parametrize(
    ("language", "written"), [("en", "17 Nov"), ("zh", "11月17日"), ("th", "17 พ.ย."), ("xx", "Nov 17")]
)
def test_a_day_is_written_in_its_language(language, written):
    assert day(date(2026, 11, 17), language) == written


def test_lists_end_in_and_or_or():
    assert listing(["a", "b"], "en") == "a and b"
    assert listing(["a", "b"], "es", choice=True) == "a o b"
    assert listing(["a"], "th") == "a"
    assert listing(["a", "b", "c"], "th") == "a b และ c"
    assert listing(["a", "b"], "th", choice=True) == "a หรือ b"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "a, b."), ("zh", "a、b。"), ("ja", "a、b。"), ("ar", "a، b."), ("hi", "a, b।"), ("th", "a, b")],
)
def test_facts_stand_between_the_commas_of_the_language(language, said):
    assert enumerated(["a", "b"], language) == said


def test_ranges_may_be_open_at_either_end():
    assert span((Decimal("155.0"), Decimal(165))) == "155-165"
    assert span((None, Decimal("22.5"))) == "≤ 22.5"
    assert span((Decimal(90), None)) == "≥ 90"


def test_sentences_are_said_once_and_without_spaces_in_chinese():
    assert glued(["A.", "B.", "A."], "en") == "A. B."
    assert glued(["甲。", "乙。"], "zh") == "甲。乙。"
