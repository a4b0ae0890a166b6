"""Blocked terms, found all at once."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from app.triage.cleaning import clean, fold_in_place
from app.triage.products.appearance import readings
from knowledge.scripts import ends_a_word, starts_a_word
from knowledge.workbook import BlockedTerm


class BlockedMatcher:
    """Finds blocked terms in any case and width, and in letters that look like theirs; in scripts that have words only
    whole ones."""

    def __init__(self, blocked: Sequence[BlockedTerm]) -> None:
        actions: dict[str, Literal["hide", "hold"]] = {}
        for row in blocked:
            term = fold_in_place(clean(row.term))
            if term and actions.get(term) != "hide":
                actions[term] = row.action
        self._actions = actions
        self._terms = list(actions)
        self._automaton = AhoCorasick(self._terms) if actions else None

    def action(self, text: str) -> Literal["hide", "hold"] | None:
        """What a cleaned text's blocked terms demand, `hide` before `hold`; None where it has none."""
        if self._automaton is None:
            return None
        found = {
            self._actions[self._terms[term]]
            for plain in readings(text)
            for term, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if starts_a_word(plain, start) and ends_a_word(plain, end)
        }
        return "hide" if "hide" in found else "hold" if found else None


@lru_cache(maxsize=64)
def matcher_of(blocked: tuple[tuple[str, Literal["hide", "hold"]], ...]) -> BlockedMatcher:
    """A stream's own terms, made ready once."""
    return BlockedMatcher([BlockedTerm(row=0, term=term, action=action) for term, action in blocked])
