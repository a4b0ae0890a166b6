"""Words that tell of something, each script's searched for only where it can stand."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telltales:
    """Patterns of words: of those in ASCII, which any text may hold, and of those that need another letter."""

    latin: re.Pattern[str]
    others: re.Pattern[str]

    def are_in(self, text: str) -> bool:
        """Whether a folded text holds any of the words."""
        if self.latin.search(text) is not None:
            return True
        return not text.isascii() and self.others.search(text) is not None


def telltales(latin: str, others: str) -> Telltales:
    """The words that two patterns stand for; every match of `others` must hold a letter beyond ASCII."""
    return Telltales(re.compile(latin), re.compile(others))
