import re

from hypothesis import given
from hypothesis import strategies as st

from app.triage.talk.one_of import one_of

WORDS = st.text("abc.", min_size=1, max_size=4)


@given(st.sets(WORDS, min_size=1, max_size=8), st.text("abc. ", max_size=12))
def test_what_it_finds_is_what_alternatives_find_that_are_tried_longest_first(words: set[str], text: str):
    alternatives = "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    for pattern in ("{}", r"(?<!\w){}(?!\w)"):
        assert re.findall(pattern.format(f"(?:{one_of(words)})"), text) == re.findall(
            pattern.format(f"(?:{alternatives})"), text
        )
