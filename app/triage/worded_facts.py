"""What a reply states in words, and what it counts, against its evidence: numbers beside a unit ("three days"), money by
its name ("45 dollars"), half the price, and a number with another unit than the evidence has it with ("500 kg")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.counting.unit_names import unit_at
from app.triage.counting.worded import Worded, others, worded
from app.triage.money.money_names import money_at
from app.triage.talk.sought import sought

Place = tuple[int, int, bool]
"""Where something is stated, and whether the evidence says so."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CODES = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_HALF_PRICE = sought(
    r"\b(?:half[ -](?:the )?price|half off|(?:a )?mitad de(?:l)? precio|metade do preco|moitie prix|(?:halber|halben|halbe) preis|(?:setengah|separuh|separo) harga"
    r"|kalahating presyo|nua gia)\b|半[价價額额]|对折|ครึ่งราคา|نصف? السعر|반값|आधे दाम|आधी कीमत"
)
_OFF = re.compile(r"\d(?:\.\d)?折")
_HALF = re.compile(r"(?<![\d.,])50(?![\d])")


@lru_cache(maxsize=2048)
def in_words(said: str) -> tuple[Worded, ...]:
    """The numbers in words of a text, each beside what it counts."""
    plain = fold_in_place(said)
    return tuple(sorted((*worded(plain, said), *others(plain))))


def worded_numbers(said: str, known: str, there: frozenset[str]) -> Iterator[Place]:
    """Numbers in words: their values must be among the evidence's, in digits or in words, and not with other units only."""
    found = in_words(said)
    if not found:
        return
    everything = there.union(
        _OFF.findall(known),
        *(values for line in known.splitlines() for one in in_words(line) for values in one.values),
    )
    for one in found:
        stated = all(not values.isdisjoint(everything) for values in one.values)
        yield (
            one.start,
            one.end,
            stated and not any(_counts_another(one.unit, *v, known=known) for v in one.values),
        )


def named_moneys(said: str, known: str, there: frozenset[str]) -> Iterator[Place]:
    """Money by its name behind an amount: it must be one of the evidence's, which has it as a sign, a code or a name."""
    for start, end, codes in _moneys(said):
        meant = there.union(_CODES.findall(known), *(one[2] for one in _moneys(known)))
        yield start, end, not codes.isdisjoint(meant)


def half_prices(said: str, known: str) -> Iterator[Place]:
    """Half the price: the evidence says it in words, or has a fifty."""
    for match in _HALF_PRICE.finditer(fold_in_place(said)):
        stated = _HALF.search(known) or _HALF_PRICE.search(fold_in_place(known))
        yield *match.span(), bool(stated)


def other_units(said: str, known: str) -> Iterator[Place]:
    """Numbers in digits with a unit where the evidence has them with other units only."""
    plain = fold_in_place(said)
    for match in _DIGITS.finditer(plain):
        unit = unit_at(plain, match.end())
        if unit is not None and _counts_another(unit[0], match[0], known=known):
            yield match.start(), unit[1], False


def _counts_another(unit: str | None, *numbers: str, known: str) -> bool:
    """Whether the evidence has a number with units, and all of them others."""
    units = frozenset[str | None]().union(*(_counted(known).get(number, ()) for number in numbers))
    return unit is not None and bool(units) and None not in units and unit not in units


@lru_cache(maxsize=512)
def _counted(known: str) -> dict[str, frozenset[str | None]]:
    """The numbers of the evidence with their units; None among them for one that stands without."""
    found: dict[str, frozenset[str | None]] = {}
    for line in known.splitlines():
        for number, units in _counted_in(line).items():
            found[number] = found.get(number, frozenset()) | units
    return found


@lru_cache(maxsize=4096)
def _counted_in(line: str) -> dict[str, frozenset[str | None]]:
    """Those of one line; kept, since many replies stand on the same rows and entries."""
    plain = fold_in_place(line)
    found: dict[str, frozenset[str | None]] = {}
    for match in _DIGITS.finditer(plain):
        unit = unit_at(plain, match.end())
        found[match[0]] = found.get(match[0], frozenset()) | {unit[0] if unit else None}
    for one in in_words(line):
        for value in frozenset[str]().union(*one.values):
            found[value] = found.get(value, frozenset()) | {one.unit}
    return found


@lru_cache(maxsize=2048)
def _moneys(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    plain = fold_in_place(text)
    ends = [match.end() for match in _DIGITS.finditer(plain)]
    ends += [one.numbers_end for one in in_words(text)]
    found = (money_at(plain, end) for end in ends)
    return tuple(one for one in found if one is not None)
