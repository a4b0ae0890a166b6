"""The shop's blocked terms, found all at once."""

from collections.abc import Sequence
from typing import Literal

from ahocorasick_rs import AhoCorasick

from app.triage.cleaning import clean, fold_in_place
from knowledge.workbook import BlockedTerm

_SCRIPTS_WITHOUT_SPACES = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF),
    (0x20000, 0x3FFFF),
)  # fmt: skip


class BlockedMatcher:
    """Finds blocked terms in any case and width; in scripts with spaces only whole words."""

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
        plain = fold_in_place(text)
        found = {
            self._actions[self._terms[term]]
            for term, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if _stands_alone(plain, start, end)
        }
        return "hide" if "hide" in found else "hold" if found else None


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (start and _joined(text[start - 1], text[start])) and not (
        end < len(text) and _joined(text[end - 1], text[end])
    )


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours are inside one word."""
    return left.isalnum() and right.isalnum() and not (_is_unspaced(left) or _is_unspaced(right))


def _is_unspaced(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _SCRIPTS_WITHOUT_SPACES)
