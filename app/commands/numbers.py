"""Numbers of a list, as they are written on a command line: `1,3-5`."""

import re

from app.commands.terminal import fail

_PART = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


def numbers_in(text: str, most: int) -> list[int]:
    """The numbers, each once and in order; what is none, or beyond the last, ends the command."""
    found: set[int] = set()
    for part in text.split(","):
        match = _PART.fullmatch(part.strip())
        if match is None:
            fail(f"{part.strip()!r} is no number: write 1,3-5.")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= most:
            fail(f"There are {most} of them: {part.strip()} is not among them.")
        found.update(range(first, last + 1))
    return sorted(found)
