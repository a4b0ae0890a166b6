"""A size goes out unseen only for the body that asks."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier


def _after(desk, *texts: str) -> list[Earlier]:
    return [
        Earlier(text, desk.noon - timedelta(seconds=20 * (len(texts) - at)), sku="DR-1")
        for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "me 160cm 55kg and my sister 170cm 60kg, what sizes?",
        "我160 55kg 我老公175 65kg 穿什么码",
        "yo 160 cm 55 kg y mi hermana 170 cm 60 kg que tallas",
        "I'm 160cm 55kg, what size for my wife?",
    ],
)
def test_the_size_of_one_of_two_waits_for_a_person(desk, text: str):
    decision = desk(text, "size")

    assert decision.action == "suggest"
    assert "partly_answered" in decision.reasons


@pytest.mark.parametrize(
    "text",
    [
        "height 5.2 weight 55 kg what size",
        "5-2, 55kg what size",
        "I'm 5 2 and 55 kg what size",
    ],
)
def test_a_size_by_weight_alone_waits_where_a_height_was_told(desk, text: str):
    assert desk(text, "size").action != "reply"


def test_a_size_past_a_rows_end_waits_for_a_person(desk):
    assert desk("over 58kg, 165cm what size?", "size").action == "suggest"


def test_what_one_looks_like_is_no_measure(desk):
    assert desk("55kg but big shoulders, what size?", "size").draft.kind == "computed"
    assert "partly_answered" not in desk("55kg but big shoulders, what size?", "size").reasons


@pytest.mark.parametrize(
    "text",
    [
        "160cm 55kg what size?",
        "160cm (5'3) 55kg what size?",
        "what size for my sister? 160cm 55kg",
        "160cm 55kg, 36 ans, quelle taille?",
        "I was 70kg, now 55kg, 160cm, what size?",
    ],
)
def test_the_size_of_one_body_goes_out(desk, text: str):
    decision = desk(text, "size")

    assert decision.action == "reply"
    assert "take M" in decision.draft.text or "M" in decision.draft.text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("i'm 160cm 55kg, my wife says M, ok?", True), ("i'm 160cm 55kg, my husband thinks I need M", True), ("我160 55公斤，老婆说我穿M对吗", True),
        ("i'm 160cm 55kg, what size for my wife?", False), ("i'm 160cm 55kg, my wife says what size for her?", False), ("我160 55公斤，我老婆说她穿什么码", False),
    ],
)  # fmt: skip
def test_one_who_says_something_is_none_for_whom_a_size_is_asked(desk, text: str, sent: bool):
    assert ("partly_answered" not in desk(text, "size").reasons) is sent


@pytest.mark.parametrize(
    "text",
    [
        "and what size for my husband?", "我老公穿什么码", "size apa untuk suami saya", "y para mi esposo que talla", "แฟนใส่ไซส์อะไร", "size nào cho chồng", "夫のサイズは？", "남편 사이즈는요?",
        "quelle taille pour mon mari", "welche Größe für meinen Mann", "meu marido, qual tamanho", "anong size ng asawa ko", "مقاس لزوجي", "पति के लिए कौन सा साइज",
    ],
)  # fmt: skip
def test_anothers_size_is_not_told_by_ones_own_measures(desk, text: str):
    decision = desk(text, "size", earlier=_after(desk, "160cm 55kg what size?"))

    assert "160" not in decision.draft.text
    assert decision.draft.kind != "computed"


def test_a_measure_of_another_is_not_completed_by_ones_own(desk):
    decision = desk("and my sister 172cm, what size?", "size", earlier=_after(desk, "160cm 55kg what size?"))

    assert "55" not in decision.draft.text


def test_ones_own_size_is_not_told_by_what_was_told_of_another(desk):
    earlier = _after(desk, "what size for my wife? she's 160cm 55kg")

    assert desk("and what size for me?", "size", earlier=earlier).draft.kind == "ask"
    assert "M" in desk("so what size?", "size", earlier=earlier).draft.text


@pytest.mark.parametrize(
    "texts",
    [
        ("my wife is 160cm 55kg", "what size for my wife?"),
        ("what size for my wife?", "160cm 55kg", "what size for her?"),
        ("160cm 55kg", "what size for me?"),
        ("my wife is 160cm 55kg", "what size?"),
        ("what size for my husband?", "160cm", "55kg what size"),
    ],
)
def test_measures_go_on_counting_for_whom_they_were_told(desk, texts):
    *before, last = texts

    assert desk(last, "size", earlier=_after(desk, *before)).draft.text.endswith(
        "take M (155-165 cm, 50-58 kg)."
    )


def test_whose_the_measures_between_were_is_remembered(desk):
    earlier = _after(desk, "what size for my husband?", "165cm 60kg")

    assert desk("and what size for me?", "size", earlier=earlier).draft.kind == "ask"


def test_of_two_bodies_none_is_kept_for_later(desk):
    earlier = _after(desk, "me 160cm 55kg and my sister 170cm 60kg")

    assert desk("what size?", "size", earlier=earlier).draft.kind == "ask"


def test_a_word_that_is_a_colour_elsewhere_keeps_no_size_back(desk):
    assert desk("tapak kaki 160cm 52kg size apa", "size").action == "reply"
