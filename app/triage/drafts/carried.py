"""An answer of another language in the viewer's: yes or no and its facts in words of the phrase packs, the rest beside it.

Nothing is translated. A sentence without a yes or no and without facts is said to be the shop's, and quoted.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.triage.cleaning import fold_in_place
from app.triage.phrases import Phrases
from knowledge.folding import fold

_WORDS = Path(__file__).with_name("carried.yaml")
_NUMBER = r"\d+(?:[.,]\d+)?(?:\s?(?:-|–|~|至|到|to|a|à|bis|hingga|đến|ถึง)\s?\d+(?:[.,]\d+)?)?"
_METRIC = re.compile(
    rf"(?<![\w.]){_NUMBER}\s?(?:%|ml|mm|cm|kg|mah|°\s?c|℃|inch|hz|kw|spf|(?:gb|mb|mg|oz|lb|[mglvw])(?![^\W\d_]))",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2,}[0-9]*\+*(?:[-/][A-Z0-9]+)*|[A-Z]+[0-9]+[A-Z0-9]*\+*)(?![A-Za-z0-9]|-free)"
)
_RANGE = re.compile(r"(?<=\d)\s?(?:–|~|至|到|to|a|à|bis|hingga|đến|ถึง)\s?(?=\d)")
_COMMON_CAPITALS = frozenset({"OK", "FAQ", "NO", "YES", "PM", "AM", "DM", "COD"})
_MOST_FACTS = 4


@dataclass(frozen=True, slots=True)
class _Fact:
    text: str
    in_words: bool
    """Whether a word of the viewer's language is part of it."""


@dataclass(frozen=True, slots=True)
class _Words:
    yes: Mapping[str, re.Pattern[str]]
    no: Mapping[str, re.Pattern[str]]
    units: Mapping[str, re.Pattern[str]]


def carried_wordings(text: str, language: str, phrases: Phrases) -> tuple[str, ...]:
    """The answer in the words of `phrases`, with the original behind it and without, fullest first; the original
    alone, said to be the shop's, where the packs have no words for what is in it."""
    meant = _yes_or_no(text, language, phrases)
    facts = dict(_facts(text, phrases))
    if not meant and not any(fact.in_words for fact in facts.values()):
        return (phrases.say("carried-says", text=text),)  # bare codes and measures are no language
    kept = dict.fromkeys(facts[at].text for at in sorted(facts))
    listed = f"{', '.join(list(kept)[:_MOST_FACTS])}." if kept else ""
    said = " ".join(part for part in (meant, listed) if part)
    return f"{said} “{text}”", said


def _yes_or_no(text: str, language: str, phrases: Phrases) -> str:
    words, base = _words(), language.split("-")[0]
    plain = fold_in_place(text).strip()
    for message, patterns in (("carried-no", words.no), ("carried-yes", words.yes)):
        if base in patterns and patterns[base].match(plain):
            return phrases.say(message)
    return ""


def _facts(text: str, phrases: Phrases) -> Iterator[tuple[int, _Fact]]:
    """The facts of an answer by where they stand, letter for letter but for the names of times and "to" in a range."""
    taken: set[int] = set()
    for unit, pattern in _words().units.items():
        for match in pattern.finditer(text):
            count = _RANGE.sub("-", match["count"].strip())
            last = int(re.findall(r"\d+", count)[-1])
            taken |= set(range(*match.span()))
            yield match.start(), _Fact(phrases.say(f"unit-{unit}", count=count, max=last), in_words=True)
    for pattern in (_METRIC, _CODE):
        for match in pattern.finditer(text):
            if match.start() not in taken and match.group() not in _COMMON_CAPITALS:
                taken |= set(range(*match.span()))
                yield match.start(), _Fact(_RANGE.sub("-", match.group()), in_words=False)


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
            rf"(?P<count>{_NUMBER})[\s-]?(?:working |business )?(?:{words})(?![a-z])", re.IGNORECASE
        )
        for unit, words in given["units"].items()
    }
    return _Words(beginnings(given["affirmed"]), beginnings(given["denied"]), units)
