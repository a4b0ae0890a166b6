"""Whose measures a viewer's comments tell: those of one person say nothing of another's size."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.sizes.persons import Person, are_the_same, persons
from knowledge.compute.size import Body

_DIGIT = re.compile(r"\d")
_SMALL = frozenset({"son", "daughter", "pet"})
_GROWN_CM, _GROWN_KG = Decimal(140), Decimal(35)
"""From here on a body is no small child's, and hardly an animal's."""


def owners(said: Sequence[str]) -> list[tuple[Person, ...]]:
    """Of whom each of a viewer's folded comments, in their order, speaks: one that names nobody goes on about the last
    that was named beside a measure or a question for a size."""
    found: list[tuple[Person, ...]] = []
    last: tuple[Person, ...] = ()
    for at, plain in enumerate(said):
        if at == len(said) - 1 or _DIGIT.search(plain) or SIZE_TALK.search(plain):
            last = persons(plain) or last
        found.append(last)
    return found


def may_be_of(body: Body, told: Sequence[Person], now: Sequence[Person]) -> bool:
    """Whether measures that were told of some may be those of who is meant now; a small body that nobody was named for is
    the child's or the animal's that is."""
    if are_the_same(told, now):
        return True
    return not told and _is_small(body) and all(person & _SMALL for person in now)


def _is_small(body: Body) -> bool:
    return (body.height or Decimal(0)) < _GROWN_CM and (body.weight or Decimal(0)) < _GROWN_KG
