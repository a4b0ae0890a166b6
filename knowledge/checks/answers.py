"""Answers as viewers would get them: too long, in one language only, or saying different numbers in two of them."""

import re
import unicodedata

from knowledge.checks.findings import Findings, StreamFacts
from knowledge.checks.table import Record

_QUOTED = {"faq": ("answer",), "policies": ("answer",), "products": ("material", "how_to_use", "note")}
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def check_answers(record: Record, stream: StreamFacts, found: Findings) -> None:
    """Warns of the answers of a row that will not do as they are."""
    for column in _QUOTED.get(record.sheet, ()):
        texts: dict[str, str] = record.get(column) or {}
        _check_length(record, column, texts, stream, found)
        _check_numbers(record, column, texts, found)
        if column == "answer" and len(texts) == 1 and len(stream.languages) > 1:
            language = next(iter(texts))
            found.warning(record.loc(column, language), "answer.one_language", texts[language])


def _check_length(
    record: Record, column: str, texts: dict[str, str], stream: StreamFacts, found: Findings
) -> None:
    for language, text in texts.items():
        if len(text) > stream.max_reply_length:
            limit = stream.max_reply_length
            found.warning(record.loc(column, language), "answer.long", text, length=len(text), limit=limit)


def _check_numbers(record: Record, column: str, texts: dict[str, str], found: Findings) -> None:
    """A number that a version leaves out may be spelled; one that each has alone is a contradiction."""
    versions = iter(texts.items())
    first_language, first = next(versions, ("", ""))
    expected = numbers(first)
    for language, text in versions:
        here = numbers(text)
        if (here - expected) and (expected - here):
            mine, theirs = _listed(here - expected), _listed(expected - here)
            place = record.loc(column, language)
            found.warning(place, "answer.numbers", text, language=first_language, here=mine, there=theirs)


def _listed(found: frozenset[str]) -> str:
    return ", ".join(sorted(found))


def _western(written: str) -> str:
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in written)


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text, however the language writes them (`1,7` is `1.7`, `18.000` is `18000`, `٣` is `3`)."""
    found: set[str] = set()
    plain_text = text if text.isascii() else unicodedata.normalize("NFKC", text)
    for written in _NUMBER.findall(plain_text):
        digits = written if written.isascii() else _western(written)
        if _THOUSANDS.fullmatch(digits) and not digits.startswith("0"):
            found.add(re.sub("[.,]", "", digits))
        else:
            plain = digits.replace(",", ".")
            found.add(plain.rstrip("0").rstrip(".") if plain.count(".") == 1 else plain)
    return frozenset(found)
