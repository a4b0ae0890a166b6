"""Korean pairs are told apart three ways, and the margin is of the same pairs."""

from pathlib import Path

import pytest

from app.encoding.encoder import Encoder
from app.settings import Settings
from eval.engine import Engine
from eval.korean import korean_pairs
from tests.unit.eval.toys import KeywordClassifier

SAME = [
    {
        "text": "오늘 바로 배송 되나요 지금 주문하면",
        "text2": "오늘 바로 배송 되나요 지금 주문하면?",
        "label": "same",
    },
    {"text": "내일까지 받을 수 있는지요", "text2": "내일까지 받을 수 있는지요?", "label": "same"},
]
DIFFERENT = [
    {"text": "오늘 배송 되나요", "text2": "사랑이 뭘까", "label": "different"},
    {"text": "파란색 2개 주세요", "text2": "색상은 검정뿐인가", "label": "different"},
]


@pytest.fixture
def engine(hashing_encoder: Encoder, tmp_path: Path) -> Engine:
    return Engine(hashing_encoder, KeywordClassifier(), Settings(), tmp_path)


def test_pairs_that_ask_the_same_are_nearer_by_each_way(engine: Engine) -> None:
    figures = {figure.name: figure for figure in korean_pairs(SAME + DIFFERENT, engine, "").figures}
    assert [figures[name].value for name in ("auroc", "auroc_topics", "auroc_floor")] == [1.0, 1.0, 1.0]
    assert figures["margin"].value == 0.0
    assert figures["margin"].n == 4


def test_the_margin_is_what_topics_tell_apart_and_characters_do_not(engine: Engine) -> None:
    sizes = "사이즈 {} 두 켤레 오늘 주문하면 언제쯤 받을 수 있는지 알려주세요"
    other = {"text": sizes.format("27"), "text2": sizes.format("28"), "label": "different"}
    figures = {figure.name: figure for figure in korean_pairs([SAME[0], other], engine, "").figures}
    assert figures["auroc_topics"].value == 1.0
    assert figures["auroc_floor"].value == 0.0
    assert figures["margin"].value == 1.0
