"""What alerts say: one Fluent file per language in this folder, found by its name."""

from functools import cache
from importlib.resources import files

from app.triage.phrases import Phrases, read_phrases

FALLBACK = "en"


@cache
def packs() -> dict[str, Phrases]:
    """The languages of alerts; read once."""
    return read_phrases(files(__name__))


def phrases_in(language: str) -> Phrases:
    """The messages of a language, in English where it has no file."""
    return packs().get(language) or packs()[FALLBACK]
