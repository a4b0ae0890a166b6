"""What the host or the model wears is no question for a size."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.worn_on_air import asks_what_is_worn


def _asks(text: str) -> bool:
    return asks_what_is_worn(fold_in_place(clean(text)))


@pytest.mark.parametrize(
    "text",
    [
        "the model is 178cm 70kg and wears?", "model is 175cm 65kg, what size is she wearing?", "what size are you wearing? 165cm here", "which size is the host wearing",
        "主播175 75公斤穿的什么码", "模特175穿的多大", "你身上穿的是什么码", "modelnya 170cm pakai size apa", "la modelo mide 175 y qué talla lleva", "a modelo usa qual tamanho",
        "mẫu cao 1m70 đang mặc size nào", "นางแบบสูง 170 ใส่ไซส์อะไร", "モデルは170cmで何を着てる？", "모델 175cm 무슨 사이즈 입었어요?", "الموديل طولها 170 لابسه مقاس ايش",
        "das Model ist 175 cm, welche Größe trägt sie, trägt das Model M?", "le mannequin fait 175 cm et porte quelle taille",
    ],
)  # fmt: skip
def test_what_somebody_on_air_wears_is_told(text: str):
    assert _asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "host, 165cm 60kg what size should i wear", "主播 我175 75公斤穿什么码", "主播，165 55公斤穿什么码", "แม่ค้าคะ สูง 165 ใส่ไซส์อะไร", "can she wear it? she's 110cm", "model ini ada size 165cm",
        "este modelo en talla para 165cm", "mẫu này mình 1m60 mặc size nào", "모델명이 뭐예요 165cm", "what to wear with it", "my daughter is 110cm and wears 100 now",
        "このモデルは165cmでどのサイズ", "แบบนี้สูง 165 ไซส์อะไร", "which model for 165cm",
    ],
)  # fmt: skip
def test_who_speaks_to_the_host_or_of_a_style_asks_for_himself(text: str):
    assert not _asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "the model is 160cm 55kg and wears what size?",
        "主播160 55公斤穿的什么码",
        "what size is the host wearing?",
    ],
)
def test_a_size_by_the_models_measures_waits_for_a_person(desk, text: str):
    assert desk(text, "size").action != "reply"
