"""Words that tell of something, each script's searched for only where it can stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.triage.talk.sought import Sought, always_tried, any_of, sought


@dataclass(frozen=True, slots=True)
class Telltales:
    """Patterns of words: of those in ASCII, which any text may hold, and of those that need another letter."""

    latin: Sought
    others: Sought

    def are_in(self, text: str) -> bool:
        """Whether a folded text holds any of the words."""
        if self.latin.search(text) is not None:
            return True
        return not text.isascii() and self.others.search(text) is not None

    def without(self, text: str) -> str:
        """A folded text with a space in place of each of the words."""
        return self.others.sub(" ", self.latin.sub(" ", text))


def any_may_be_in(several: Iterable[Telltales]) -> Callable[[str], bool]:
    """Whether a folded text may hold the words of any of several: most hold none."""
    return any_of(words for one in several for words in (one.latin, one.others))


def telltales(latin: str, others: str, *, often: bool = True) -> Telltales:
    """The words that two patterns stand for; every match of `others` must hold a letter beyond ASCII. What is not often
    looked for goes without the strings, which take a while to find."""
    make = sought if often else always_tried
    return Telltales(make(latin), make(others))
