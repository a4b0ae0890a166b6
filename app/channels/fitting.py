"""Messages within what a channel takes: lines go from the end, the title and the link stay."""

import json
from collections.abc import Callable

from app.channels.alert_channel import Alert

MORE = "…"


def size_in_bytes(text: str) -> int:
    """As platforms count that limit bytes."""
    return len(text.encode())


def size_in_json(text: str) -> int:
    """In bytes, as a part of a JSON body."""
    return len(json.dumps(text, ensure_ascii=False).encode())


def fitted(alert: Alert, limit: int, size: Callable[[str], int] = len, joint: str = "\n") -> str:
    """Title, lines and link as one text of at most `limit`."""
    ends = [alert.link] if alert.link else []
    for kept in range(len(alert.lines), -1, -1):
        left_out = [MORE] if kept < len(alert.lines) else []
        text = joint.join([alert.title, *alert.lines[:kept], *left_out, *ends])
        if size(text) <= limit:
            return text
    return cut(alert.title, limit, size)


def cut(text: str, limit: int, size: Callable[[str], int] = len) -> str:
    """As much of a text as there is room for."""
    if size(text) <= limit:
        return text
    while text and size(text + MORE) > limit:
        text = text[:-1]
    return text + MORE
