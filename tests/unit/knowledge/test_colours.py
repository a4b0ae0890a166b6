import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.colours import colour_key, colour_name, find_colours


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("have in red?", ("red",)),
        ("navy blue or blue", ("navy", "blue")),
        ("要黑的", ("black",)),
        ("有白色和黑色吗", ("white", "black")),
        ("有紅色嗎", ("red",)),
        ("สีดำมีไหม", ("black",)),
        ("ada warna hitam?", ("black",)),
        ("merah jambu", ("pink",)),
        ("hồng có không", ("pink",)),
        ("may itim ba", ("black",)),
        ("azul marino y negra", ("navy", "black")),
        ("tem vermelha?", ("red",)),
        ("الأسود والابيض", ("black", "white")),
        ("黒はありますか", ("black",)),
        ("검정색으로 주세요", ("black",)),
        ("la noire", ("black",)),
        ("das schwarze", ("black",)),
        ("काला है क्या", ("black",)),
        ("नीले रंग में है?", ("blue",)),
        ("violette", ("purple",)),
        ("cream?", ("cream",)),
    ],
)
def test_colours_are_found_in_each_language(text: str, colours: tuple[str, ...]) -> None:
    assert find_colours(text) == colours


@pytest.mark.parametrize(
    "text",
    [
        "i ordered it",
        "明白吗",
        "红包",
        "面白い",
        "ich weiß nicht",
        "do you have",
        "murah pula kak",
        "现金",
        "is this cream good for dry skin",
        "粉丝",
        "ไฟฟ้า",
        "蓝牙",
        "网红",
        "tengo reddit",
        "भूरापन",
    ],
)
def test_other_words_are_no_colours(text: str) -> None:
    assert find_colours(text) == ()


def test_a_name_gives_its_key_and_a_key_its_name_in_a_language() -> None:
    assert colour_key("藏青色") == "navy"
    assert colour_key("nothing") is None
    assert colour_name("navy", "zh-Hant") == "深藍色"
    assert colour_name("navy", "es-MX") == "azul marino"
    assert colour_name("khaki", "xx") == "khaki"


@pytest.mark.parametrize(
    ("key", "language", "name"),
    [
        ("pink", "de", "pink"),
        ("purple", "fr", "violet"),
        ("beige", "id", "beige"),
        ("beige", "ms", "bej"),
        ("black", "hi", "काला"),
        ("navy", "hi", "गहरा नीला"),
    ],
)
def test_a_reply_names_a_colour_in_its_plain_form(key: str, language: str, name: str) -> None:
    assert colour_name(key, language) == name
    assert colour_key(name) == key


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert all(colour_key(key) == key for key in find_colours(text))


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("weiß XL noch da?", ("white",)),
        ("habt ihr weiß in XL?", ("white",)),
        ("schwarz oder weiß?", ("black", "white")),
        ("kaos kaki abu L ada?", ("grey",)),
        ("yg abu masih kak", ("grey",)),
        ("abu size m", ("grey",)),
        ("vert en M dispo", ("green",)),
        ("rot M oder XL", ("red",)),
        ("pula L meron?", ("red",)),
        ("mint s?", ("mint",)),
        ("hay en café talla 40?", ("brown",)),
        ("safed xl hai kya", ("white",)),
    ],
)
def test_a_name_that_is_another_word_too_is_a_colour_before_a_size(text: str, colours: tuple[str, ...]):
    assert find_colours(text) == colours


@pytest.mark.parametrize(
    "text",
    [
        "wer weiß das", "ich weiß nicht", "ship to abu dhabi", "@abu.nasser dah jawab", "kirim ke abu bakar",
        "is this cream good", "the rose smells", "vert'm", "is the wine small", "pula s'il", "cream smells nice",
    ],
)  # fmt: skip
def test_elsewhere_it_is_none(text: str):
    assert find_colours(text) == ()
