"""Plain plurals of the languages in Latin letters, so that a short noun is found in either number."""

import re

_PLAIN = re.compile(r"[a-z]{3,}")
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h)$")
_CHANGED = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"z$"), "ces"),
    (re.compile(r"ao$"), "oes"),
    (re.compile(r"(?<=[aeou])l$"), "is"),
    (re.compile(r"(?<=eau)$"), "x"),
    (re.compile(r"(?<=e)$"), "n"),
)
"""An ending and what it becomes: party, lápiz, botão, anel, manteau, Tinte."""


def plurals_of(word: str) -> tuple[str, ...]:
    """The plurals that a folded word may have; none for a word of other letters, or of fewer than three."""
    if not _PLAIN.fullmatch(word):
        return ()
    found = [ending.sub(becomes, word) for ending, becomes in _CHANGED if ending.search(word)]
    if not _SIBILANT.search(word):
        found.append(f"{word}s")
    if word[-1] not in "aeiouy":
        found.append(f"{word}es")
    return tuple(found)
