"""Comments that go on with what their viewer has just written: "does it come", "in black?"."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from app.triage.comment import Earlier
from app.triage.flood import is_said_again

WITHIN = timedelta(seconds=30)
MOST_WORDS = 3
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LETTERS_OF_A_WORD = 2
"""In scripts without spaces, about."""


def is_fragment(text: str) -> bool:
    """Whether a text is so short that it may only go on with another."""
    unspaced = len(_UNSPACED.findall(text))
    words = len(_UNSPACED.sub(" ", text).split()) if unspaced else len(text.split())
    return words + unspaced / _LETTERS_OF_A_WORD <= MOST_WORDS


def completed(text: str, posted_at: datetime, earlier: Sequence[Earlier]) -> str:
    """A short comment behind the words that the viewer wrote right before it; empty where it stands by itself, or they
    said the same."""
    if not earlier or not is_fragment(text):
        return ""
    last = earlier[-1]
    if posted_at - last.posted_at > WITHIN or is_said_again(text, last.text):
        return ""
    return f"{last.text} {text}"
