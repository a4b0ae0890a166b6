"""A height may be said with the metre as a word."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.measures import read_body
from app.triage.sizes.spoken_metres import with_spoken_metres
from knowledge.compute.size import Body


def _plain(text: str) -> str:
    return fold_in_place(clean(text))


@pytest.mark.parametrize(
    "text",
    [
        "1 metro 57, 80 kilos", "1 con 57 y 80 kilos", "mido uno cincuenta y siete, 80 kg", "mido un metro cincuenta y siete y peso 80 kg",
        "1 mètre 57 pour 80 kg", "1 Meter 57, 80 Kilo", "1 metro e 57, 80 kg", "um metro e cinquenta e sete, 80 kg",
        "cao một mét năm bảy nặng 80kg", "seratus lima puluh tujuh cm 80kg", "طولي متر وسبعة وخمسين وزني ٨٠", "1 मीटर 57, 80 kg", "1미터 57 80kg",
    ],
)  # fmt: skip
def test_a_height_in_words_is_read_beside_a_weight(text: str):
    assert read_body(_plain(text)) == Body(height=Decimal(157), weight=Decimal(80))


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("mido uno setenta y cinco, 80 kg", 175),
        ("uno setenta y 80 kg", 170),
        ("un mètre soixante-dix pour 80 kg", 170),
        ("un mètre soixante pour 80 kg", 160),
        ("ein Meter siebzig, 80 kg", 170),
        ("um metro e setenta, 80kg", 170),
        ("cao mét rưỡi, 80kg", 150),
        ("cao một mét bảy lăm 80kg", 175),
        ("cao mét bảy 80kg", 170),
        ("طولي متر وستين وزني ٨٠", 160),
    ],
)
def test_tens_alone_are_centimetres_too(text: str, height: int):
    assert read_body(_plain(text)) == Body(height=Decimal(height), weight=Decimal(80))


@pytest.mark.parametrize(
    ("text", "height", "weight"),
    [
        ("5피트 2인치 80kg", "157.5", "80"),
        ("5 फुट 2 इंच 80 kg", "157.5", "80"),
        ("5 ฟุต 2 นิ้ว 80 กก", "157.5", "80"),
        ("5 flat 80kg", "152.4", "80"),
    ],
)
def test_feet_are_read_in_other_scripts(text: str, height: str, weight: str):
    assert read_body(_plain(text)) == Body(height=Decimal(height), weight=Decimal(weight))


@pytest.mark.parametrize("text", ["1 metro 80 kg", "size 5 flat shoes 80kg", "80kg, cable de 2 metros"])
def test_what_stands_beside_a_weight_need_be_no_height(text: str):
    assert read_body(_plain(text)) == Body(weight=Decimal(80))


@pytest.mark.parametrize(
    "text", ["un metro de tela", "metro manila 50", "how many meters", "1 con 2 gratis", "uno de sesenta"]
)
def test_a_metre_of_something_else_stays_as_it_is(text: str):
    assert with_spoken_metres(_plain(text)) == _plain(text)
