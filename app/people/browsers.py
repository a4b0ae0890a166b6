"""Browsers, by the name that they give themselves."""

import re

CLIENT_LENGTH = 120
SYSTEMS = ("Windows", "Android", "iPhone", "iPad", "Mac OS X", "CrOS", "Linux")
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


def shortened(client: str) -> str:
    """A browser's name for itself in two words where it is one that is known, else its beginning."""
    browser = next((name for mark, name in BROWSERS if mark + "/" in client), None)
    system = next((name for name in SYSTEMS if name in client), None)
    if browser and system:
        return f"{browser}, {system.replace('Mac OS X', 'macOS').replace('CrOS', 'ChromeOS')}"
    return re.sub(r"[^\x20-\x7e]", "", client)[:CLIENT_LENGTH]
