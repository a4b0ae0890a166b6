"""Two things asked in one breath, of which an entry says one."""

import pytest

from knowledge.workbook import Faq


@pytest.fixture(autouse=True)
def _surely(monkeypatch):
    """Every entry fits."""
    monkeypatch.setattr("app.triage.drafts.quoted.entry_confidence", lambda *_: 0.95)


def _asked(desk, text, question, answer, language="en"):
    row = Faq(
        row=2, id="one", intent="product_info", question={language: question}, answer={language: answer}
    )
    shop = desk.shop.model_copy(update={"faq": (row,), "policies": ()})
    return desk(text, "product_info", shop=shop)


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "is it dimmable and rechargeable?", "Is it dimmable?"),
        ("en", "is it dimmable? waterproof?", "Is it dimmable?"),
        ("en", "is it dimmable, waterproof?", "Is it dimmable?"),
        ("zh", "可以调光和充电吗", "可以调光吗？"),
        ("zh", "可以调光还能充电吗", "可以调光吗？"),
    ],
)
def test_one_of_two_things_is_half_an_answer(desk, language, text, question):
    decision = _asked(desk, text, question, "三档 three levels", language)

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("is it dimmable and rechargeable?", "Is it dimmable?", "Yes, three levels, rechargeable by USB."),
        ("is it black and white inside?", "Is it black inside?", "Black lining."),
        ("is the dress dimmable, for mum?", "Is it dimmable?", "Yes, three levels."),
        ("is it dimmable, waterproof?", "Is it dimmable?", "Yes, three levels, waterproof."),
        ("is it dimmable, adjustable?", "Is it dimmable? Is it adjustable?", "Yes, three levels."),
        ("is it dimmable, sister?", "Is it dimmable?", "Yes, three levels."),
        ("is it dimmable, please?", "Is it dimmable?", "Yes, three levels."),
        ("is it dimmable, not waterproof i know", "Is it dimmable?", "Yes, three levels."),
        ("is it dimmable or rechargeable?", "Is it dimmable?", "Yes, three levels."),
        ("is it dimmable? my lamp is so bright", "Is it dimmable?", "Yes, three levels."),
    ],
)
def test_a_second_thing_that_is_said_or_told_holds_nothing(desk, text, question, answer):
    assert "partly_answered" not in _asked(desk, text, question, answer).draft.reasons


@pytest.mark.parametrize(("text", "half"), [("装进去屏幕还能按吗", False), ("可以装手机还能防水吗", True)])
def test_what_is_still_possible_is_no_second_thing(desk, text, half):
    draft = _asked(desk, text, "屏幕能按吗，装手机", "三档", "zh").draft

    assert ("partly_answered" in draft.reasons) is half
