import math
from collections.abc import Sequence

import numpy as np
import pytest

from app.triage.alike.joining import JOINT_SIGNS, joint_signs
from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Floats, Wording
from app.triage.alike.wordings import Wordings


def towards(angle: float) -> Floats:
    """A unit vector."""
    return np.array([math.cos(angle), math.sin(angle)], np.float32)


def signs(own: Wording, others: Sequence[Wording], logits: Sequence[float]) -> dict[str, float]:
    """By name."""
    table = Wordings()
    for place, one in enumerate(others):
        table.put(place, one)
    beside = table.beside(own, range(len(others)))
    found = joint_signs(own, beside.wordings, logits, beside.signs).tolist()
    return dict(zip(JOINT_SIGNS, found, strict=True))


def test_what_a_comment_has_in_common_with_a_topic() -> None:
    own = Wording("is it loud", towards(0.0), "en", at=120.0, entry="faq:noise", sure=0.9, wanted=0.8)
    others = [
        Wording("noisy?", towards(0.3), "en", at=0.0, entry="faq:noise", sure=0.3),
        Wording("berisik ga", towards(-0.3), "id", at=60.0, entry="faq:size", sure=0.5),
    ]
    found = signs(own, others, [1.0, 3.0])
    assert (found["mean"], found["best"], found["worst"]) == (2.0, 3.0, 1.0)
    assert found["count"] == pytest.approx(math.log(3))
    assert found["pause"] == pytest.approx(math.log(2))
    assert found["centre"] == pytest.approx(10, abs=0.001)
    assert found["cosine"] == pytest.approx(10 * math.cos(0.3), abs=0.001)
    assert found["inner"] == pytest.approx(10 * math.cos(0.3) ** 2, abs=0.001)
    assert found["surer"] == pytest.approx(0.5)
    assert found["unlike_sure"] == pytest.approx(0.6)
    assert found["of_its_entry"] == 0.5
    assert found["mixed"] == pytest.approx(0.1)
    assert (found["sure"], found["wanted"]) == (0.9, 0.8)


def test_without_vectors_nothing_is_in_common() -> None:
    bare = Wording("is it loud", np.empty(0, np.float32))
    found = signs(bare, [bare], [0.0])
    assert (found["centre"], found["inner"], found["cosine"]) == (0.0, 0.0, 0.0)


def test_a_comment_that_an_entry_answers_is_a_stranger_to_questions_that_it_is_merely_nearest_to() -> None:
    near = (("faq:squat", 0.9), ("faq:wash", 0.4))
    topic = [
        Wording(text, towards(angle), language, entry="faq:squat", sure=0.3, near=near)
        for text, angle, language in (
            ("do they pill", 0.1, "en"),
            ("起球吗", -0.1, "zh"),
            ("berbulu?", 0.05, "id"),
        )
    ]
    sameness = Sameness.load()

    def logit(sure: float) -> float:
        own = Wording("تشف؟", towards(0.6), "ar", entry="faq:squat", sure=sure, near=near)
        table = Wordings()
        for place, one in enumerate(topic):
            table.put(place, one)
        return sameness.of_topic(own, topic, table.signs(own))

    assert logit(0.3) > logit(0.97) + 1
