"""What YAML and JSON are built into before they are understood."""

from typing import Any


class Pairs(list[tuple[str, Any]]):
    """A mapping as it stands in the file, so that a name that stands twice is seen."""


def short(error: Exception) -> str:
    """What a parser says, in a line."""
    return " ".join(str(error).split())[:200]
