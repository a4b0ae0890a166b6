import numpy as np
import pytest

from app.triage.alike.coherence import SAME_WORDS, coherence_of


def logits(*rows: list[float]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    found = np.array(rows, np.float32)
    np.fill_diagonal(found, np.nan)
    return found


def test_three_of_one_question_and_an_unlike_one_are_three() -> None:
    found = coherence_of(
        [5, 6, 7, 8], logits([0, 7, 0.5, 7], [7, 0, 1, 7], [0.5, 1, 0, 0], [7, 7, 0, 0]), [1, 1, 1, 1]
    )
    assert found.strangers == (7,)
    assert found.mean == pytest.approx(3.75)


def test_what_holds_together_has_no_strangers() -> None:
    found = coherence_of([1, 2, 3], logits([0, 4, 3], [4, 0, 2], [3, 2, 0]), [1, 1, 1])
    assert found.strangers == ()


def test_the_same_words_hold_together_best() -> None:
    assert coherence_of([1], logits([0]), [1]).mean == SAME_WORDS


def test_of_what_is_all_unlike_one_is_left() -> None:
    assert len(coherence_of([1, 2, 3], logits([0, 0, 1], [0, 0, 0], [1, 0, 0]), [1, 1, 1]).strangers) == 2


def test_how_likely_an_answer_is_wanted_is_the_wordings_mean() -> None:
    assert coherence_of([1, 2], logits([0, 4], [4, 0]), [0.9, 0.5]).wanted == pytest.approx(0.7)
    assert coherence_of([1], logits([0]), [0.4]).wanted == pytest.approx(0.4)
