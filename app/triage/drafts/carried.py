"""An answer of another language in the viewer's: yes or no and its facts in words of the phrase packs, the rest beside it.

Nothing is translated. A sentence without a yes or no and without facts is said to be the shop's, and quoted. Only an answer
that begins with a yes or no of its own may go out unseen: that is said, and the shop's whole sentence stands behind it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from app.triage.cleaning import fold_in_place
from app.triage.formats import enumerated, glued
from app.triage.phrases import Phrases
from app.triage.talk.polarity import after_yes_or_no
from knowledge.folding import fold

_WORDS = Path(__file__).with_name("carried.yaml")
_NUMBER = r"\d+(?:[.,]\d+)?(?:(?:\s?[x×]\s?\d+(?:[.,]\d+)?)+|\s?(?:-|–|~|至|到|to|a|à|bis|hingga|đến|ถึง)\s?\d+(?:[.,]\d+)?)?"
_METRIC = re.compile(
    rf"(?<![\w.]){_NUMBER}\s?(?:%|ml|mm|cm|kg|mah|°\s?c|℃|inch|hz|kw|spf|(?:gb|mb|mg|oz|lb|[mglvw])(?![^\W\d_]))",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2,}[0-9]*\+*(?:[-/][A-Z0-9]+)*|[A-Z]+[0-9]+[A-Z0-9]*\+*)(?![A-Za-z0-9]|-free|\s?\$)"
)
_PLAIN_FACT = re.compile(
    r"(?:[A-Z]{2,3}\s?|[$€£¥₫฿₱₩₹]\s?)\d+(?:[.,]\d+)*|\d{1,2}:\d{2}|\d{1,2}\s?[ap]m\b|\d+(?:[.,]\d+)*(?:\s?[€₫])?"
)
"""An amount with its currency, a time of day, a number: the same in every language."""
_AMOUNT = re.compile(
    r"(?:[A-Z]{2,3}\s?|[$€£¥₫฿₱₩₹]\s?)\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[€₫฿₱₩₹元円원]|บาท)|\d{1,2}:\d{2}"
)
"""What a number may be beside a fact without being another of its kind: money, a time of day."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE = re.compile(r"[.!?;](?=\s)|[。！？；]|\n")
_RANGE = re.compile(r"(?<=\d)\s?(?:–|~|至|到|to|a|à|bis|hingga|đến|ถึง)\s?(?=\d)")
_BETWEEN = re.compile(r"[\s.,!?。，！？、]*")
"""All that may stand between facts: any other sign says something of them ("1+1", "3-5", ">5")."""
_LISTED = re.compile(r"\s/\s")
"""Between two facts that are more than a number; "1 / 2" may be a half."""
_STOPS = re.compile(r"\s*(?:[,;:.!،。，；：！、]|$)")
"""What a yes or no stops at."""
_BARE = re.compile(r"[\d.,]+")
_POINT = re.compile(r"(?<!\S)[.,]$")
"""Begins a number: ".5"."""
_NUMBERED = re.compile(r"no[.:#\s]*\d")
"""Folded: "No. 3" is number three, no denial."""
_NO_COUNT = re.compile(r"\d{2,}\s?[年년]|\d{4}|\d+[.,]\d{3}")
"""Begins a year of the calendar or a time of day ("24年", "2024 years", "1800 hours"), or a number that is a thousand in
one language and one in another ("1.000 hari")."""
_COMMON_CAPITALS = frozenset({"OK", "FAQ", "NO", "YES", "PM", "AM", "DM", "COD"})
_MOST_FACTS = 4


@dataclass(frozen=True, slots=True)
class _Fact:
    text: str
    length: int
    """Letters of the original that say it."""
    in_words: bool
    """Whether a word of the viewer's language is part of it."""


@dataclass(frozen=True, slots=True)
class _Words:
    yes: Mapping[str, re.Pattern[str]]
    no: Mapping[str, re.Pattern[str]]
    neither: Mapping[str, re.Pattern[str]]
    excuses: Mapping[str, re.Pattern[str]]
    units: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=2048)
def carried_wordings(text: str, language: str, phrases: Phrases) -> tuple[str, ...]:
    """The answer in the words of `phrases`, with the original behind it and without, fullest first; the original
    alone, said to be the shop's, where the packs have no words for what is in it. Kept, since a shop has few answers."""
    meant = _yes_or_no(text, language, phrases)
    facts = _whole(text, dict(_facts(text, phrases)))
    if not meant and not any(fact.in_words for fact in facts.values()):
        return (phrases.say("carried-says", text=text),)  # bare codes and measures are no language
    kept = dict.fromkeys(facts[at].text for at in sorted(facts))
    listed = enumerated(list(kept)[:_MOST_FACTS], phrases.language) if kept else ""
    said = glued([part for part in (meant, listed) if part], phrases.language)
    return phrases.say("carried-beside", said=said, text=text), said


def yes_or_no_beside(text: str, language: str, phrases: Phrases) -> str | None:
    """The yes or no that an answer begins with, in the words of `phrases`, and the whole answer behind it; None where it
    begins with neither, or goes on in the same breath ("No oil needed")."""
    meant, rest = _yes_or_no(text, language, phrases), after_yes_or_no(text.strip(), language)
    if not meant or rest is None or not _STOPS.match(rest):
        return None
    return phrases.say("carried-beside", said=meant, text=text)


def _whole(text: str, facts: Mapping[int, _Fact]) -> dict[int, _Fact]:
    """The facts of the sentences in which they are all that is counted: of "4, 8 or 12 hours" twelve is not the answer, nor
    five centimetres of "S 3, M 5 cm"."""
    covered = {place for at, fact in facts.items() for place in range(at, at + fact.length)}
    covered |= {place for match in _AMOUNT.finditer(text) for place in range(*match.span())}
    bare = [match.start() for match in _DIGITS.finditer(text) if match.start() not in covered]
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    within = {bisect_left(ends, at + 1) for at in bare}
    return {at: fact for at, fact in facts.items() if bisect_left(ends, at + 1) not in within}


def wholly_carried(text: str, language: str, phrases: Phrases) -> str | None:
    """An answer that is a yes or no and facts, and nothing else, in the words of `phrases`; None for any other."""
    said = text.strip()
    if _begins(_words().excuses, said, language):
        return None  # "sorry, 3 days" denies nothing
    meant, opened = _opening(said, language, phrases)
    kept = {at: (fact.text, at + fact.length) for at, fact in _facts(said, phrases)}
    covered = {place for at, (_, end) in kept.items() for place in range(at, end)} | set(range(opened))
    for match in _PLAIN_FACT.finditer(said):
        if covered.isdisjoint(range(*match.span())):
            kept[match.start()] = (match.group(), match.end())
    if not _only_lists(said, opened, [(at, kept[at][1]) for at in sorted(kept)]):
        return None
    listed = enumerated([kept[at][0] for at in sorted(kept)], phrases.language) if kept else ""
    return glued([part for part in (meant, listed) if part], phrases.language) or None


def _only_lists(said: str, opened: int, facts: Sequence[tuple[int, int]]) -> bool:
    """Whether a text has nothing but spaces and the marks of sentences between its beginning and its facts."""
    reached, bare_before = opened, False
    for start, end in facts:
        between, bare = said[reached:start], _BARE.fullmatch(said, start, end) is not None
        if reached > opened and (bare or bare_before) and not between.strip():
            return False  # "25 tháng 11" is one date, "7 15 days" may be a range
        slash = _LISTED.fullmatch(between) and not bare and not bare_before
        if not slash and (not _BETWEEN.fullmatch(between) or _POINT.search(said[:start])):
            return False
        reached, bare_before = max(reached, end), bare
    return _BETWEEN.fullmatch(said, reached) is not None


def _yes_or_no(text: str, language: str, phrases: Phrases) -> str:
    return _opening(text.strip(), language, phrases)[0]


def _opening(text: str, language: str, phrases: Phrases) -> tuple[str, int]:
    """The yes or no that a text begins with, and how many letters say it."""
    words = _words()
    if _NUMBERED.match(fold_in_place(text)) or _begins(words.neither, text, language):
        return "", 0
    for message, patterns in (("carried-no", words.no), ("carried-yes", words.yes)):
        if match := _begins(patterns, text, language):
            return phrases.say(message), match.end()
    return "", 0


def _begins(patterns: Mapping[str, re.Pattern[str]], text: str, language: str) -> re.Match[str] | None:
    """How a text begins by the patterns of its language."""
    pattern = patterns.get(language.split("-")[0])
    return pattern.match(fold_in_place(text)) if pattern else None


def _facts(text: str, phrases: Phrases) -> Iterator[tuple[int, _Fact]]:
    """The facts of an answer by where they stand, letter for letter but for the names of times and "to" in a range."""
    taken: set[int] = set()
    for unit, pattern in _words().units.items():
        for match in pattern.finditer(text):
            if _NO_COUNT.match(match.group()):
                continue
            count = _RANGE.sub("-", match["count"].strip())
            last = int(re.findall(r"\d+", count)[-1])
            taken |= set(range(*match.span()))
            yield (
                match.start(),
                _Fact(phrases.say(f"unit-{unit}", count=count, max=last), len(match.group()), in_words=True),
            )
    for pattern in (_METRIC, _CODE):
        for match in pattern.finditer(text):
            if match.start() not in taken and match.group() not in _COMMON_CAPITALS:
                taken |= set(range(*match.span()))
                yield match.start(), _Fact(_RANGE.sub("-", match.group()), len(match.group()), in_words=False)


@cache
def _words() -> _Words:
    given: dict[str, Any] = yaml.safe_load(_WORDS.read_text("utf-8"))

    def beginnings(of: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
        spaced = {"zh", "ja", "th", "ko"}
        return {
            tag: re.compile(
                "(?:"
                + "|".join(fold(word) for word in words.split("|"))
                + ")"
                + ("" if tag in spaced else r"(?!\w)")
            )
            for tag, words in of.items()
        }

    units = {
        unit: re.compile(
            rf"(?<!\d)(?P<count>{_NUMBER})[\s-]?(?:{words})(?![a-z]|\s?(?:{given['of_work']}))", re.IGNORECASE
        )
        for unit, words in given["units"].items()
    }
    return _Words(
        yes=beginnings(given["affirmed"]),
        no=beginnings(given["denied"]),
        neither=beginnings(given["neither"]),
        excuses=beginnings(given["excuses"]),
        units=units,
    )
