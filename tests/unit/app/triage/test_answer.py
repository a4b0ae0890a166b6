"""What holds for any decision: what is ignored, held, due, and sent."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.triage import noise
from app.triage.reasons import REASONS


@pytest.mark.parametrize(("text", "sure"), [("ship happens", 0.94), ("sending love to you all", 0.97)])
def test_asking_back_unseen_takes_a_sure_intent_and_a_word_for_it(desk, text, sure):
    assert desk(text, {"shipping": sure}).action != "reply"


def test_chat_is_ignored_with_nothing_due(desk):
    decision = desk("love this so much", {"chat": 0.99}, needs=0.02)

    assert (decision.action, decision.reasons, decision.due_at) == ("ignore", ("chat",), None)
    assert [intent.name for intent in decision.intents] == ["chat"]


def test_a_blocked_term_hides_or_holds(desk):
    assert desk("scamword price?", "price").reasons == ("blocked",)
    held = desk("holdword price?", "price")
    assert (held.action, held.draft, held.reasons) == ("suggest", None, ("held",))


def test_without_knowledge_every_question_goes_to_a_person(desk):
    decision = desk("price?", "price", knowledge=False)

    assert (decision.action, decision.reasons, decision.knowledge_version) == (
        "host",
        ("no_knowledge",),
        None,
    )


def test_due_times_run_from_the_comments_own_time(desk):
    decision = desk("price?", "price")

    assert decision.due_at - desk.noon == timedelta(seconds=60)
    assert decision.breach_at - desk.noon == timedelta(seconds=180)
    assert decision.knowledge_version == 7


def test_an_intent_that_the_stream_answers_by_hand_is_suggested(desk):
    decision = desk("price?", "price", rules=replace(desk.rules, manual_intents=frozenset({"price"})))

    assert decision.action == "suggest"
    assert "manual_intent" in decision.reasons


@pytest.mark.parametrize("taken_for", ["price", "how_to_order", "chat"])
def test_an_entry_of_an_intent_that_the_stream_answers_by_hand_is_suggested_whatever_the_comment_is_taken_for(
    desk, taken_for
):
    rules = replace(desk.rules, manual_intents=frozenset({"product_info"}))
    decision = desk("can I machine wash it?", taken_for, rules=rules)

    assert decision.draft.evidence[0].entry == "faq:wash"
    assert decision.action == "suggest"
    assert "manual_intent" in decision.reasons


def test_a_half_of_an_intent_that_the_stream_answers_by_hand_holds_the_whole_reply(desk):
    rules = replace(desk.rules, manual_intents=frozenset({"product_info"}))
    parts = ({"price": 0.97}, {"how_to_order": 0.95})
    decision = desk("how much is it? can I machine wash it?", "price", rules=rules, parts=parts)

    assert decision.action == "suggest"
    assert "manual_intent" in decision.reasons


def test_below_the_streams_bar_nothing_goes_out(desk):
    decision = desk("price?", "price", rules=replace(desk.rules, reply_confidence=0.999))

    assert decision.action == "suggest"
    assert "below_bar" in decision.reasons


def test_a_language_without_phrases_is_left_to_a_person(desk):
    decision = desk("сколько price?", "price", rules=replace(desk.rules, languages=("ru",)), language="ru")

    assert decision.language == "ru"
    assert decision.action == "suggest"
    assert "no_phrases" in decision.reasons


_WORDS = st.sampled_from(
    [
        "price",
        "size",
        "ship",
        "to",
        "Malaysia",
        "Brazil",
        "black",
        "red",
        "M",
        "L",
        "160cm",
        "55kg",
        "2",
        "link",
        "1",
        "return",
        "wash",
        "OLD10",
        "FLASH5",
        "baby",
        "多少钱",
        "?",
        "!",
    ]
)


_INTENTS = st.dictionaries(
    st.sampled_from(
        [
            "size",
            "shipping",
            "price",
            "availability",
            "product_info",
            "returns",
            "how_to_order",
            "complaint",
            "chat",
        ]
    ),
    st.floats(0.1, 1.0),
    min_size=1,
    max_size=3,
)


@settings(deadline=None, max_examples=150)
@given(
    text=st.one_of(st.lists(_WORDS, max_size=9).map(" ".join), st.text(max_size=60)),
    intents=_INTENTS,
    needs=st.floats(0, 1),
    limit=st.sampled_from([20, 150, 500]),
)
def test_any_comment_gets_the_same_decision_twice_and_no_reply_without_evidence(
    text, intents, needs, limit, desk
):
    rules = replace(desk.rules, max_reply_length=limit)
    decision = desk(text, intents, needs=needs, rules=rules)

    again = desk(text, intents, needs=needs, rules=rules)
    assert (decision.action, decision.draft, decision.reasons) == (again.action, again.draft, again.reasons)
    assert decision.reasons
    assert set(decision.reasons) <= REASONS.keys() | set(get_args(noise.Reason))
    assert 0 <= decision.confidence <= 1
    if decision.draft is not None:
        assert 0 < len(decision.draft.text) <= max(limit, 100 if decision.action == "follow_up" else 0)
    if decision.action == "reply":
        assert decision.draft.evidence
        assert decision.draft.auto
        assert not {"complaint", "order_status"} & {intent.name for intent in decision.intents}
