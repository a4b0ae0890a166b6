"""Facts are found in replies as a reader would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.wording import numbers, says


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ongkir 18.000 ya kak", "18000"),
        ("ongkirnya 18rb", "18000"),
        ("18 ribu saja", "18000"),
        ("Phí 45 nghìn", "45000"),
        ("1 234 567 đ", "1234567"),
        ("1.234,50 R$", "1234.5"),
        ("R$ 9,90", "9.9"),
        ("RM 129.00", "129"),
        ("RM129", "129"),
        ("129令吉", "129"),
        ("٢٥ درهم", "25"),
        ("4-7 days", "7"),
        ("12345", "12345"),
    ],
)
def test_numbers_match_as_numbers(text: str, fact: str) -> None:
    assert says(text, fact)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("RM 129.50", "129"),
        ("size 140", "14"),
        ("18 rubles", "18000"),
        ("12.18", "12"),
        ("2025", "25"),
        ("", "1"),
    ],
)
def test_a_number_within_another_is_not_said(text: str, fact: str) -> None:
    assert not says(text, fact)


@pytest.mark.parametrize(
    ("text", "fact", "said"),
    [
        ("Take M please", "M", True),
        ("亲，建议M码", "M", True),
        ("Malaysia", "M", False),
        ("I'M here", "M", False),
        ("XL and XXL", "L", False),
        ("take 2XL", "2XL", True),
        ("take 2XL", "XL", False),
    ],
)
def test_sizes_match_as_whole_words(text: str, fact: str, said: bool) -> None:
    assert says(text, fact) == said


@pytest.mark.parametrize(
    ("text", "fact", "said"),
    [
        ("made of PU leather", "pu", True),
        ("a public place", "pu", False),
        ("de algodón", "algodon", True),
        ("BLACK", "black", True),
        ("4–7 days", "4-7", True),
        ("ปลายทางได้ที่ไทย", "ไทย", True),
        ("ปลายทางได้ที่ไท", "ไทย", False),
        ("黑色、白色", "黑", True),
    ],
)
def test_words_match_without_case_accents_and_dashes(text: str, fact: str, said: bool) -> None:
    assert says(text, fact) == said


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(number >= 0 for number in numbers(text))
    assert not says(text, "no such words at all")


@given(st.integers(0, 10**9), st.sampled_from([",", ".", "'", " "]))
def test_a_number_is_found_however_its_thousands_are_grouped(number: int, mark: str) -> None:
    assert float(number) in numbers(f"x {number:,}".replace(",", mark))
