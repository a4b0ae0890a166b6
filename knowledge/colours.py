"""The usual colours in the reply languages."""


def find_colours(text: str) -> tuple[str, ...]:
    """The colours that a text names, as English keys (`black`, `navy`), in its order."""
    raise NotImplementedError


def colour_key(name: str) -> str | None:
    """The English key of a colour's name in any of the languages, else None."""
    raise NotImplementedError


def colour_name(key: str, language: str) -> str:
    """The colour's name in a language; English where it has none."""
    raise NotImplementedError
