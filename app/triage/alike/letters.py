"""How many letters two texts share, whatever they mean."""

from functools import lru_cache

from app.triage.cleaning import fold_in_place


def shared_letters(one: str, other: str) -> float:
    """The share of their pairs of neighbouring letters that two texts have in common, 0 to 1."""
    mine, theirs = _neighbours(one), _neighbours(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=1024)
def _neighbours(text: str) -> frozenset[str]:
    """Every letter with the next, a space before the first and behind the last."""
    padded = f" {fold_in_place(text)} "
    return frozenset(padded[place : place + 2] for place in range(len(padded) - 1))
