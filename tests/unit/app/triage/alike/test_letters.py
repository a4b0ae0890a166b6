import numpy as np
import pytest

from app.triage.alike.letters import shared_letters
from app.triage.alike.sameness import OF_TEXTS, missing_facts, signs_of_texts
from app.triage.alike.wording import Wording


def signs(one: str, language: str, other: str, other_language: str) -> dict[str, float]:
    of_texts = signs_of_texts(
        Wording(one, np.empty(0, np.float32), language),
        Wording(other, np.empty(0, np.float32), other_language),
    )
    assert of_texts is not None
    return dict(zip(OF_TEXTS, of_texts, strict=True))


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("abc", "abc", 1.0),
        ("ABC", "abc", 1.0),
        ("được không", "duoc khong", 1.0),
        ("abc", "xyz", 0.0),
        ("", "", 1.0),
        ("ab", "ac", 1 / 3),
    ],
)
def test_letters_that_two_texts_share(one: str, other: str, share: float) -> None:
    assert shared_letters(one, other) == pytest.approx(share)
    assert shared_letters(other, one) == pytest.approx(share)


def test_letters_shared_by_two_languages_are_another_sign_than_those_of_one() -> None:
    within = signs("got dust bag?", "en", "dust bag included?", "en")
    across = signs("dust bag tu apa", "ms", "dust bag included?", "en")
    assert within["letters"] > 0.4
    assert within["foreign_letters"] == 0
    assert across["foreign_letters"] > 0.4
    assert across["letters"] == 0


@pytest.mark.parametrize(
    ("one", "other", "missing"),
    [
        ("1 gói bao nhiêu calo", "calories per pack", 0),
        ("1 gói bao nhiêu calo", "calories of 2 packs", None),
        ("2 gói bao nhiêu calo", "calories per pack", 1),
        ("1 black one", "one please", 1),
    ],
)
def test_a_single_one_is_said_without_its_number_too(one: str, other: str, missing: int | None) -> None:
    assert missing_facts(one, other) == missing
