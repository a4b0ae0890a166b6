import pytest

from app.triage.cleaning import fold_in_place
from app.triage.talk.choice_words import asks_what_suits


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("soy morena cuál color me queda?", True), ("sou morena, qual cor?", True), ("which color suits tan skin", True), ("warna apa cocok kulit gelap", True),
        ("màu nào hợp da ngăm", True), ("黄皮适合哪个颜色", True), ("สีไหนเหมาะกับผิวเข้ม", True), ("أي لون يناسب البشرة السمراء", True),
        ("queda color rojo?", False), ("what colours do you have", False), ("ada warna hitam?", False), ("什么颜色有货", False),
    ],
)  # fmt: skip
def test_which_colour_becomes_somebody_is_told_from_which_there_are(text: str, asked: bool):
    assert asks_what_suits(fold_in_place(text)) is asked
