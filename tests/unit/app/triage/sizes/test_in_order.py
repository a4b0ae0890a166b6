"""Measures whose names and numbers stand in another order."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.in_order import in_order
from app.triage.sizes.measures import read_body
from knowledge.compute.size import Body, Spans


def _body(**measures: str) -> Body:
    return Body(**{name: Decimal(value) for name, value in measures.items()})


def _read(text: str, spans: Spans | None = None) -> Body:
    return read_body(fold_in_place(clean(text)), spans=spans or {})


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("80cm waist 100cm hips", _body(waist="80", hip="100")),
        ("80 pinggang, 100 pinggul size apa", _body(waist="80", hip="100")),
        ("90 bust 70 waist and 95 hips", _body(chest="90", waist="70", hip="95")),
        ("28 waist 38 hips", _body(waist="71.1", hip="96.5")),
        ("172tb 70bb", _body(height="172", weight="70")),
        ("165高120重", _body(height="165", weight="60")),
        ("90 胸围 70 腰围", _body(chest="90", waist="70")),
        ("bust 90 waist 70 hips 95", _body(chest="90", waist="70", hip="95")),
        ("my waist is 80 and hips 100", _body(waist="80", hip="100")),
        ("สูง 170 หนัก 65 อกใหญ่", _body(height="170", weight="65")),
        ("tinggi 170 berat 65 dada lebar", _body(height="170", weight="65")),
    ],
)
def test_each_number_is_of_the_name_beside_it_in_the_comments_order(text: str, body: Body):
    assert _read(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "tb/bb 170/65", "TB BB 170 65 size apa", "bb/tb 65/170", "bb tb 170/65", "tinggi dan berat 170/65", "height/weight 170/65",
        "height & weight: 170 65", "身高体重170/65", "身高体重分别是170和65公斤", "身高体重170 130", "สูง/หนัก 170/65", "peso y altura 65 y 170",
        "H170 W65", "h:170 w:65", "H 170cm, W 65 size?", "T170 B65", "170,65kg", "170，65kg 穿什么码", "170,65 kilos", "1.70/65 size?", "1,70 65 talla?",
        "170에 65키로", "170cm 65키로", "170에 65 사이즈",
    ],
)  # fmt: skip
def test_a_height_and_a_weight_told_together(text: str):
    assert _read(text) == _body(height="170", weight="65")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("105,50 kg", _body(weight="105.50")),
        ("170,5 cm", _body(height="170.5")),
        ("B100 W85 H105", Body()),
        ("H170 W60 D40", Body()),
        ("talla M a 149,90", Body()),
        ("size M 1.99 20 pcs", Body()),
        ("100키로", _body(weight="100")),
    ],
)
def test_what_only_looks_like_it_is_not_taken_apart(text: str, body: Body):
    assert _read(text) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("sixty kilos 168cm", _body(weight="60", height="168")),
        ("peso sesenta kilos mido 1.65", _body(weight="60", height="165")),
        ("وزني ستين كيلو وطولي 165", _body(weight="60", height="165")),
        ("cao 1m65 nặng năm mươi lăm ký", _body(weight="55", height="165")),
        ("berat lima puluh kilo tinggi 160", _body(weight="50", height="160")),
        ("หนักห้าสิบห้าโล สูง 160", _body(weight="55", height="160")),
        ("je pèse soixante kilos, 1m65", _body(weight="60", height="165")),
    ],
)
def test_a_number_in_words_before_its_unit_is_read(text: str, body: Body):
    assert _read(text) == body


def test_a_text_of_one_number_is_left_as_it_is():
    assert in_order("160cm what size") == "160cm what size"
