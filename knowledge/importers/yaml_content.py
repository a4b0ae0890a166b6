"""YAML into lists and pairs in one walk over its events, so that nothing is built past the limits."""

from collections.abc import Iterator
from typing import Any

import yaml

from knowledge.importers.pairs import Pairs, short
from knowledge.importers.raw import MAX_ROWS, UnreadableFile

_MAX_DEPTH = 6
_MAX_ALIASES = 100
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})


def yaml_content(text: str) -> Any:
    """The content of a YAML document, its plain values as they are written; raises UnreadableFile."""
    try:
        return _Document(yaml.parse(text, Loader=yaml.CBaseLoader)).content()
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("yaml.damaged", detail=short(error)) from error


class _Document:
    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._anchors: dict[str, Any] = {}
        self._aliases = 0

    def content(self) -> Any:
        found = None
        for number, event in enumerate(self._events):
            if isinstance(event, yaml.DocumentStartEvent):
                if number > 1:
                    raise UnreadableFile("yaml.damaged", detail="it holds more than one document")
                found = self._value(next(self._events), 1)
        return found

    def _value(self, event: yaml.Event, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            return self._followed(event.anchor)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise UnreadableFile("yaml.damaged", detail="a value is missing")
        _refuse_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            found: Any = None if not event.style and event.value in _EMPTY else event.value
        elif depth > _MAX_DEPTH:
            raise UnreadableFile("yaml.deep", limit=_MAX_DEPTH)
        elif isinstance(event, yaml.SequenceStartEvent):
            found = list(self._items(depth + 1))
        else:
            found = Pairs(self._pairs(depth + 1))
        if event.anchor is not None:
            self._anchors[event.anchor] = found
        return found

    def _followed(self, anchor: str) -> Any:
        """What an alias stands for: the same object again, so an alias costs nothing, and none holds itself."""
        self._aliases += 1
        if self._aliases > _MAX_ALIASES:
            raise UnreadableFile("yaml.aliases", limit=_MAX_ALIASES)
        if anchor not in self._anchors:
            raise UnreadableFile("yaml.damaged", detail=f"nothing before `*{anchor}` is called so")
        return self._anchors[anchor]

    def _items(self, depth: int) -> Iterator[Any]:
        for number, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            if number > MAX_ROWS:
                raise UnreadableFile("yaml.list", limit=MAX_ROWS)
            yield self._value(event, depth)

    def _pairs(self, depth: int) -> Iterator[tuple[str, Any]]:
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
                raise UnreadableFile("yaml.key")
            _refuse_tag(event)
            yield str(event.value), self._value(next(self._events), depth)


def _refuse_tag(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    if event.tag not in (None, "!"):
        raise UnreadableFile("yaml.tag", tag=event.tag)
