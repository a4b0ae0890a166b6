import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.alike.sameness import signs_of_texts
from app.triage.alike.wording import NEAREST, PAIR_SIGNS, Shares, Wording, shares
from app.triage.alike.wordings import Wordings

scores = st.lists(st.floats(0, 1.2), max_size=NEAREST + 2).map(lambda found: sorted(found, reverse=True))


def overlap(one: Shares, other: Shares) -> float:
    """The sign that two wordings have of the entries near to both."""
    table = Wordings()
    table.put(1, Wording("how loud is it", np.empty(0, np.float32), near=one))
    found = table.signs(Wording("noisy?", np.empty(0, np.float32), near=other))
    return float(found[0, PAIR_SIGNS.index("near")])


@given(scores)
def test_what_the_nearest_entries_share_is_one_whole(found: list[float]) -> None:
    near = shares([(f"faq:{place}", score) for place, score in enumerate(found)])
    assert len(near) == min(NEAREST, len(found))
    assert [share for _, share in near] == sorted((share for _, share in near), reverse=True)
    assert sum(share**2 for _, share in near) == pytest.approx(float(bool(found)), abs=0.001)
    assert overlap(near, near) == pytest.approx(float(bool(found)), abs=0.001)


def test_two_that_one_entry_is_nearest_to_share_more_the_farther_it_is_ahead() -> None:
    ahead = shares([("faq:noise", 0.9), ("faq:size", 0.8)])
    close = shares([("faq:noise", 0.9), ("faq:size", 0.899)])
    other = shares([("faq:size", 0.9), ("faq:noise", 0.8)])
    assert overlap(ahead, ahead) > overlap(ahead, close) > overlap(ahead, other)
    assert overlap(ahead, ()) == 0
    assert overlap(ahead, shares([("faq:colour", 0.9)])) == 0


@pytest.mark.parametrize(
    ("entry", "other_entry", "sure", "are_apart"),
    [
        ("faq:load", "faq:load", 0.9, False),
        ("faq:load", "faq:load", 0.3, True),
        ("faq:load", "faq:speed", 0.9, True),
        ("sizes:WP-50", "sizes:WP-50", 0.9, True),
        ("", "", 0.9, True),
    ],
)
def test_other_numbers_are_another_question_unless_one_written_answer_is_for_both(
    entry: str, other_entry: str, sure: float, *, are_apart: bool
) -> None:
    one = Wording("can it hold 105 kg", np.empty(0, np.float32), "en", entry=entry, sure=0.9)
    other = Wording("I am 260 pounds, will it?", np.empty(0, np.float32), "en", entry=other_entry, sure=sure)
    assert (signs_of_texts(one, other) is None) == are_apart


def test_other_places_are_another_question_whatever_answers_them() -> None:
    one = Wording("ship to Peru?", np.empty(0, np.float32), "en", entry="faq:ship", sure=0.9)
    other = Wording("ship to Chile?", np.empty(0, np.float32), "en", entry="faq:ship", sure=0.9)
    assert signs_of_texts(one, other) is None
