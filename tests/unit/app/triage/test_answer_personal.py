"""Complaints and the viewer's own orders."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier


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


@pytest.mark.parametrize(
    "text", ["my jar arrived broken, can I return it?", "can i return it? it made me sick", "llegó rota, la puedo devolver?"]
)  # fmt: skip
def test_what_came_broken_is_a_complaint_though_a_return_is_asked_about(desk, text):
    decision = desk(text, {"returns": 0.99})

    assert decision.action == "follow_up"
    assert {intent.name for intent in decision.intents} == {"complaint", "returns"}


def test_what_would_be_if_it_came_broken_is_a_question(desk):
    decision = desk("if it arrives broken can I return it?", {"returns": 0.99})

    assert [intent.name for intent in decision.intents] == ["returns"]


@pytest.mark.parametrize(
    "before", ["my order is broken", "收到的碎了", "the tea made me sick", "paid twice", "la miel llegó rota"]
)
def test_a_return_that_is_asked_about_after_a_grievance_is_no_question_like_others(desk, before):
    earlier = (Earlier(before, desk.noon - timedelta(seconds=30)),)
    decision = desk("can I return it?", {"returns": 0.99}, earlier=earlier)

    assert decision.action == "suggest"
    assert "complained" in decision.reasons


@pytest.mark.parametrize(
    ("before", "ago"), [("my order is broken", 600), ("how much is it?", 30), ("what if it is broken", 30)]
)
def test_a_return_is_asked_about_long_after_or_without_one_as_before(desk, before, ago):
    earlier = (Earlier(before, desk.noon - timedelta(seconds=ago)),)
    decision = desk("can I return it?", {"returns": 0.99}, earlier=earlier)

    assert "complained" not in decision.reasons


def test_who_was_harmed_is_told_nothing_unseen_of_how_to_use_it(desk):
    earlier = (Earlier("it made me sick", desk.noon - timedelta(seconds=30)),)

    assert "sensitive" in desk("can I machine wash it?", {"product_info": 0.99}, earlier=earlier).reasons
