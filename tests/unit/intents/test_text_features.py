import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from intents.text_features import BUCKETS, CUES, cues, ngram_buckets, plain


@given(st.text(st.characters()))
def test_any_text_has_finite_features(text: str) -> None:
    assert cues(text).shape == (CUES,)
    assert np.isfinite(cues(text)).all()
    buckets = ngram_buckets(text)
    assert len(buckets) > 0
    assert buckets.min() >= 0
    assert buckets.max() < BUCKETS


def test_lone_surrogates_are_survived() -> None:
    assert len(ngram_buckets("\ud800 price")) > 0


def test_case_and_width_make_no_difference() -> None:
    assert plain("ＰＲＩＣＥ  ？") == "price ?"
    np.testing.assert_array_equal(ngram_buckets("PRICE?"), ngram_buckets("ｐｒｉｃｅ？"))
    np.testing.assert_array_equal(cues("PRICE?"), cues("ｐｒｉｃｅ？"))


def test_a_question_mark_of_any_script_is_one_cue() -> None:
    differences = [np.flatnonzero(cues(f"x{mark}") != cues("x.")) for mark in "?？؟"]
    assert [list(difference) for difference in differences] == [[0]] * 3


def test_a_long_comment_costs_no_more_than_its_first_300_letters() -> None:
    np.testing.assert_array_equal(ngram_buckets("ab" * 5000), ngram_buckets("ab" * 150))
