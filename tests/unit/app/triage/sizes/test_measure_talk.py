import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.measure_talk import says_little


@pytest.mark.parametrize(
    "text", ["160 55", "im 160cm 55kg po", "160cm 55kg please", "我160 55kg", "สูง 160 หนัก 55"]
)
def test_measures_with_a_word_or_two_say_little_else(text: str):
    assert says_little(fold_in_place(clean(text)))


@pytest.mark.parametrize("text", ["i'm 105 kilos, will that foam die on me", "我老公200斤 跑步能穿吗"])
def test_measures_beside_a_question_do_not(text: str):
    assert not says_little(fold_in_place(clean(text)))
