"""How a stream's viewers put their questions, in columns, so that a new comment is compared with all at once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import NEAREST, PAIR_SIGNS, Floats, Wording

TOGETHER = 1200.0
"""Seconds after which only the same words are the same question."""
STEP = 256
"""Rows that are multiplied at once, and by which the columns grow: of more, the threads cost more than they save."""
SCALE = 32767
"""What 1 is of a vector's numbers, which are kept in half the bytes."""
Rows = list[int]


class Beside(NamedTuple):
    """One wording beside others."""

    keys: list[int]
    wordings: list[Wording]
    signs: Floats
    """(Others, `PAIR_SIGNS`): what it has in common with each."""


class Wordings:
    """The wordings of a stream's questions, each under a key and of a product or none."""

    def __init__(self) -> None:
        self.keys: list[int] = []
        self._texts: list[str] = []
        self._rows: dict[int, int] = {}
        self._codes: dict[str, int] = {"": 0}
        self._names: list[str] = [""]
        self._vectors = np.zeros((0, 0), np.int16)
        self._numbers = np.zeros((0, len(_NUMBERS)), np.float64)
        self._near = np.zeros((0, NEAREST), np.int32)
        self._shares = np.zeros((0, NEAREST), np.float32)

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: int) -> bool:
        return key in self._rows

    @property
    def held(self) -> int:
        """Bytes of the columns."""
        return sum(column.nbytes for column in self._columns)

    def put(self, key: int, wording: Wording, sku: str | None = None) -> None:
        """Adds a wording."""
        row, width = len(self.keys), len(wording.vector)
        if row == len(self._vectors) or width > self._vectors.shape[1]:
            self._grow(row + 1, max(width, self._vectors.shape[1]))
        self._vectors[row] = 0  # there may be no vector, or another encoder's
        if width == self._vectors.shape[1]:
            self._vectors[row] = np.rint(np.clip(wording.vector, -1, 1) * SCALE)
        self._numbers[row] = (*self._coded(wording), self._code(sku or ""))
        self._near[row], self._shares[row] = self._shared(wording)
        self._rows[key] = row
        self.keys.append(key)
        self._texts.append(wording.text)

    def drop(self, key: int) -> None:
        """Takes a wording away; the last one gets its row."""
        row, last = self._rows.pop(key), len(self.keys) - 1
        if row != last:
            for column in self._columns:
                column[row] = column[last]
            self.keys[row], self._texts[row] = self.keys[last], self._texts[last]
            self._rows[self.keys[row]] = row
        self.keys.pop()
        self._texts.pop()

    def of(self, key: int) -> Wording:
        """The wording under a key."""
        row = self._rows[key]
        language, at, entry, sure, wanted, _ = self._numbers[row].tolist()
        near = zip(self._near[row].tolist(), self._shares[row].tolist(), strict=True)
        return Wording(
            text=self._texts[row],
            vector=self._vectors[row] / np.float32(SCALE),
            language=self._names[int(language)],
            at=at,
            entry=self._names[int(entry)],
            sure=sure,
            near=tuple((self._names[code], share) for code, share in near if code),
            wanted=wanted,
        )

    def sku(self, key: int) -> str | None:
        """The product of the wording under a key."""
        return self._names[int(self._numbers[self._rows[key], _SKU])] or None

    def about(self, sku: str | None) -> Rows | slice:
        """The rows of a product and of none; all for no product."""
        if sku is None:
            return slice(None)
        skus = self._numbers[: len(self.keys), _SKU]
        return np.flatnonzero((skus == 0) | (skus == self._codes.get(sku, -1))).tolist()

    def beside(self, wording: Wording, keys: Sequence[int]) -> Beside:
        """A wording beside those of some that are not too long before or behind it."""
        at = self._numbers[self._rows_of(keys), _AT]
        near = [key for key, is_near in zip(keys, np.abs(at - wording.at) < TOGETHER, strict=True) if is_near]
        return Beside(near, [self.of(key) for key in near], self.signs(wording, self._rows_of(near)))

    def before(self, at: float) -> list[int]:
        """The keys of what was posted before a moment."""
        return [self.keys[row] for row in np.flatnonzero(self._numbers[: len(self.keys), _AT] < at).tolist()]

    def oldest(self) -> int:
        """The key of what was posted first."""
        return self.keys[int(self._numbers[: len(self.keys), _AT].argmin())]

    def signs(self, wording: Wording, rows: slice | Rows = slice(None)) -> Floats:
        """What one wording and each of some rows have in common, in the order of `PAIR_SIGNS`."""
        end = len(self.keys)
        vectors, numbers = self._vectors[:end][rows], self._numbers[:end][rows]
        found = np.zeros((len(vectors), len(PAIR_SIGNS)), np.float32)
        if vectors.shape[1] == len(wording.vector):
            found[:, 0] = _products(vectors, wording.vector) * 10
        language, at, entry, sure, *_ = self._coded(wording)
        their = {name: numbers[:, place] for place, name in enumerate(_NUMBERS)}
        surer = np.minimum(their["sure"], sure)
        both = (their["entry"] > 0) & (entry > 0)
        found[:, 1] = their["language"] == language
        found[:, 2] = surer * (both & (their["entry"] == entry))
        found[:, 3] = surer * (both & (their["entry"] != entry))
        near, shares = self._shared(wording)
        mine = np.zeros(len(self._names), np.float32)
        mine[near] = shares
        found[:, 4] = (mine[self._near[:end][rows]] * self._shares[:end][rows]).sum(axis=1)
        found[:, 5] = np.log1p(np.abs(their["at"] - at) / 60)
        return found

    def logits(self, wording: Wording, sameness: Sameness, rows: slice | Rows = slice(None)) -> Floats:
        """What the signs say for each of some rows; nothing for those too long ago."""
        at = self._numbers[: len(self.keys)][rows][:, _AT]
        found = self.signs(wording, rows) @ sameness.row + np.float32(sameness.base)
        return np.where(np.abs(at - wording.at) < TOGETHER, found, -np.inf).astype(np.float32)

    def _rows_of(self, keys: Sequence[int]) -> Rows:
        return [self._rows[key] for key in keys]

    def _coded(self, wording: Wording) -> tuple[float, ...]:
        return (
            self._code(wording.language),
            wording.at,
            self._code(wording.entry),
            wording.sure,
            wording.wanted,
        )

    def _shared(self, wording: Wording) -> tuple[list[int], list[float]]:
        """The codes of the entries nearest to it and their shares, filled up with none."""
        rest = NEAREST - len(wording.near)
        return (
            [*(self._code(entry) for entry, _ in wording.near), *[0] * rest],
            [*(share for _, share in wording.near), *[0.0] * rest],
        )

    @property
    def _columns(self) -> tuple[NDArray[Any], ...]:
        return self._vectors, self._numbers, self._near, self._shares

    def _code(self, name: str) -> int:
        code = self._codes.setdefault(name, len(self._names))
        if code == len(self._names):
            self._names.append(name)
        return code

    def _grow(self, rows: int, width: int) -> None:
        many = max(len(self._vectors), -(-rows // STEP) * STEP if self.keys else 1)
        self._vectors = _grown(self._vectors, many, width)
        self._numbers = _grown(self._numbers, many, len(_NUMBERS))
        self._near = _grown(self._near, many, NEAREST)
        self._shares = _grown(self._shares, many, NEAREST)


def _grown(column: NDArray[Any], rows: int, width: int) -> NDArray[Any]:
    """A column with room for more, the rest of it 0."""
    grown = np.zeros((rows, width), column.dtype)
    grown[: len(column), : column.shape[1]] = column
    return grown


def _products(vectors: NDArray[np.int16], vector: Floats) -> Floats:
    """The cosine of each with one."""
    found = np.empty(len(vectors), np.float32)
    for start in range(0, len(vectors), STEP):
        found[start : start + STEP] = vectors[start : start + STEP].astype(np.float32) @ vector
    return (found / SCALE).astype(np.float32)


_NUMBERS = ("language", "at", "entry", "sure", "wanted", "sku")
_AT, _SKU = _NUMBERS.index("at"), _NUMBERS.index("sku")
