"""Which of the places that a comment names are where something is to be sent."""

import pytest

from app.triage.cleaning import clean
from app.triage.places.destinations import is_no_destination
from knowledge.regions import find_regions


def _left_out(text: str) -> list[bool]:
    text = clean(text)
    return [is_no_destination(text, region) for region in find_regions(text, ())]


@pytest.mark.parametrize(
    "text",
    [
        "vous livrez pas en Belgique ?", "pourquoi pas en Belgique ?", "tu envoies pas en Suisse ?", "liefert ihr nicht nach Österreich?",
        "verschickt ihr denn nicht nach Österreich?", "warum nicht nach Österreich?", "why not Malaysia?", "why not to Malaysia?",
        "por que no a Mexico", "¿por qué no a México?", "por que não para Portugal?", "bakit hindi sa Cebu", "bakit po hindi sa Cebu",
        "日本でなんとか届きますか", "日本ではなんでも買えますか",
    ],
)  # fmt: skip
def test_a_place_that_is_asked_after_with_a_not_is_a_destination(text: str) -> None:
    assert _left_out(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "not to Malaysia", "no a México, cuánto es", "nicht nach Österreich", "hindi sa Cebu", "日本ではなく", "日本じゃないところ",
        "liefert ihr nicht nach Österreich sondern nur hier?", "liefert bitte nicht nach Österreich", "pas en Belgique",
    ],
)  # fmt: skip
def test_a_place_that_is_denied_is_no_destination(text: str) -> None:
    assert _left_out(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "I'm not in Singapore", "i don't live in Singapore", "not based in Singapore", "不在新加坡可以退吗", "我不住在新加坡", "saya tidak tinggal di Singapura",
        "tak duduk di Singapura", "wala ako sa Singapore", "hindi ako nakatira sa Singapore", "mình không ở Singapore", "em không sống ở Singapore",
        "no vivo en Singapur", "no estoy en Singapur", "não moro em Singapura", "je n'habite pas à Singapour", "ich wohne nicht in Singapur",
        "ไม่ได้อยู่สิงคโปร์", "ไม่อยู่ที่สิงคโปร์", "لست في سنغافورة", "シンガポールに住んでない", "싱가포르에 살지 않아요", "singapore me nahi rehta",
    ],
)  # fmt: skip
def test_where_a_viewer_is_not_is_no_destination(text: str) -> None:
    assert _left_out(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "can i return it in Singapore", "i live in Singapore", "we don't ship it, right? i am in Singapore", "你们在不在新加坡", "我在新加坡", "住在新加坡",
        "saya tinggal di Singapura", "boleh pulang tak di Singapura", "bisa ga di Singapura", "nasa Singapore ako", "mình ở Singapore",
        "đổi trả được không ở Singapore", "vivo en Singapur", "moro em Singapura", "j'habite à Singapour", "ich wohne in Singapur",
        "อยู่สิงคโปร์ค่ะ", "انا في سنغافورة", "シンガポールに住んでいます", "싱가포르에 살아요", "singapore me rehta hu",
    ],
)  # fmt: skip
def test_where_a_viewer_is_is_a_destination(text: str) -> None:
    assert _left_out(text) == [False]


def test_where_parcels_come_from_is_no_destination() -> None:
    assert _left_out("pwede ba ipadala sa pilipinas galing malaysia?") == [False, True]
    assert _left_out("galing po sa Malaysia ba") == [True]
