"""A yes or no of the workbook goes out unseen to its own question only."""

import pytest

from knowledge.workbook import Faq


def _shop(desk, question, answer, language="en"):
    row = Faq(
        row=2, id="known", intent="product_info", question={language: question}, answer={language: answer}
    )
    return desk.shop.model_copy(update={"faq": (row,), "policies": ()})


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("Is it original?", "Yes, 100% original with card.", "is it not original?"),
        ("Is a converter included?", "Yes, one converter.", "is the converter not included?"),
        ("Is a converter included?", "Yes, one converter.", "is a pouch included?"),
        ("Can you engrave a name?", "Yes, up to 12 letters.", "can you engrave a logo?"),
        ("Can you engrave letters?", "Yes, up to 12 letters.", "can you engrave 20 letters?"),
        ("Is a cartridge included?", "Yes, a blue cartridge.", "is a red cartridge included?"),
        ("Does it contain nuts?", "No.", "does it contain pork?"),
        ("Does it need batteries?", "No.", "does it need how many batteries?"),
        ("Is it gluten free?", "Yes.", "is it gluten free and nut free?"),
    ],
)
def test_a_yes_or_no_to_another_question_is_seen_by_a_person_first(desk, question, answer, text):
    decision = desk(text, "product_info", shop=_shop(desk, question, answer))

    assert (decision.action, decision.draft.text) == ("suggest", answer)
    assert "facts_differ" in decision.reasons


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("Is it original?", "Yes, 100% original with card.", "isn't it original?"),
        ("Is a converter included?", "Yes, one converter.", "is the converter included?"),
        ("Can you engrave letters?", "Yes, up to 12 letters.", "can you engrave 12 letters?"),
        ("Does it contain nuts?", "No.", "does it contain nuts or not?"),
        ("Is it washable?", "Wash it cold.", "is it not washable?"),
        ("Can I machine wash it?", "Yes, cold.", "can I machine wash it, my sister asks"),
    ],
)
def test_a_yes_or_no_to_the_same_question_is_sent(desk, question, answer, text):
    draft = desk(text, "product_info", shop=_shop(desk, question, answer)).draft

    assert draft.text == answer
    assert "facts_differ" not in draft.reasons


@pytest.mark.parametrize(
    ("question", "answer", "text", "held"),
    [
        ("含坚果吗？", "不含。", "含坚果粉吗？", True),
        ("含坚果吗？", "不含。", "含不含坚果", False),
        ("可以自取吗？", "可以的亲", "可以取消吗？", True),
        ("可以自取吗？", "可以的亲", "可以自取吗", False),
    ],
)
def test_a_word_or_two_of_chinese_answer_what_the_question_names(desk, question, answer, text, held):
    draft = desk(text, "product_info", shop=_shop(desk, question, answer, "zh")).draft

    assert ("facts_differ" in draft.reasons) is held
