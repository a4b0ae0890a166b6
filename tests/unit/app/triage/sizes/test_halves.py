"""A half that a viewer says behind a number belongs to the measure."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.halves import with_halves
from app.triage.sizes.measures import read_body
from knowledge.compute.size import Body, Spans

DOG: Spans = {"weight": (Decimal(1), Decimal(35)), "chest": (Decimal(28), Decimal(78))}


def _plain(text: str) -> str:
    return fold_in_place(clean(text))


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [
        ("5 1/2 kg dog size", "5.5"),
        ("5-1/2 kg", "5.5"),
        ("perro de 5 1/2 kg", "5.5"),
        ("dog 5 3/4kg", "5.75"),
        ("10 1/4 lbs", "4.6"),
        ("11 ½ kg", "11.5"),
        ("13 lb 8 oz", "6.1"),
        ("13 pounds and 8 ounces", "6.1"),
        ("mèo 2kg5", "2.5"),
        ("chó 5 ký rưỡi", "5.5"),
        ("5 kilos y medio", "5.5"),
        ("5 quilos e meio", "5.5"),
        ("5公斤半", "5.5"),
        ("5.5公斤", "5.5"),
        ("หมา 5 โลครึ่ง", "5.5"),
        ("5 kilo setengah", "5.5"),
        ("5 at kalahati kilo", "5.5"),
        ("साढ़े 5 kg", "5.5"),
    ],
)
def test_a_half_counts_with_the_kilos(text: str, kilograms: str):
    assert read_body(_plain(text), spans=DOG) == Body(weight=Decimal(kilograms))


@pytest.mark.parametrize(
    "text",
    [
        "foot 24 1/2 cm", "24 and a half cm foot", "24 cm and a half foot", "mi pie 24 y medio", "脚长24厘米半", "脚长24公分半", "เท้า 24 ซมครึ่ง",
        "kaki 24 setengah", "chân 24cm rưỡi", "足 24センチ半", "pied 24 cm et demi", "pé 24 e meio", "fuß 24einhalb", "발 24센치 반", "رجلي ٢٤ ونص",
        "رجلي ٢٤ سم ونصف", "पैर साढ़े 24",
    ],
)  # fmt: skip
def test_a_half_counts_with_the_foots_length_in_every_language(text: str):
    assert read_body(_plain(text), shoes=True) == Body(foot=Decimal("24.5"))


@pytest.mark.parametrize(
    "text",
    ["160/55kg", "160 55", "55/160 半袖", "160 55 half price", "160cm 55kg 半价", "160cm 55kg 반바지", "160cm 55kg setengah harga"],
)  # fmt: skip
def test_a_half_of_something_else_changes_no_measure(text: str):
    assert read_body(_plain(text)) == Body(height=Decimal(160), weight=Decimal(55))


@pytest.mark.parametrize("text", ["arrives 1/2?", "1/2 kg", "160cm55kg", "half", "24/12/2026", "5kg2 gói"])
def test_no_other_number_grows(text: str):
    assert "24.5" not in with_halves(_plain(text))
    assert read_body(_plain(text)).weight in (None, Decimal(55))
