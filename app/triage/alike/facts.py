"""The places, colours and numbers that a text names: two questions that differ in them are different questions."""

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.colours import find_colours
from knowledge.regions import find_regions

_NUMBER = re.compile(r"(?<![a-z]{3})\d+(?:[.,]\d+)*|(?<=[a-z]{3})(?!2\b)\d+(?:[.,]\d+)*")
"""But for the 2 that says a word twice in Malay and Indonesian ("pagi2")."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text names, each kind apart."""

    numbers: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    colours: frozenset[str] = frozenset()


NO_FACTS = Facts()


@lru_cache(maxsize=8192)
def facts_of(text: str) -> Facts:
    """The facts that a text names."""
    found = Facts(
        numbers=frozenset(_NUMBER.findall(text) if _DIGIT.search(text) else ()),
        regions=frozenset(region.code or region.name for region in find_regions(text)),
        colours=frozenset(find_colours(text)),
    )
    return NO_FACTS if found == NO_FACTS else found  # most name none, and are kept for long


def compare(question: Facts, said: Facts) -> bool | None:
    """False where both name something of a kind and it differs; None where only the question names one; else True."""
    missing = False
    for asked, given in (
        (question.numbers, said.numbers),
        (question.regions, said.regions),
        (question.colours, said.colours),
    ):
        if asked and given and not asked <= given:
            return False
        missing = missing or bool(asked and not given)
    return None if missing else True


def same_facts(question: str, text: str) -> bool:
    """A question that differs in a number, place or colour is another question, however near its vector."""
    asked, said = facts_of(question), facts_of(text)
    return compare(asked, said) is True and compare(said, asked) is True
