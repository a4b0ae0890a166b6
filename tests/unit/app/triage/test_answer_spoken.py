"""What the host said on air answers those who ask the same later."""

import numpy as np
import pytest

from app.triage.comment import Spoken


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def _spoken(**changes):
    said = {
        "topic_id": "tp_1", "question": "is it lined?", "answer": "Yes, fully lined.", "language": "en",
        "intent": "product_info", "sku": "DR-1", "vector": np.array([1.0, 0.0], np.float32), "valid_until": None,
    }  # fmt: skip
    return Spoken(**{**said, **changes})


def test_what_the_host_said_answers_those_who_ask_the_same_later(desk):
    decision = desk("is it lined?", "product_info", spoken=[_spoken()])

    assert (decision.action, decision.draft.kind) == ("reply", "spoken")
    assert decision.draft.text == "Yes, fully lined."
    assert _entries(decision) == ["topics:tp_1"]


@pytest.mark.parametrize(
    "changes",
    [
        {"sku": "SH-2"},
        {"intent": "price"},
        {"question": "is the black one lined?"},
        {"vector": np.array([0.0, 1.0], np.float32), "question": "what is inside"},
    ],
)
def test_the_hosts_answer_to_another_question_is_not_used(desk, changes):
    decision = desk("is it lined?", "product_info", spoken=[_spoken(**changes)])

    assert decision.draft is None or decision.draft.kind != "spoken"


def test_the_hosts_answer_ends_when_it_expires(desk):
    decision = desk("is it lined?", "product_info", spoken=[_spoken(valid_until=desk.noon)])

    assert decision.draft is None or decision.draft.kind != "spoken"
