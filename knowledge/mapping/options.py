"""The colour and the size of a platform's variant: from columns of their own, or from one text like `红色;XL`."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.columns import folded
from knowledge.importers.raw import RawCell, RawRow
from knowledge.mapping.mapping import written

_COLOUR = frozenset(
    map(
        folded,
        ("color", "colour", "colors", "warna", "颜色", "颜色分类", "主色", "สี", "màu", "màu sắc", "kulay"),
    )
)
_SIZE = frozenset(
    map(
        folded,
        (
            "size",
            "sizes",
            "ukuran",
            "saiz",
            "尺码",
            "尺寸",
            "鞋码",
            "参考身高",
            "ไซส์",
            "kích cỡ",
            "kích thước",
        ),
    )
)
_SIZES = re.compile(
    r"(?:\d?x{0,4}[sml]码?|xs|one size|free size|均码|\d{2,3}(?:\.5)?(?:码|cm)?|\d{2,3}/\d{2,3}[a-e]?)"
    r"(?:\s*[(（【\[].*[)）】\]])?",
    re.IGNORECASE,
)
"""What tells a size where nothing else does; a note in brackets may follow (`L (50-60kg)`)."""
_OPENING, _CLOSING = re.compile(r"[(（【\[]"), frozenset(")）】]")
_PARTS = re.compile(r"(?:[^,;，；|(（【\[]|[(（【\[][^)）】\]]*[)）】\]]?)+")
"""The parts of a text; a comma in brackets parts nothing."""
_NAMED = re.compile(r"((?:[^:：(（【\[]|[(（【\[][^)）】\]]*[)）】\]])+)[:：](.*)", re.DOTALL)
_NONE = frozenset({"default title", "default", "默认", "-"})


@dataclass(frozen=True, slots=True)
class Option:
    """What tells a variant from the others of its product."""

    colour: str | None
    size: str | None
    left_out: tuple[str, ...]
    """The parts that are neither."""


Cell = Callable[[RawRow, Sequence[str]], RawCell]


class Options:
    """Reads the options of one product's rows; the options' names may stand in its first row alone."""

    def __init__(self, given: Mapping[str, Any], cell: Cell, first: RawRow) -> None:
        self._combined: Sequence[str] = given.get("combined", ())
        self._pairs: Sequence[tuple[str, str]] = given.get("options", ())
        self._cell = cell
        self._first = first

    def of(self, row: RawRow) -> Option:
        """The option that a row's variant is."""
        parts = [(self._name(row, name), written(self._cell(row, (value,)))) for name, value in self._pairs]
        for part in _PARTS.findall(written(self._cell(row, self._combined))):
            named = _NAMED.fullmatch(part)
            name, value = named.groups() if named else ("", part)
            parts.append((name, value.strip()))
        return _option(parts)

    def _name(self, row: RawRow, name: str) -> str:
        return written(self._cell(row, (name,))) or written(self._cell(self._first, (name,)))


def size_terms(sizes: Sequence[str]) -> tuple[str, ...]:
    """Sizes as the items of a list cell, with their names without the notes in brackets too: viewers ask for `L`."""
    plain = [_without_note(size) for size in sizes]
    return tuple(
        f"{size}={short}" if short and short != size and plain.count(short) == 1 else size
        for size, short in zip(sizes, plain, strict=True)
    )


def _without_note(size: str) -> str:
    opened = _OPENING.search(size) if size[-1:] in _CLOSING else None
    return size if opened is None else size[: opened.start()].rstrip()


def _option(parts: Sequence[tuple[str, str]]) -> Option:
    colour = size = None
    left_out: list[str] = []
    for name, value in parts:
        if not value or value.casefold() in _NONE:
            continue
        if _is_size(name, value, colour) and size is None:
            size = value
        elif (not name or folded(name) in _COLOUR) and colour is None:
            colour = value
        elif value not in (colour, size):
            left_out.append(value)
    return Option(colour, size, tuple(left_out))


def _is_size(name: str, value: str, colour: str | None) -> bool:
    """Whether a part is the size: by its name, else by its looks or because the colour is told already."""
    if name:
        return folded(name) in _SIZE
    return colour is not None or _SIZES.fullmatch(value) is not None
