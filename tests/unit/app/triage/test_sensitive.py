"""Health matters are told by their words."""

import pytest

from app.triage.cleaning import clean
from app.triage.sensitive import sensitive_subjects


@pytest.mark.parametrize(
    "text",
    ["結石的貓可以吃嗎", "肾病能吃吗", "ok for a cat with kidney stones?", "boleh untuk sakit jantung?", "có hợp bệnh thận không", "กินได้ไหม เป็นโรคไต", "هل يناسب مرض الكلى", "結石でも大丈夫"],
)  # fmt: skip
def test_an_illness_is_named(text: str):
    assert "illness" in sensitive_subjects(text)


@pytest.mark.parametrize(
    "text", ["kidney beans or black beans?", "stone grey or black", "heart shape pendant?", "batu cincin asli?", "心形的吗"]
)  # fmt: skip
def test_what_only_shares_a_word_with_one_is_none(text: str):
    assert not sensitive_subjects(text)


@pytest.mark.parametrize(
    "text",
    ["preg\u034fnant", "preg\u3164nant", "p\u0336r\u0336egnant", "\u0440regnant", "embar\u0430zada", "preg\u200bnant", "p\u0332regnant"],
)  # fmt: skip
def test_invisible_and_lookalike_letters_hide_no_health_matter(text: str):
    assert sensitive_subjects(clean(text)) == {"pregnancy"}
