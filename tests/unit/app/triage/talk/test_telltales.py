from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.triage import grieved, reference
from app.triage.cleaning import clean, fold_in_place
from app.triage.grievances.told import BESIDE_A_RETURN, MATTERS, OF_GOODS
from app.triage.sizes import size_talk
from app.triage.talk import own_matter, sensitive, spam, subject_cues
from app.triage.talk.telltales import Telltales, telltales

WORDS = telltales(latin=r"\bprices?\b", others="价格|ราคา")
COMMENTS = Path(__file__).parents[5] / "intents/corpus/babies/comments.tsv"
MODULES = (grieved, own_matter, reference, sensitive, size_talk, spam, subject_cues)


def _all_telltales() -> list[Telltales]:
    values = [value for module in MODULES for value in vars(module).values()]
    values += [one for value in values if isinstance(value, dict) for one in value.values()]
    matters = (*MATTERS, *OF_GOODS, *BESIDE_A_RETURN)
    values += [one for matter in matters for one in (matter.told, matter.unmeant, matter.beside)]
    return [value for value in values if isinstance(value, Telltales)]


@pytest.mark.parametrize("text", ["the price?", "价格", "ราคาเท่าไหร่", "price 价格", "ผ้าอะไร price"])
def test_words_of_any_script_are_found(text: str) -> None:
    assert WORDS.are_in(text)


@pytest.mark.parametrize("text", ["", "priceless", "什么价"])
def test_other_words_are_not(text: str) -> None:
    assert not WORDS.are_in(text)


def test_there_are_telltales_to_look_at() -> None:
    assert len(_all_telltales()) >= 12


@example("vx: abc12345 line")
@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_none_of_the_other_scripts_words_stands_in_ascii(text: str) -> None:
    assert not any(one.others.compiled.search(text) for one in _all_telltales())


def test_the_strings_that_are_sought_first_hide_no_match():
    texts = [fold_in_place(clean(line.split("\t")[-1])) for line in COMMENTS.read_text("utf-8").splitlines()]

    for one in _all_telltales():
        found = {
            text for text in texts if one.latin.compiled.search(text) or one.others.compiled.search(text)
        }
        assert {text for text in texts if one.are_in(text)} == found
