"""The catalogue of intents: one YAML file each, read, checked and put in one frozen whole."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

CATALOGUE = Path(__file__).parent / "catalogue"
CHAT = "chat"

Route = Literal["answer", "follow_up", "ignore"]

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ALSO = re.compile(r"^(?P<text>.*\S)\s+\[(?P<also>\+[a-z0-9_]+(?:\s+\+[a-z0-9_]+)*)\]$")


class CatalogueError(ValueError):
    """A catalogue file says something that can't be used; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Example:
    """One comment as a viewer might type it, with everything that it asks for."""

    text: str
    language: str
    intents: frozenset[str]
    in_tables: bool | None = None
    """Whether it is answered from a shop's tables (sizes, stock, prices, shipping) and not by a written answer; None
    where that is not said."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What one catalogue file says."""

    name: str
    meaning: str
    route: Route
    auto: bool
    """Whether an answer to it may be sent before a person has seen it."""
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Catalogue:
    """All intents, by name in alphabetical order, and further examples of theirs."""

    intents: tuple[Intent, ...]
    more: tuple[Example, ...] = ()
    """Examples that stand in no catalogue file."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The intents' names, `chat` among them, in the order of the head's rows."""
        return tuple(intent.name for intent in self.intents)

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """Every example of every intent, and the further ones."""
        return (*(example for intent in self.intents for example in intent.examples), *self.more)

    @cached_property
    def fingerprint(self) -> str:
        """A hash of what a head learns from: names, and examples with what is said of them."""
        learnt = [
            list(self.names),
            [(e.text, e.language, sorted(e.intents), e.in_tables) for e in self.examples],
        ]
        return hashlib.sha256(json.dumps(learnt, ensure_ascii=False).encode()).hexdigest()

    def cleaned(self, clean: Callable[[str], str]) -> "Catalogue":
        """The same with its examples' texts cleaned, as comments are before they are read."""

        def cleaned(examples: tuple[Example, ...]) -> tuple[Example, ...]:
            return tuple(replace(example, text=clean(example.text)) for example in examples)

        intents = (replace(intent, examples=cleaned(intent.examples)) for intent in self.intents)
        return Catalogue(tuple(intents), cleaned(self.more))

    def taught(self, examples: Iterable[Example]) -> "Catalogue":
        """The same with further examples, without those that say the same as one of its own."""
        known = {comparable(example.text) for example in self.examples}
        return replace(self, more=tuple(e for e in examples if comparable(e.text) not in known))

    def __getitem__(self, name: str) -> Intent:
        """The intent of that name; KeyError if there is none."""
        for intent in self.intents:
            if intent.name == name:
                return intent
        raise KeyError(name)


def _languages(examples: Mapping[str, str]) -> Mapping[str, str]:
    for language in examples:
        if not _LANGUAGE.fullmatch(language):
            raise ValueError(f"{language!r} is not a language code such as en or zh-Hant")
    return examples


class _IntentFile(BaseModel):
    """The form of a catalogue file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    meaning: Annotated[str, Field(min_length=1)]
    route: Route = "answer"
    auto: bool = True
    examples: Annotated[Mapping[str, str], Field(min_length=1), AfterValidator(_languages)]
    """By language, one example a line; `[+price]` at a line's end: it asks for the price, too."""


def load_catalogue(folder: Path = CATALOGUE) -> Catalogue:
    """All intents of a folder of YAML files; CatalogueError says what is wrong with which file."""
    paths = sorted(folder.glob("*.yaml"))
    catalogue = Catalogue(tuple(_intent(path) for path in paths))
    if CHAT not in catalogue.names:
        raise CatalogueError(f"{folder.name}: there is no {CHAT}.yaml, which every other intent is told from")
    _check_together(catalogue)
    return catalogue


def comparable(text: str) -> str:
    """The text without what makes no difference between two examples: case, width, spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _intent(path: Path) -> Intent:
    name = path.stem
    if not _NAME.fullmatch(name):
        raise CatalogueError(f"{path.name}: an intent's name is lower-case letters, digits and _")
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        file = _IntentFile.model_validate(raw)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path.name}: not readable as YAML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise CatalogueError(f"{path.name}: {place}: {first['msg']}") from error
    examples = tuple(
        _example(line, language, name)
        for language, lines in file.examples.items()
        for line in lines.splitlines()
        if line.strip()
    )
    if not examples:
        raise CatalogueError(f"{path.name}: examples: there is none")
    return Intent(name, file.meaning.strip(), file.route, file.auto, examples)


def _example(line: str, language: str, intent: str) -> Example:
    marked = _ALSO.match(line.strip())
    if marked is None:
        return Example(line.strip(), language, frozenset({intent}))
    also = {name.removeprefix("+") for name in marked["also"].split()}
    return Example(marked["text"], language, frozenset({intent, *also}))


def _check_together(catalogue: Catalogue) -> None:
    seen: dict[str, str] = {}
    for intent in catalogue.intents:
        for example in intent.examples:
            where = f"{intent.name}.yaml: {example.text!r}"
            for unknown in sorted(example.intents.difference(catalogue.names)):
                raise CatalogueError(f"{where} is marked +{unknown}, and there is no such intent")
            if CHAT in example.intents and len(example.intents) > 1:
                raise CatalogueError(f"{where} can't be {CHAT} and something else")
            known = seen.setdefault(comparable(example.text), where)
            if known is not where:
                raise CatalogueError(
                    f"{where} says the same as {known}: keep one, marked [+...] if it is both"
                )
