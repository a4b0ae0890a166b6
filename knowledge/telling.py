"""Words that tell entries apart: what few entries say weighs much, what all say weighs nothing.

Vectors of short texts blur the one rare word that a question is about ("does the lid lock"); inverse document frequency
(Spärck Jones 1972) over the shop's own entries brings it back, where comment and entry share a language.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log

from knowledge.entry import Entry
from knowledge.folding import fold
from knowledge.scripts import is_unspaced

_RUN = re.compile(r"[^\W_]+")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_ARABIC_ARTICLE = re.compile("^(?:وال|بال|فال|كال|لل|ال)(?=..)")
_STEM = 5
"""Letters of a word that count: endings differ ("machine-washable", "wash")."""
IN_ANSWER = 0.6
"""What a word of an entry's answer counts, beside one of its questions."""
_COMMON = 0.25
"""Words that more than this share of the entries say tell nothing."""


class TellingWords:
    """Which entries say the telling words of a text."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        said: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for row, entry in enumerate(entries):
            for token in {token for text in entry.answers.values() for token in tokens(text)}:
                said[token][row] = IN_ANSWER
            for token in {token for question in entry.questions for token in tokens(question.text)}:
                said[token][row] = 1.0
        common = max(2.0, _COMMON * len(entries))
        self._weights = {
            token: log(1 + len(entries) / len(rows)) for token, rows in said.items() if len(rows) <= common
        }
        self._said = {
            token: [(row, strength * weight) for row, strength in said[token].items()]
            for token, weight in self._weights.items()
        }

    def coverage(self, text: str) -> dict[int, float]:
        """By entry, the share of the text's telling words that it says, 0 to 1; entries that say none are left out."""
        found = self._said.keys() & set(tokens(text))
        whole = sum(self._weights[token] for token in found)
        covered: defaultdict[int, float] = defaultdict(float)
        for token in found:
            for row, told in self._said[token]:
                covered[row] += told / whole
        return dict(covered)


def tokens(text: str) -> Iterable[str]:
    """Stems of the words of scripts with spaces, pairs of letters of the others."""
    for run in _RUN.findall(fold(text)):
        if run.isascii():
            if len(run) > 1:
                yield run[:_STEM]
        elif is_unspaced(run[0]) or _HANGUL.match(run):
            yield from (run[at : at + 2] for at in range(len(run) - 1)) if len(run) > 1 else (run,)
        elif len(run) > 1:
            yield _ARABIC_ARTICLE.sub("", run)[:_STEM]
