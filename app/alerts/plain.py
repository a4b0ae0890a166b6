"""Viewers' words as a team's chat may show them: short, without personal data, with no power over the chat."""

import re

LONGEST = 80
_ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){5,}")
"""Six digits or more, as phones, orders, cards and bank accounts have."""
_POWER = str.maketrans("<>@", "‹›＠")
"""What chats read as mentions, as letters that only look alike. Of what is markup in one chat only, its channel takes
care."""


def plain(text: str, longest: int = LONGEST) -> str:
    """One line of at most `longest` characters."""
    masked = _NUMBER.sub(_hidden, _EMAIL.sub("•••＠•••", _ADDRESS.sub("(link)", text)))
    shown = " ".join("".join(c if c.isprintable() else " " for c in masked).split()).translate(_POWER)
    return shown if len(shown) <= longest else shown[: longest - 1].rstrip() + "…"


def _hidden(number: re.Match[str]) -> str:
    return "•••" + number[0][-2:]
