"""Whether a reply stands on an entry that another version changed."""

from collections.abc import Collection

_TABLES = {"products": 1, "shipping": 1, "sizes": 2, "variants": 2}
"""How many parts the name of a whole table has: `shipping`, `sizes:<sku>`."""
_EVERY = "sizes:*:"
"""The size rows of every product."""


def stands_on(used: str, changed: Collection[str]) -> bool:
    """Whether the entry that evidence names is among the changed ones; a bare table stands for all of its rows."""
    if used in changed:
        return True
    parts = used.split(":")
    if len(parts) != _TABLES.get(parts[0]):
        return False
    rows = (used + ":", _EVERY) if parts[0] == "sizes" else (used + ":",)
    return any(entry.startswith(rows) for entry in changed)
