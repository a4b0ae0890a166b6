"""What the host said on air answers those who ask the same later."""

import numpy as np
import pytest

from app.triage.alike.wording import Wording
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


def _in_chinese(desk, answer, **changes):
    said = _spoken(question="有内衬吗", answer=answer, **changes)
    return desk("有内衬吗", "product_info", spoken=[said])


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Yes.", "是的。"),
        ("No, 3 days", "不。3天。"),
        ("3-5 days", "3-5天。"),
        ("Yes, RM5", "是的。RM5。"),
        ("20:30", "20:30。"),
        ("Yes! $4.90 / 2 weeks", "是的。$4.90、2周。"),
    ],
)
def test_facts_and_a_yes_or_no_are_said_in_another_viewers_language(desk, answer, told):
    decision = _in_chinese(desk, answer)

    assert decision.draft.text == told
    assert (decision.action, decision.draft.language, decision.draft.kind) == ("reply", "zh", "spoken")
    assert decision.draft.original == answer
    assert _entries(decision)[0] == "topics:tp_1"


@pytest.mark.parametrize(
    "answer",
    [
        "Yes, not before Friday.",
        "No problem",
        "3 days after the stream",
        "3-5 working days",
        "Only the black one",
        "1+1",
        "38-42",
        "No. 3",
    ],
)
def test_any_other_words_wait_for_an_agent_in_another_language(desk, answer):
    decision = _in_chinese(desk, answer)

    assert decision.action == "suggest"
    assert answer in decision.draft.text
    assert "carried_over" in decision.reasons


def test_the_shops_own_words_are_said_in_the_viewers_language(desk):
    decision = _in_chinese(desk, "yes, cold, in a bag")

    assert (decision.action, decision.draft.text) == ("reply", "可以，冷水装袋洗。")
    assert _entries(decision) == ["topics:tp_1", "faq:wash"]


def test_the_host_is_told_the_nearest_entry_in_their_language(desk):
    decision = desk("Can I machine wash it?", "product_info")
    assert (decision.for_air.text, decision.for_air.entry) == ("Yes, cold, in a bag.", "faq:wash")
    assert decision.for_air.question == "Can I machine wash it?"

    assert desk("160cm 55kg what size?", "size").for_air is None
    assert desk("does it glow in the dark", "product_info").for_air is None


@pytest.mark.parametrize(("wording", "known"), [("有内衬吗", True), ("带不带口袋", False)])
def test_who_asks_in_words_that_another_viewer_used_is_told_too(desk, wording, known):
    far = np.array([0.0, 1.0], np.float32)
    said = _spoken(answer="Yes.", vector=far, wordings=(Wording(wording, far, "zh"),))
    decision = desk("有内衬吗", "product_info", spoken=[said])

    assert (decision.draft is not None and decision.draft.kind == "spoken") == known


@pytest.mark.parametrize("text", ["does the sneaker come with a liner?", "does the bag come with a liner?"])
def test_what_the_host_said_of_one_product_is_not_sent_to_who_names_anothers_noun(desk, text):
    said = _spoken(question="does it come with a liner?")
    decision = desk(text, "product_info", spoken=[said])

    assert (decision.action, decision.draft.kind) == ("suggest", "spoken")
    assert "product_unclear" in decision.draft.reasons


def test_the_nouns_that_the_host_was_asked_with_name_no_other_product(desk):
    said = _spoken(question="does the bag fit under it?", answer="Yes, it does.")
    decision = desk("does the bag fit under it?", "product_info", spoken=[said])

    assert (decision.action, decision.draft.kind) == ("reply", "spoken")


def test_the_hosts_yes_is_not_sent_to_the_opposite_question(desk):
    decision = desk("is it not lined?", "product_info", spoken=[_spoken()])

    assert (decision.action, decision.draft.kind) == ("suggest", "spoken")
    assert "facts_differ" in decision.draft.reasons
