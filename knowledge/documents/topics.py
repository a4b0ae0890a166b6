"""The policy that a heading is about."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.checks.choices import choice
from knowledge.folding import fold
from knowledge.scripts import bounded


def topic(heading: str) -> str | None:
    """The topic of `policies` that a heading names, None where it names none."""
    named = choice("topic", heading)
    if named is not None:
        return named
    folded = fold(heading)
    return next((topic for word, topic in _words() if bounded(word, folded) is not None), None)


@cache
def _words() -> tuple[tuple[str, str], ...]:
    """(folded word, topic), the longest word first."""
    written = yaml.safe_load(Path(__file__).with_name("topics.yaml").read_text(encoding="utf-8"))
    pairs = [(fold(word), topic) for topic, words in written.items() for word in words]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
