"""A kind of grievance: the words that tell of it, and those beside which they are meant otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.triage.talk.telltales import Telltales, telltales

OTHER_SCRIPTS = frozenset({"zh", "th", "ar", "ja", "ko", "hi"})
"""The languages whose words need a letter beyond ASCII."""

Table = Mapping[str, str]
"""Language -> a pattern of folded words."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of grievance."""

    told: Telltales
    unmeant: Telltales
    beside: Telltales | None = None
    """Words without which it is not told of."""

    def is_in(self, plain: str) -> bool:
        """Whether a folded text plainly tells of it."""
        if not self.told.are_in(plain) or (self.beside is not None and not self.beside.are_in(plain)):
            return False
        return not self.unmeant.are_in(plain)


def matter(told: Iterable[Table], unmeant: Iterable[Table], beside: Iterable[Table] = ()) -> Matter:
    """The kind that the words of any of the tables tell of, where those `beside` are there too, if there are any, and
    those of `unmeant` are not."""
    also = _any_of(beside, often=False) if beside else None
    return Matter(_any_of(told), _any_of(unmeant, often=False), also)


def near(first: Table, second: Table, within: Mapping[str, int]) -> Table:
    """The words of both tables in either order, as few characters apart as their language allows."""
    return {
        language: rf"(?:{one}).{{0,{within[language]}}}?(?:{second[language]})"
        rf"|(?:{second[language]}).{{0,{within[language]}}}?(?:{one})"
        for language, one in first.items()
    }


def _any_of(tables: Iterable[Table], *, often: bool = True) -> Telltales:
    rows = [row for table in tables for row in table.items()]
    latin = [pattern for language, pattern in rows if language not in OTHER_SCRIPTS]
    others = [pattern for language, pattern in rows if language in OTHER_SCRIPTS]
    return telltales(latin=rf"(?<!\w)(?:{'|'.join(latin)})", others="|".join(others), often=often)
