"""Whose measures a comment tells is known in every language; how the host is called is no relative."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.persons import SELF, are_the_same, persons


def _persons(text: str):
    return persons(fold_in_place(clean(text)))


@pytest.mark.parametrize(
    "text",
    [
        "what size for my husband?", "size for my boyfriend", "untuk suami saya size apa", "我老公穿什么码", "男朋友穿什么码", "es para mi esposo", "y para mi marido?", "สามีใส่ไซส์อะไร",
        "für meinen Mann welche Größe", "夫のサイズは", "旦那はどのサイズ", "남편 사이즈는요", "size cho chồng", "et pour mon mari", "para meu marido", "مقاس لزوجي",
        "पति के लिए साइज", "mere pati ka size",
    ],
)  # fmt: skip
def test_a_husband_is_told_in_every_language(text: str):
    assert frozenset({"husband"}) in _persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "and my sister 168cm?", "我妹妹168穿什么码", "y mi hermana de 168 cm", "em gái cao 1m68", "น้องสาวสูง 168", "und meine Schwester mit 168 cm", "et ma soeur", "minha irmã",
        "اختي 168", "मेरी बहन 168", "妹は168", "여동생 168",
    ],
)  # fmt: skip
def test_a_sister_too(text: str):
    assert frozenset({"sister"}) in _persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "hey sis, what size 160cm", "brother, size for 170cm", "kak, size apa?", "ate, anong size ko", "小姐姐 160 穿什么码", "姐妹们穿什么码", "em cao 1m60 mặc size nào",
        "chị ơi size nào", "พี่คะ ไซส์อะไร", "แม่ค้าคะ ไซส์อะไร", "ลูกค้าใส่ไซส์อะไร", "언니 사이즈요", "भाई साइज बताओ", "do they run small?", "size for kids pajamas", "áo hè chống nắng size gì",
        "是他们家的吗", "其他颜色有吗", "bunda, ukuran apa",
    ],
)  # fmt: skip
def test_nobody_is_told_by_how_the_host_is_called_or_by_a_like_word(text: str):
    assert _persons(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "what size for me?",
        "para mí qué talla",
        "我穿什么码",
        "size cho em",
        "buat aku size apa",
        "pour moi",
        "für mich",
    ],
)
def test_the_viewer_may_be_named(text: str):
    assert _persons(text) == (SELF,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("for my wife", "she's 158", True),
        ("for my wife", "he is 158", False),
        ("my son is 95cm", "what size for my kid", True),
        ("my son is 95cm", "what size for my daughter", False),
        ("for my wife", "for me", False),
        ("160cm what size", "for me", True),
        ("160cm what size", "for my wife", False),
        ("me and my sister", "my sister", False),
    ],
)
def test_two_words_may_mean_the_same_person(one: str, other: str, same: bool):
    assert are_the_same(_persons(one), _persons(other)) is same
