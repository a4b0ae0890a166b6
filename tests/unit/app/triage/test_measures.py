from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.cleaning import clean, fold_in_place
from app.triage.measures import PLAUSIBLE, read_body, read_lone_number
from knowledge.compute.size import Body


def _body(**measures: str) -> Body:
    return Body(**{name: Decimal(value) for name, value in measures.items()})


def _read(text: str, *, shoes: bool = False) -> Body:
    return read_body(fold_in_place(clean(text)), shoes=shoes)


@pytest.mark.parametrize(
    "text",
    [
        "160/55", "160 55", "160-55", "55/160", "160cm 55kg", "160 cm, 55 kg", "55kg 160cm", "160cm 55", "160 55kg",
        "1m60 55kg", "1m6 55kg", "1.60m 55 kilos", "1,60 m 55 kilos", "I'm 1.60 and 55kg", "160cm/55kg what size?",
        "my weight is 55 and height is 160", "h 160cm w 55kg", "height: 160 weight: 55",
        "身高160体重110斤", "160 110斤", "160 110 穿什么码", "160高 55公斤", "一米六 一百一十斤", "身高一米六，体重55公斤",
        "สูง160 หนัก55", "ส่วนสูง ๑๖๐ น้ำหนัก ๕๕", "สูง 160 นน. 55 ใส่ไซส์อะไร",
        "tinggi 160 berat 55", "bb 55 tb 160", "tb160 bb55", "tinggi badan 160cm, berat badan 55kg", "TB 160 BB 50-55",
        "cao 1m6 nặng 55", "cao 160 nang 55kg", "mình 1m60 55kg mặc size gì",
        "mido 1.60 y peso 55", "mido 160 peso 55 kilos", "tenho 1,60 de altura e peso 55", "altura 160 peso 55kg",
        "طولي 160 وزني 55", "طولي ١٦٠ ووزني ٥٥", "الطول 160 الوزن 55",
        "160cm 55kg po anong size", "height 160 weight 55 kasya po ba",
        "身長160cm 体重55kg", "키 160 몸무게 55", "１６０／５５", "160cm55kg",
    ],
)  # fmt: skip
def test_one_body_in_many_spellings(text: str):
    assert _read(text) == _body(height="160", weight="55")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("5'3 120lb", _body(height="160", weight="54.4")),
        ("5'3 120", _body(height="160", weight="54.4")),
        ("5ft3", _body(height="160")),
        ("5 ft 3 in", _body(height="160")),
        ("5'7\" 150 lbs", _body(height="170.2", weight="68")),
        ("6 feet tall", _body(height="182.9")),
        ("5’4” what size", _body(height="162.6")),
        ("25cm kaki", _body(foot="25")),
        ("脚长25", _body(foot="25")),
        ("25.5 cm foot", _body(foot="25.5")),
        ("panjang kaki 24cm", _body(foot="24")),
        ("chân 24cm", _body(foot="24")),
        ("发长240mm", _body(foot="24")),
        ("my feet are 24.5", _body(foot="24.5")),
        ("waist 28 inch", _body(waist="71.1")),
        ("waist 28", _body(waist="71.1")),
        ("hips 92 waist 70 bust 85", _body(chest="85", waist="70", hip="92")),
        ("胸围88 腰围70 臀围92", _body(chest="88", waist="70", hip="92")),
        ("lingkar dada 92", _body(chest="92")),
        ("อก 36 นิ้ว", _body(chest="91.4")),
        ("65 kg", _body(weight="65")),
        ("kids 110cm 20kg", _body(height="110", weight="20")),
    ],
)
def test_other_measures_and_units(text: str, body: Body):
    assert _read(text) == body


def test_a_short_length_is_a_foot_where_the_shop_sells_by_it():
    assert _read("25cm", shoes=True) == _body(foot="25")
    assert _read("25cm") == Body()


@pytest.mark.parametrize(
    "text",
    [
        "is it 129?", "100 50", "RM 160 55", "RM160", "160 rb", "mattress 180x200 cm", "bed 4ftX6ft", "ไม่มีทางกดทันหรอก 55", "150 x 200", "50% off 160",
        "size 40", "how long 20 cm", "link 3", "55", "160", "at 20:30", "2 pcs 150", "price 129 159", "150 pcs",
        "5'", "iphone 15 pro", "buy 2 get 1", "delivery 3-5 days", "999cm 999kg", "0/0", "order 160255",
        "ship in 7 days?", "$55", "160元 55元", "code LIVE10",
    ],
)  # fmt: skip
def test_other_numbers_measure_nobody(text: str):
    assert _read(text) == Body()


@pytest.mark.parametrize(
    ("text", "missing", "body"),
    [
        ("55", None, _body(weight="55")),
        ("160", None, _body(height="160")),
        ("55 po", "weight", _body(weight="55")),
        ("about 165?", "height", _body(height="165")),
        ("5", None, Body()),
        ("300", None, Body()),
        ("12345", None, Body()),
        ("hello", None, Body()),
    ],
)
def test_a_bare_number_answers_for_what_is_missing(text: str, missing, body: Body):
    assert read_lone_number(text, missing) == body


@given(st.text(st.sampled_from("0123456789 .,/'\"cmkgftlbinx斤米高重身体สูง-"), max_size=40), st.booleans())
def test_whatever_is_read_is_plausible(text: str, shoes: bool):
    body = _read(text, shoes=shoes)
    for name, (low, high) in PLAUSIBLE.items():
        value = getattr(body, name)
        assert value is None or low <= value <= high


@given(st.integers(130, 210), st.integers(35, 90))
def test_height_and_weight_with_units_are_read_exactly(height: int, weight: int):
    assert _read(f"{height}cm {weight}kg") == _body(height=str(height), weight=str(weight))
    assert _read(f"weight {weight} height {height}") == _body(height=str(height), weight=str(weight))
