"""What of a long comment asks, to be read at a glance."""

import re
from itertools import pairwise
from unicodedata import east_asian_width

from app.triage.cleaning import fold_in_place
from app.triage.talk.questions import asks

LONG = 150
"""Letters that a prompter's card holds; a Chinese, Japanese or Korean one takes the room of two."""
_ENDS = re.compile(r"(?<=[?!。，；？！؟،؛।])\s*|(?<=[.,;])\s+|\s*\n\s*")
_LEFT_OUT = "… "


def gist(text: str) -> str | None:
    """The clauses of a long text that ask something, with a mark where others are left out; None for a text that is short,
    asks nowhere, or asks in all of it."""
    if len(text) + sum(east_asian_width(letter) in "WF" for letter in text) <= LONG:
        return None
    bounds = [0, *(end.end() for end in _ENDS.finditer(text)), len(text)]
    clauses = [text[start:end] for start, end in pairwise(bounds) if text[start:end].strip()]
    asking = [False, *(asks(fold_in_place(clause).strip()) for clause in clauses), False]
    if not any(asking):
        return None
    told = ""
    for clause, (before, does, after) in zip(
        clauses, zip(asking, asking[1:], asking[2:], strict=False), strict=True
    ):
        if does or (before and after):
            told += clause
        elif not told.endswith(_LEFT_OUT):
            told += _LEFT_OUT if told[-1:] in ("", " ") else f" {_LEFT_OUT}"
    return told.strip() if _LEFT_OUT in told else None
