"""What a mistake is called: a code with its values, told in each language by its catalogue here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

__all__ = ["LANGUAGES", "Message", "catalogue", "said", "sendable"]

LANGUAGES = ("en", "zh")
"""The languages that every message is told in; `<language>.yaml` has its sentences."""

Value = str | int


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the catalogue, and what stands in its gaps."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict[str, Value])

    def told(self, language: str = "en") -> str:
        """The sentence in a language, in English where the language has no catalogue."""
        return catalogue(language if language in LANGUAGES else "en")[self.code].format_map(self.values)


def said(code: str, values: Mapping[str, object]) -> Message:
    """A message whose values are numbers, or texts that can be sent and stored."""
    return Message(
        code,
        {name: value if isinstance(value, int) else sendable(str(value)) for name, value in values.items()},
    )


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Code -> the sentence of a language."""
    return yaml.safe_load(Path(__file__).with_name(f"{language}.yaml").read_text(encoding="utf-8"))


def sendable(text: str) -> str:
    """A text with what UTF-8 or a database can't hold replaced: problems quote the very content that is wrong."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
