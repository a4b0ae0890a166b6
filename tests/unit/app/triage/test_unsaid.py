import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.unsaid import unsaid

RAIN = ("Is the raincoat really waterproof?", "Yes, waterproof to 5,000 mm with taped seams.")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("is the raincoat waterproof", 0.0),
        ("is the raincoat breathable", 0.5),
        ("does it squeak", 1.0),
        ("is it available", 0.0),
        ("how much is it", 0.0),
        ("", 0.0),
    ],
)
def test_what_the_reply_has_no_word_for_is_unsaid(text: str, share: float):
    assert unsaid(text, RAIN) == share


def test_endings_do_not_make_another_word():
    assert unsaid("are raincoats waterproofed", RAIN) == 0.0


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_more_that_is_said_leaves_no_more_unsaid(text: str, said: list[str]):
    assert 0.0 <= unsaid(text, [*said, text]) <= unsaid(text, said) <= 1.0
