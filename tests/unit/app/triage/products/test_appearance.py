import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.cleaning import clean
from app.triage.products.appearance import as_it_looks


@pytest.mark.parametrize(
    ("typed", "looks"),
    [
        ("\u0440regnant", "pregnant"),
        ("s\u0441\u0430mword", "scamword"),
        ("ign\u03bfre \u0440revi\u043eus", "ignore previous"),
        ("sc\u0332a\u0332m\u0332", "scam"),
        ("how much", "how much"),
        ("giá bao nhiêu", "giá bao nhiêu"),
        ("Сколько стоит XL", "Сколько стоит XL"),
        ("πόσο κάνει", "πόσο κάνει"),
        ("多少钱", "多少钱"),
        ("", ""),
    ],
)
def test_letters_of_other_alphabets_look_latin_within_latin_words(typed: str, looks: str):
    assert as_it_looks(clean(typed)) == looks


@given(st.text(st.characters(), max_size=80))
def test_what_looks_as_it_is_stays(text: str):
    assert as_it_looks(as_it_looks(text)) == as_it_looks(text)
