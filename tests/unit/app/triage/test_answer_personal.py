"""Complaints and the viewer's own orders."""

import pytest


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_an_unsure_grievance_without_a_word_for_it_is_a_question(desk):
    decision = desk("can I machine wash it?", {"complaint": 0.5})

    assert decision.action in {"reply", "suggest"}
    assert _entries(decision) == ["faq:wash"]


@pytest.mark.parametrize("text", ["my parcel came torn", "包裹收到是坏的", "pesanan saya belum sampai"])
def test_an_unsure_grievance_with_a_word_for_it_is_followed_up(desk, text):
    assert desk(text, {"complaint": 0.4}).action == "follow_up"


def test_what_only_sounds_like_a_grievance_is_none(desk):
    surely = {"complaint": 0.99}
    assert desk("the chlorine reaches me through the screen", surely, needs=0.6).action != "follow_up"
    assert desk("one strap is not like the other one here", surely, needs=0.97).action == "follow_up"


def test_an_order_named_by_its_number_is_the_viewers_own(desk):
    decision = desk("i want to know about order no. 98765", {"chat": 0.9})

    assert (decision.action, decision.intents[0].name) == ("follow_up", "order_status")


@pytest.mark.parametrize(
    ("text", "intent"), [("my parcel arrived broken", "complaint"), ("where is my order?", "order_status")]
)
def test_personal_matters_are_acknowledged_and_followed_up(desk, text, intent):
    decision = desk(text, intent)

    assert (decision.action, decision.draft.kind) == ("follow_up", "acknowledge")
    assert decision.draft.auto is False


def test_a_personal_matter_is_followed_up_also_where_an_entry_is_near(desk):
    decision = desk("can I machine wash it? mine came torn", {"complaint": 0.9, "product_info": 0.9})

    assert decision.action == "follow_up"
    assert any(draft.evidence for draft in decision.alternatives)
