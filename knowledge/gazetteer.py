"""The names of the world's countries and larger places, compiled once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml
from ahocorasick_rs import AhoCorasick
from babel import Locale

from knowledge.folding import fold, fold_case
from knowledge.scripts import is_unspaced

_LANGUAGES = (
    "en",
    "zh",
    "zh_Hant",
    "id",
    "ms",
    "th",
    "vi",
    "fil",
    "es",
    "pt",
    "ar",
    "ja",
    "ko",
    "fr",
    "de",
    "ru",
)
_SHORTEST_WORD = 4
"""Letters; a shorter territory name in a spaced script ("Áo", "Ý", "Man") is more often another word."""


SLIP_LETTERS = 7
"""A shorter name with a slip is another word too often."""


@dataclass(frozen=True, slots=True)
class Place:
    """A country, or a part of one."""

    country: str
    """ISO 3166-1 alpha-2."""
    part: str | None = None
    """The English name of the part."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names, and an automaton of those that count inside a text."""

    exact: dict[str, Place]
    """Folded name -> place; names with their accents are in it too and go first."""
    within: dict[str, tuple[str, ...]]
    """Part -> the parts that it lies in, nearest first."""
    codes: frozenset[str]
    loose_codes: frozenset[str]
    """Codes that are no words, so that they count in lower case."""
    where_sent: dict[str, Place]
    """Folded abbreviations and names that are other words too: right after a word of sending only."""
    no_slips: frozenset[str]
    """Folded words a letter away from a place."""
    spelled: dict[str, tuple[str, ...]]
    """Folded names in Latin letters that are long enough to be known with a slip, by their first letter."""
    patterns: tuple[str, ...]
    automaton: AhoCorasick


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The compiled gazetteer; the first call reads and builds it."""
    table = yaml.safe_load(files("knowledge").joinpath("gazetteer.yaml").read_text(encoding="utf-8"))
    written = list(_own_names(table))
    names = [(name, place) for name, place in written if not name.startswith("~")]
    babel = list(_territories())
    exact: dict[str, Place] = {}
    for name, place in (*names, *babel):
        exact.setdefault(fold_case(name.removeprefix("=")), place)
    for name, place in (*names, *babel):
        exact.setdefault(fold(name.removeprefix("=")), place)
    words = {fold(word) for word in table["words"]} | {
        fold(name.removeprefix("=")) for name, _ in names if name.startswith("=")
    }
    inside = {fold(name): None for name, _ in names if _counts_inside(name)}
    inside |= {fold(name): None for name, _ in babel if _long_enough(fold(name))}
    patterns = tuple(name for name in inside if name not in words and name in exact)
    return Gazetteer(
        exact=exact,
        within=_within(table["places"]),
        codes=frozenset(place.country for _, place in babel),
        loose_codes=frozenset(code.upper() for code in table["codes"]),
        patterns=patterns,
        where_sent={fold(name[1:]): place for name, place in written if name.startswith("~")},
        no_slips=frozenset(fold(word) for word in table["no_slips"]),
        spelled=_by_first_letter(name for name in patterns if len(name) >= SLIP_LETTERS and name.isascii()),
        automaton=AhoCorasick(patterns),
    )


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}


def _territories() -> Iterator[tuple[str, Place]]:
    for language in _LANGUAGES:
        territories: dict[str, str] = dict(Locale.parse(language).territories)
        for code, name in territories.items():
            if _is_country(code):
                yield name, Place(code)


def _own_names(table: dict[str, dict[str, dict[str, list[str]] | list[str]]]) -> Iterator[tuple[str, Place]]:
    for country, aliases in table["countries"].items():
        for alias in aliases:
            yield alias, Place(country)
    for country, parts in table["places"].items():
        if isinstance(parts, dict):
            for written, aliases in parts.items():
                part = written.split(" < ")[0]
                ambiguous = not {f"={part.casefold()}", f"~{part.casefold()}"}.isdisjoint(aliases)
                for name in (*aliases, *(() if ambiguous else (part,))):
                    yield name, Place(country, part)


def _counts_inside(name: str) -> bool:
    # A name whose accents carry it (Mỹ, Úc) would be another word without them.
    return not name.startswith("=") and (fold(name) == fold_case(name) or _long_enough(fold(name)))


def _long_enough(folded: str) -> bool:
    if is_unspaced(folded[0]) or "\u30a0" <= folded[0] <= "\u30ff" or "\uac00" <= folded[0] <= "\ud7a3":
        return len(folded) > 1
    return len(folded) >= _SHORTEST_WORD


def _by_first_letter(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        found[name[0]] = (*found.get(name[0], ()), name)
    return found


def _within(places: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, ...]]:
    parent = {
        part: whole
        for parts in places.values()
        for part, _, whole in (written.partition(" < ") for written in parts)
        if whole
    }

    def around(part: str) -> Iterator[str]:
        while part in parent:
            part = parent[part]
            yield part

    return {part: tuple(around(part)) for part in parent}
