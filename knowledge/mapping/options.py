"""The colour and the size of a platform's variant: from columns of their own, or from one text like `红色;XL`."""

import re
from collections.abc import Callable, Mapping, Sequence
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
    r"(?:\d?x{0,4}[sml]|xs|one size|free size|均码|\d{2}(?:\.5)?(?:码|cm)?|\d{2,3}/\d{2,3}[a-e]?)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;，；|]+")
_NONE = frozenset({"default title", "default", "默认", "-"})

Cell = Callable[[RawRow, Sequence[str]], RawCell]


class Options:
    """Reads the options of one product's rows; the options' names may stand in its first row alone."""

    def __init__(self, given: Mapping[str, Any], cell: Cell, first: RawRow) -> None:
        self._combined: Sequence[str] = given.get("combined", ())
        self._pairs: Sequence[tuple[str, str]] = given.get("options", ())
        self._cell = cell
        self._first = first

    def of(self, row: RawRow) -> tuple[str | None, str | None]:
        """The colour and the size of a row's variant."""
        parts = [(self._name(row, name), written(self._cell(row, (value,)))) for name, value in self._pairs]
        for part in _PARTS.split(written(self._cell(row, self._combined))):
            name, _, value = part.replace("：", ":").rpartition(":")
            parts.append((name, value.strip()))
        return _colour_and_size(parts)

    def _name(self, row: RawRow, name: str) -> str:
        return written(self._cell(row, (name,))) or written(self._cell(self._first, (name,)))


def _colour_and_size(parts: Sequence[tuple[str, str]]) -> tuple[str | None, str | None]:
    colour = size = None
    for name, value in parts:
        if not value or value.casefold() in _NONE:
            continue
        if folded(name) in _COLOUR:
            colour = colour or value
        elif folded(name) in _SIZE or (not name and _SIZES.fullmatch(value)):
            size = size or value
        elif not name:
            colour = colour or value
    return colour, size
