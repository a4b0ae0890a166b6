"""The reply phrases: one Fluent file per language in this folder, found by its name."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

from knowledge.languages import language_tag

FOLDER = files(__name__)


class PhraseError(ValueError):
    """A phrase file lacks a message or a variable."""


class Phrases:
    """The messages of one language."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    def say(self, message: str, **values: str | int) -> str:
        """The message with its variables filled in, and one full stop at its end where a value brings its own ("25 nov.");
        raises PhraseError where the file lacks it or a variable."""
        if not self._bundle.has_message(message):
            raise PhraseError(f"{self.language}.ftl has no message {message}")
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise PhraseError(f"{self.language}.ftl: {message} has no text")
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise PhraseError(f"{self.language}.ftl: {message}: {errors[0]}")
        said = str(text)
        return said[:-1] if said.endswith("..") and not said.endswith("...") else said


def read_phrases(folder: Traversable) -> dict[str, Phrases]:
    """Language -> its messages, for every `<language>.ftl` in a folder."""
    return {
        file.name.removesuffix(".ftl"): Phrases(file.name.removesuffix(".ftl"), file.read_text("utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".ftl")
    }


@cache
def phrase_packs() -> dict[str, Phrases]:
    """The languages that replies can be phrased in; read once."""
    return read_phrases(FOLDER)


def phrases_for(language: str) -> Phrases | None:
    """The messages for a language (`pt-BR` uses `pt` where it has no file of its own, `zh-TW` uses `zh-Hant`), None
    where it has none."""
    packs = phrase_packs()
    return packs.get(language) or packs.get(language_tag(language) or "") or packs.get(language.split("-")[0])
