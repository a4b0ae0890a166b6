"""Refusals in the reader's language: the pages ask in theirs, programs that ask in none get English."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
OTHERS = frozenset(path.stem for path in HERE.glob("*.json"))
"""Languages that have a catalogue here: English sentences, `{}` for each value, and what they are."""
PLACE = re.compile(re.escape("{}"))


def in_language(said: str, wanted: str | None) -> str:
    """What was said in English, in the first language of an `Accept-Language`; as it is where that is not known."""
    language = (wanted or "").split(",")[0].split(";")[0].split("-")[0].strip().casefold()
    if language not in OTHERS:
        return said
    same, shapes = _catalogue(language)
    if (whole := same.get(said)) is not None:
        return whole
    for shape, told in shapes:
        if found := shape.fullmatch(said):
            values = iter(found.groups())
            return PLACE.sub(lambda _, values=values: next(values), told)
    return said


@cache
def _catalogue(language: str) -> tuple[Mapping[str, str], list[tuple[re.Pattern[str], str]]]:
    """The sentences without values, and those with: the ones that say most of their own first."""
    told: dict[str, str] = json.loads((HERE / f"{language}.json").read_text("utf-8"))
    shaped = sorted((one for one in told if "{}" in one), key=lambda one: -len(PLACE.sub("", one)))
    return {one: told[one] for one in told if "{}" not in one}, [(_shape(one), told[one]) for one in shaped]


def _shape(sentence: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, sentence.split("{}"))), re.DOTALL)
