"""What every match of a pattern holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.talk.required import required

PATTERNS = [
    r"my (?:\w+ ){0,2}order\b", r"colou?r|size", r"(?:swollen|red) eye[sd]?", r"\bro[to]{2,}\b", r"(?:ab|cd)(?:ef|gh)", r"(?<!no )pain(?! au)",
    r"(?:\w+ )?x|yy", r"[0-9]+ (?:day|week)s?", r"(?:a|b|)c", r"[^a]bc", r"(?:(?:one|two) )+three", r"退[货款]|还我钱", r"(?:b.{0,9}?c|c.{0,9}?b)old",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_every_match_holds_one_of_the_strings(pattern: str, data: st.DataObject):
    match = data.draw(st.from_regex(pattern))

    assert any(one in match for one in required(pattern))


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"\bprices?\b", {"price", "prices"}),
        (r"(?:my|the) \w+ broke", {" broke"}),
        (r"gr[ae]y", {"gray", "grey"}),
        (r"(?:hot|cold) (?:\d+ )?water", {"water"}),
        (r"a{2,}chen", {"chen"}),
    ],
)
def test_the_longest_and_fewest_are_told(pattern: str, strings: set[str]):
    assert required(pattern) == strings


@pytest.mark.parametrize("pattern", ["", r"\d+", r"x?", r"red|\w+", r".*", r"(?!no)"])
def test_a_pattern_that_holds_nothing_for_sure_has_none(pattern: str):
    assert not required(pattern)
