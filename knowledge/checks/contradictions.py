"""FAQ entries that ask nearly the same and answer differently."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.checks.answers import numbers
from knowledge.checks.findings import Findings
from knowledge.checks.table import Record

_NEARLY = 0.8
_MOST_CANDIDATES = 50
_Key = tuple[str | None, frozenset[str], str]
"""The product, the numbers, and one rare word of a question: rows that share none of it are not compared."""


@dataclass(frozen=True, slots=True)
class _Asked:
    record: Record
    column: str
    text: str
    grams: frozenset[str]


def check_contradictions(records: list[Record], found: Findings) -> None:
    """Warns of pairs of rows for the same product whose questions are nearly the same but whose answers differ."""
    asked = list(_all_asked(records))
    frequency = Counter(gram for question in asked for gram in question.grams)
    index: dict[_Key, list[_Asked]] = defaultdict(list)
    told: set[tuple[int, int]] = set()
    for question in asked:
        # Two sets that overlap by so much share one of the rarest few of each: no pair is missed by looking only there.
        rare = sorted(question.grams, key=lambda gram: (frequency[gram], gram))
        of, counted = question.record.get("sku"), numbers(question.text)
        keys = [(of, counted, gram) for gram in rare[: _prefix(len(rare))]]
        for other in _candidates(index, keys):
            pair = (other.record.row, question.record.row)
            if pair not in told and _nearly_same(question, other) and _answers_differ(question, other):
                told.add(pair)
                place = (question.record.sheet, question.record.row, question.column)
                found.warning(place, "answer.contradicts", question.text, row=pair[0], question=other.text)
        for key in keys:
            index[key].append(question)


def _all_asked(records: list[Record]) -> Iterator[_Asked]:
    for record in records:
        texts: dict[str, str] = record.get("question") or {}
        named = [(str(record.loc("question", language)[2]), text) for language, text in texts.items()]
        for column, text in [*named, *(("variants", text) for text in record.get("variants") or ())]:
            if grams := _grams(text):
                yield _Asked(record, column, text, grams)


def _grams(text: str) -> frozenset[str]:
    """The words of a question, and its character pairs where the script parts no words."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    grams: set[str] = set()
    for word in words:
        if (
            word.isascii()
            or not re.search(r"[\u0e01-\u0e5b\u3041-\u30ff\u4e00-\u9fff]", word)
            or len(word) < 2
        ):
            grams.add(word)
        else:
            grams.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(grams)


def _prefix(size: int) -> int:
    return size - int(-(-size * _NEARLY // 1)) + 1


def _candidates(index: dict[_Key, list[_Asked]], keys: list[_Key]) -> list[_Asked]:
    found = {id(other): other for key in keys for other in index.get(key, [])[-_MOST_CANDIDATES:]}
    return list(found.values())


def _nearly_same(one: _Asked, other: _Asked) -> bool:
    return len(one.grams & other.grams) >= _NEARLY * len(one.grams | other.grams)


def _answers_differ(one: _Asked, other: _Asked) -> bool:
    if one.record.row == other.record.row:
        return False
    mine: dict[str, str] = one.record.get("answer") or {}
    theirs: dict[str, str] = other.record.get("answer") or {}
    return any(
        _folded(mine[language]) != _folded(theirs[language]) for language in mine.keys() & theirs.keys()
    )


def _folded(text: str) -> str:
    return "".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
