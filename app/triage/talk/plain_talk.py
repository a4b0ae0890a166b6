"""Whether a comment says anything in words: a number, a code or emoji alone asks nothing that others could ask too."""

import re

from app.triage.flood import said

_WORD = re.compile(
    r"[^\W\d_]{2,}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_NUMBERED = re.compile(r"\d")


def asks_something(text: str) -> bool:
    """Whether a text has a word of letters that is not only a call for attention."""
    return any(_WORD.search(word) and not _NUMBERED.search(word) for word in said(text))
