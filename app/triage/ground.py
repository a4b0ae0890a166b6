"""Whether everything that a reply states stands in its evidence or in the viewer's own words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from app.triage.formats import locale_for
from app.triage.money.currency_signs import currencies_meant, written_signs
from app.triage.places.plain_places import folded_places, plain_places
from app.triage.places.written_codes import told_otherwise
from app.triage.worded_facts import half_prices, named_moneys, other_units, worded_numbers
from knowledge.regions import Region, find_regions

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f']\d+)*")
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Z0-9-]*[A-Z])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\d[A-Z0-9]*(?![A-Za-z0-9])|(?<![A-Za-z0-9À-ɏ])[A-Z]{4,}(?![A-Za-z0-9À-ɏ])"
)
_SIZE = re.compile(r"(?<![A-Za-z0-9À-ɏ'’.-])(?:[2-9]?X{0,4}[SL]|[2-9]XL|M)(?![A-Za-z0-9À-ɏ'’$-])")
_ISO_DATE = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_DIGITS = {code: str(unicodedata.digit(chr(code))) for code in range(128, 0x20000) if chr(code).isdigit()}
"""The digits of every script, as they are after compatibility normalisation."""


def ungrounded(
    text: str, language: str, evidence: Sequence[str], allowed: Sequence[str] = (), names: Iterable[str] = ()
) -> tuple[str, ...]:
    """The numbers, codes, sizes, dates, currencies, regions and names in a reply that stand in none of the evidence.

    `allowed` are words of the viewer's that a reply may repeat; `names` is what the shop calls its products,
    colours and promos.
    """
    if text in evidence:  # as most quoted entries are; the look through them would be the dearer part
        return ()
    said, known = _plain(text), _known(evidence, allowed)
    return tuple(
        dict.fromkeys(fact.text for fact in _facts(said, language, known, tuple(names)) if not fact.grounded)
    )


class Fact(NamedTuple):
    """Something that a reply states, where it stands in the reply, and whether the evidence says so."""

    start: int
    end: int
    text: str
    grounded: bool


def facts_in(
    text: str, language: str, evidence: Sequence[str], allowed: Sequence[str] = (), names: Iterable[str] = ()
) -> tuple[Fact, ...]:
    """Everything that `ungrounded` looks for, found or not, in the order of the text and without overlaps; places are
    in characters of the text as it was given. Of two that overlap the one without evidence stays, else the longer."""
    said, known = _plain(text), _known(evidence, allowed)
    found = _facts(said, language, known, tuple(names))
    if text in evidence:
        found = [fact._replace(grounded=True) for fact in found]
    places = plain_places(text, said)
    kept: list[Fact] = []
    for fact in sorted(found, key=lambda fact: (fact.grounded, fact.start - fact.end, fact.start)):
        start, end = places[fact.start][0], places[fact.end - 1][1]
        if all(end <= other.start or start >= other.end for other in kept):
            kept.append(Fact(start, end, text[start:end], fact.grounded))
    return tuple(sorted(kept))


def _known(evidence: Sequence[str], allowed: Sequence[str]) -> str:
    """What a reply may state, each source in lines of its own."""
    return " \n ".join([_plain(source) for source in (*evidence, *allowed)])


class _Stated(NamedTuple):
    """What a reply states, kind by kind, before it is looked for in the evidence."""

    numbers: tuple[re.Match[str], ...]
    words: tuple[re.Match[str], ...]
    """Codes and sizes."""
    dates: tuple[tuple[tuple[int, int], re.Match[str]], ...]
    """Each with its month and day."""
    currencies: tuple[re.Match[str], ...]
    regions: tuple[Region, ...]


@lru_cache(maxsize=2048)
def _stated(said: str, language: str) -> _Stated:
    """Kept, since many replies quote the same entries."""
    return _Stated(
        numbers=tuple(_NUMBER.finditer(said)),
        words=(*_CODE.finditer(said), *_SIZE.finditer(said)),
        dates=tuple(_named_dates(said, language)),
        currencies=tuple(written_signs(language).finditer(said)),
        regions=(*filter(_is_named, find_regions(said)), *told_otherwise(said)),
    )


def _facts(said: str, language: str, known: str, names: tuple[str, ...]) -> list[Fact]:
    """What is stated, kind by kind; places are in characters of `said`."""
    stated = _stated(said, language)
    values = _number_values(known)
    worded = (
        *worded_numbers(said, known, values),
        *named_moneys(said, known, _currencies_of(known, language)),
        *half_prices(said, known),
        *other_units(said, known),
    )
    return [
        *(Fact(start, end, said[start:end], grounded) for start, end, grounded in worded),
        *_numbers(stated, known),
        *(_fact(match, _stands(match[0], known)) for match in stated.words),
        *_dates(stated, language, known),
        *_currencies(stated, language, known),
        *_regions(stated, said, known),
        *_named(said, known, names),
    ]


def _fact(match: re.Match[str], grounded: bool) -> Fact:
    return Fact(match.start(), match.end(), match[0], grounded)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """One width, digits ASCII; letters keep their case."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text).translate(_DIGITS)


def _said_at_all(names: tuple[str, ...], said: str) -> list[str]:
    """The names whose letters stand in a text, anywhere: a quick look before the exact one."""
    matches = _letters_of(names).find_matches_as_indexes(said.casefold(), overlapping=True)
    return [names[number] for number in sorted({number for number, _, _ in matches})]


@lru_cache(maxsize=64)
def _letters_of(names: tuple[str, ...]) -> AhoCorasick:
    """A shop's names, folded, to be looked for all at once."""
    return AhoCorasick([_folded(name) for name in names])


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return _plain(word).casefold()


def _named(said: str, known: str, names: tuple[str, ...]) -> Iterator[Fact]:
    for name in _said_at_all(names, said):
        grounded: bool | None = None
        for start, end in _occurrences(name, said.casefold()):
            grounded = _stands(name, known) if grounded is None else grounded
            places = folded_places(said)
            yield Fact(places[start], places[end - 1] + 1, name, grounded)


def _stands(word: str, text: str) -> bool:
    return not _folded(word) or next(_occurrences(word, text.casefold()), None) is not None


def _occurrences(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a word stands as one in a folded text."""
    start, folded = 0, _folded(word)
    while folded and (at := text.find(folded, start)) >= 0:
        end = at + len(folded)
        if not (at and _joined(text[at - 1], folded[0])) and not (
            end < len(text) and _joined(folded[-1], text[end])
        ):
            yield at, end
        start = at + 1


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours make one word; scripts without spaces never do."""
    return left.isalnum() and right.isalnum() and left < "\u0e00" and right < "\u0e00"


@lru_cache(maxsize=4096)
def _values(number: str) -> frozenset[str]:
    """What a written number can mean: `1.299,00` is 1299, `39,90` is 39.9, `1.299` either."""
    marks = [mark for mark in number if not mark.isdigit()]
    if not marks:
        return frozenset({_normal(number)})
    whole = re.sub(r"\D", "", number)
    last = re.split(r"\D", number)[-1]
    as_fraction = _normal(f"{whole[: -len(last)]}.{last}") if marks.count(marks[-1]) == 1 else None
    grouped = (
        _normal(whole)
        if all(len(part) == 3 for part in re.split(r"\D", number)[1:]) and len(set(marks)) == 1
        else None
    )
    return frozenset(value for value in (as_fraction, grouped) if value is not None) or frozenset(
        {_normal(whole)}
    )


def _normal(number: str) -> str:
    whole, _, fraction = number.partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


@lru_cache(maxsize=512)
def _number_values(known: str) -> frozenset[str]:
    return frozenset[str]().union(*map(_values, _NUMBER.findall(known)))


def _numbers(stated: _Stated, known: str) -> list[Fact]:
    if not stated.numbers:
        return []
    there = _number_values(known)
    return [_fact(match, not there.isdisjoint(_values(match[0]))) for match in stated.numbers]


@lru_cache(maxsize=64)
def _months(language: str) -> dict[str, int]:
    """Every name of a month in a language, folded -> its number."""
    locale = locale_for(language)
    return {
        str(name).casefold().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
        if not str(name).isdigit()
    }


@lru_cache(maxsize=64)
def _dated(language: str) -> re.Pattern[str]:
    """A month's name beside a day: behind it where the name begins with a number ("12월 15일")."""
    known = sorted(_months(language), key=len, reverse=True)
    names = "|".join(map(re.escape, known))
    worded = "|".join(re.escape(name) for name in known if not name[0].isdigit()) or "(?!)"
    return re.compile(
        rf"(?:(\d{{1,2}})\s*(?:de\s+)?({worded})(?!\w)|(?<!\w)({names})\.?\s*(\d{{1,2}})(?!\d))",
        re.IGNORECASE,
    )


def _dates(stated: _Stated, language: str, known: str) -> list[Fact]:
    """Dates by the name of their month: the day and month must be those of one ISO date or of the same words."""
    if not stated.dates:
        return []
    dates = {(int(month), int(day)) for month, day in _ISO_DATE.findall(known)}
    dates |= {date for date, _ in _named_dates(known, language)}
    return [_fact(match, date in dates) for date, match in stated.dates]


def _named_dates(text: str, language: str) -> list[tuple[tuple[int, int], re.Match[str]]]:
    months = _months(language)
    folded = text.casefold()
    if not any(name in folded for name in months):
        return []
    return [
        ((months[(match[2] or match[3]).casefold()], int(match[1] or match[4])), match)
        for match in _dated(language).finditer(text)
    ]


def _currencies(stated: _Stated, language: str, known: str) -> list[Fact]:
    if not stated.currencies:
        return []
    signs, there = currencies_meant(language), _currencies_of(known, language)
    return [_fact(match, not signs[match[0]].isdisjoint(there)) for match in stated.currencies]


@lru_cache(maxsize=512)
def _currencies_of(known: str, language: str) -> frozenset[str]:
    return frozenset[str]().union(*(_currencies_in(line, language) for line in known.splitlines()))


@lru_cache(maxsize=4096)
def _currencies_in(line: str, language: str) -> frozenset[str]:
    """Kept, since many replies stand on the same rows and entries."""
    signs = currencies_meant(language)
    return frozenset[str]().union(*(signs[sign] for sign in set(written_signs(language).findall(line))))


def _is_named(region: Region) -> bool:
    """Two Latin letters are a word of the language more often than a country ("sa" in Tagalog)."""
    return len(region.name) > 2 or not region.name.isascii()


def _regions(stated: _Stated, said: str, known: str) -> Iterator[Fact]:
    if not stated.regions:
        return
    there = {region.code or region.name for region in (*find_regions(known), *told_otherwise(known))}
    for region in stated.regions:
        short = not _is_named(region)
        grounded = (region.code or region.name) in there or (not short and _stands(region.name, known))
        places = [match.span() for match in _word(region.name).finditer(said)]
        # where its own spelling is not the text's it is somewhere in it
        for start, end in places or [(0, len(said))]:
            yield Fact(start, end, region.name, grounded)


@lru_cache(maxsize=2048)
def _word(name: str) -> re.Pattern[str]:
    """A name where it stands; of two letters as a word of its own."""
    short = len(name) == 2 and name.isascii()
    return re.compile(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z$])" if short else re.escape(name))
