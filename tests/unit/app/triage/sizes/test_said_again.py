"""Of a measure that is said anew, the last counts."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.measures import read_body
from knowledge.compute.size import Body


def _read(text: str) -> Body:
    return read_body(fold_in_place(clean(text)))


@pytest.mark.parametrize(
    "text",
    [
        "I was 70kg, now 60kg, 168cm", "以前70公斤现在60公斤 168", "dulu 70kg sekarang 60kg tinggi 168", "antes 70 kg ahora 60 kg y mido 168",
        "antes 70kg agora 60kg, 168cm", "trước 70kg giờ 60kg cao 168cm", "168cm, dati 70kg ngayon 60kg", "avant 70 kg maintenant 60 kg, 168 cm",
        "früher 70 kg, jetzt 60 kg, 168 cm", "168cm เมื่อก่อน 70 กก ตอนนี้ 60 กก", "168cm 70kg 지금 60kg",
        "i'm 168cm, not 70kg anymore, 60 now",
    ],
)  # fmt: skip
def test_what_one_weighs_now_counts(text: str):
    assert _read(text) == Body(height=Decimal(168), weight=Decimal(60))


@pytest.mark.parametrize(
    "text",
    [
        "170cm no wait 180cm", "170cm, sorry 180cm", "170cm i mean 180cm", "not 170cm, 180cm", "bukan 170cm, 180cm", "不是170cm，180cm", "170cm 不对 180cm",
        "no 170 cm, 180 cm", "không phải 170cm, 180cm", "nicht 170 cm, 180 cm", "170センチじゃなくて180センチ", "170cm 아니고 180cm", "170 ซม เอ๊ย 180 ซม",
        "170 นิ้ว เอ๊ย 180 ซม",
    ],
)  # fmt: skip
def test_a_slip_does_not(text: str):
    assert _read(text) == Body(height=Decimal(180))


@pytest.mark.parametrize(
    "text",
    [
        "sorry what size for 170cm 60kg", "170cm 60kg sorry", "which size now, 170cm 60kg", "170cm now 60kg", "not sure, 170cm 60kg", "why not 170 60",
        "170cm 60kg no?", "现在170 60公斤", "5'7 now 60kg",
    ],
)  # fmt: skip
def test_the_same_words_beside_one_body_change_nothing(text: str):
    assert _read(text).weight == Decimal(60)
    assert _read(text).height in (Decimal(170), Decimal("170.2"))
