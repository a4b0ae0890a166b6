"""A toy shop is played in the order of time through triage, and measured."""

from pathlib import Path

import pytest

from app.encoding.encoder import Encoder
from app.settings import Settings
from app.triage.calibration import PLAIN
from eval import confidence, decisions, intents, retrieval
from eval.engine import Engine
from eval.gold import Label
from eval.html_page import html_page
from eval.judgement import Judgement, judge_all
from eval.play import Played, play
from eval.reply_examples import reply_examples
from eval.report import as_json, markdown
from eval.rounds import Round
from eval.shops import Shop, read_shop
from tests.unit.eval.toys import KeywordClassifier, label, write_toy_shop

QUIET = {
    "type": "noise",
    "intents": (frozenset[str](),),
    "needs_reply": False,
    "actions": frozenset({"ignore"}),
    "never_auto": True,
    "entries": (),
    "facts": (),
    "product": None,
    "answer_in_language": None,
}
LABELS: list[Label] = [
    label(),
    label(id="c2"),
    label(id="c3", product="BG-7", entries=("products:BG-7",), facts=(("15.5",),)),
    label(id="c4", **QUIET),
    label(id="c7", **QUIET | {"type": "flood"}),
]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    write_toy_shop(tmp_path)
    return read_shop("toy", tmp_path, tmp_path / "shop.yaml", tmp_path / "none.jsonl")


@pytest.fixture
def engine(hashing_encoder: Encoder, tmp_path: Path) -> Engine:
    return Engine(hashing_encoder, KeywordClassifier(), Settings(), tmp_path)


@pytest.fixture
def played(shop: Shop, engine: Engine) -> list[Played]:
    return play(shop, engine, PLAIN)


@pytest.fixture
def judged(played: list[Played]) -> list[Judgement]:
    return judge_all(played, LABELS)


def skus(played: list[Played]) -> dict[str, str | None]:
    return {one.id: one.decision.product.sku if one.decision.product else None for one in played}


def test_what_is_on_air_is_taken_from_the_log_less_the_delay(played: list[Played]) -> None:
    found = skus(played)
    assert found["c1"] == "DR-1"
    assert found["c2"] == "DR-1", "shown two seconds before, seen five seconds late"
    assert found["c3"] == "BG-7"


def test_a_comment_knows_the_viewers_earlier_ones(played: list[Played]) -> None:
    reasons = {one.id: one.decision.reasons for one in played}
    assert "flood" in reasons["c7"]
    assert "flood" not in reasons["c6"]


def test_playing_again_decides_the_same(shop: Shop, engine: Engine, played: list[Played]) -> None:
    assert [one.decision for one in play(shop, engine, PLAIN)] == [one.decision for one in played]


def test_only_labelled_comments_are_judged(judged: list[Judgement]) -> None:
    assert [one.id for one in judged] == ["c1", "c2", "c3", "c4", "c7"]
    assert all(one.action_right for one in judged)


@pytest.fixture
def rounds(shop: Shop, played: list[Played], judged: list[Judgement]) -> list[Round]:
    return [Round(shop, tuple(judged), tuple(reply_examples("toy", played, LABELS)))]


def test_the_sections_measure_what_was_played(rounds: list[Round], engine: Engine) -> None:
    sections = [
        intents.measure(rounds, engine, "dev", "python -m eval intents"),
        retrieval.measure(rounds, engine, "dev", "python -m eval retrieval"),
        decisions.measure(rounds, "dev", "python -m eval decisions"),
        confidence.measure(rounds, "dev", "python -m eval confidence"),
    ]
    found = as_json(sections)
    assert found["intents"]["figures"]["needs_recall"]["value"] == 1.0
    assert found["intents"]["figures"]["needs_recall"]["n"] == 3
    assert found["decisions"]["figures"]["never_auto_violated"]["value"] == 0.0
    assert found["decisions"]["figures"]["floods"]["n"] == 1
    assert found["retrieval"]["figures"]["hit_at_1"]["value"] is None, "no label here is answered by a FAQ"
    text = markdown(sections)
    assert text.count("python -m eval ") == 4
    assert "| type | n |" in text
    assert "| toy | 5 |" in text
    assert found["confidence"]["figures"]["brier"]["n"] == 3
    assert html_page(sections, "python -m eval").count("<svg") == 2


def test_mistakes_on_the_untouched_shop_are_counted_and_not_shown(shop: Shop, played: list[Played]) -> None:
    judged = judge_all(played, [label(id="c4")])
    rounds = [Round(shop, tuple(judged), ())]
    untouched = judge_all(played, [label(id="c4", split="untouched")])
    found = decisions.measure(rounds, "dev", "")
    hidden = decisions.measure([Round(shop, tuple(untouched), ())], "all", "")
    assert [case.text for case in found.cases] == ["lovely colour"]
    assert hidden.cases == ()
    assert "LOST 1" in hidden.notes[0]
    assert decisions.wrong_lines(judged)[0].startswith("c4 [LOST")
