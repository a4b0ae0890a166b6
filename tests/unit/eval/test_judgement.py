"""A decision is judged by its comment's label."""

import pytest

from app.triage.comment import IntentScore, ProductRef
from eval.judgement import mistakes, nearest, stands_on
from tests.unit.eval.toys import decision, judgement, label


@pytest.mark.parametrize(
    ("entry", "wanted", "right"),
    [
        ("variants:DR-1:black:M", ["variants:DR-1"], True),
        ("variants:DR-10:black:M", ["variants:DR-1"], False),
        ("variants:DR-1", ["variants:DR-1:black:M"], False),
        ("sizes", ["sizes"], True),
        ("sizes:DR-1", ["sizes"], False),
        ("FAQ:Cod", ["faq:cod"], True),
        ("faq:cod", [], False),
    ],
)
def test_evidence_is_right_at_or_below_a_wanted_entry(entry: str, wanted: list[str], right: bool) -> None:
    assert stands_on(entry, wanted) == right


def test_of_several_right_sets_of_intents_the_nearest_counts() -> None:
    right = [frozenset({"price"}), frozenset({"price", "shipping"}), frozenset[str]()]
    assert nearest(frozenset({"price", "shipping"}), right) == {"price", "shipping"}
    assert nearest(frozenset(), right) == frozenset()
    assert nearest(frozenset({"size"}), right) == {"price"}


def test_a_right_reply_has_no_faults() -> None:
    one = judgement(decision(), label())
    assert one.sent
    assert one.auto_faults == ()
    assert one.evidence_first
    assert mistakes(one) == []


@pytest.mark.parametrize(
    ("made", "wanted", "fault"),
    [
        (decision(), label(never_auto=True, type="nearmiss"), "never_auto:nearmiss"),
        (decision(text="RM 139.00"), label(), "facts missing"),
        (decision(text="RM 39.00, or 27 with VIP"), label(forbidden=("27",)), "says what it may not"),
        (decision(evidence=[]), label(), "no evidence"),
        (decision(evidence=["products:BG-7"]), label(), "wrong evidence"),
        (decision(product=ProductRef("BG-7", "on_air")), label(), "wrong product"),
        (decision(language="ms"), label(), "wrong language"),
        (decision(language="zh"), label(languages=frozenset({"zh"})), "wrong language"),
        (decision(text=""), label(facts=()), "empty"),
    ],
)
def test_a_wrong_reply_says_what_is_wrong(made: object, wanted: object, fault: str) -> None:
    assert fault in judgement(made, wanted).auto_faults  # pyright: ignore[reportArgumentType]


def test_a_reply_needs_no_evidence_where_the_label_has_none() -> None:
    assert judgement(decision(evidence=[]), label(entries=())).auto_faults == ()


def test_a_draft_that_waits_is_no_automatic_reply() -> None:
    one = judgement(decision("suggest", text="RM 40"), label())
    assert one.auto_faults == ()
    assert mistakes(one) == ["DRAFT facts"]


def test_an_ignored_question_is_lost_and_an_answered_remark_is_noise() -> None:
    lost = judgement(decision("ignore", text="", product=None), label())
    assert mistakes(lost) == ["LOST"]
    chat = label(
        type="noise", intents=(frozenset(),), needs_reply=False, actions=frozenset({"ignore"}),
        never_auto=True, entries=(), facts=(), product=None,
    )  # fmt: skip
    answered = judgement(decision("host", intents=(IntentScore("chat", 0.9),)), chat)
    assert mistakes(answered) == ["NOISE"]
    assert "AUTO never_auto:noise" in mistakes(judgement(decision(), chat))


def test_a_right_action_with_other_intents_is_only_an_intent_mistake() -> None:
    assert mistakes(judgement(decision(), label(intents=(frozenset({"size"}),)))) == ["INTENTS"]


def test_intents_of_a_flood_are_not_judged() -> None:
    flood = label(
        type="flood", intents=(frozenset(),), needs_reply=False, actions=frozenset({"ignore"}),
        never_auto=True, entries=(), facts=(), product=None,
    )  # fmt: skip
    assert mistakes(judgement(decision("ignore", text=""), flood)) == []
