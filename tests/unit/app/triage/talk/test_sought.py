from collections.abc import Callable
from pathlib import Path

import pytest

from app.triage import holidays, worded_facts
from app.triage.cleaning import clean, fold_in_place
from app.triage.drafts import topics
from app.triage.money import offer_words, price_words
from app.triage.talk.sought import Sought, always_tried, sought

COMMENTS = Path(__file__).parents[5] / "intents/corpus/babies/comments.tsv"
MODULES = (holidays, offer_words, price_words, topics, worded_facts)
PATTERNS = [
    (f"{module.__name__}.{name}", value)
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Sought)
]
TEXTS = [fold_in_place(clean(line.split("\t")[-1])) for line in COMMENTS.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("words", [one for _, one in PATTERNS], ids=[name for name, _ in PATTERNS])
def test_the_strings_that_are_sought_first_hide_no_match(words: Sought):
    for text in TEXTS:
        if words.compiled.search(text):
            assert words.search(text)


def test_there_are_strings_to_look_for():
    assert sum(one.sign > 0 for _, one in PATTERNS) >= 10


@pytest.mark.parametrize("make", [sought, always_tried])
@pytest.mark.parametrize("text", ["two of them", "none", ""])
def test_it_finds_and_replaces_what_the_pattern_does(make: Callable[[str], Sought], text: str):
    words = make(r"\b(?:two|three)\b")

    assert bool(words.search(text)) == ("two" in text)
    assert [match[0] for match in words.finditer(text)] == (["two"] if "two" in text else [])
    assert words.sub("2", text) == text.replace("two", "2")
