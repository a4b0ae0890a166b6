"""How a stream's viewers put their questions, in columns, so that a new comment is compared with all at once."""

from dataclasses import replace

import numpy as np

from app.triage.sameness import GENERIC, SIGNS, Floats, Sameness, Wording

TOGETHER = 1200.0
"""Seconds after which only the same words are the same question."""


class Wordings:
    """The wordings of one product's questions, each under a key."""

    def __init__(self) -> None:
        self.keys: list[int] = []
        self.texts: list[Wording] = []
        self._rows: dict[int, int] = {}
        self._codes: dict[str, int] = {"": 0}
        self._vectors = np.zeros((0, 0), np.float32)
        self._numbers = np.zeros((0, len(_NUMBERS)), np.float64)

    def __len__(self) -> int:
        return len(self.keys)

    def put(self, key: int, wording: Wording) -> None:
        """Adds a wording."""
        row = len(self.keys)
        if row == len(self._vectors) or len(wording.vector) > self._vectors.shape[1]:
            self._grow(max(16, 2 * row), max(len(wording.vector), self._vectors.shape[1]))
        self._vectors[row] = 0.0  # there may be no vector, or another encoder's
        if len(wording.vector) == self._vectors.shape[1]:
            self._vectors[row] = wording.vector
        self._numbers[row] = self._coded(wording)
        self._rows[key] = row
        self.keys.append(key)
        self.texts.append(replace(wording, vector=_NO_VECTOR))  # the table has it

    def drop(self, key: int) -> None:
        """Takes a wording away; the last one gets its row."""
        row, last = self._rows.pop(key), len(self.keys) - 1
        if row != last:
            for column in (self._vectors, self._numbers):
                column[row] = column[last]
            self.keys[row], self.texts[row] = self.keys[last], self.texts[last]
            self._rows[self.keys[row]] = row
        self.keys.pop()
        self.texts.pop()

    def __contains__(self, key: int) -> bool:
        return key in self._rows

    def of(self, key: int) -> Wording:
        """The wording under a key."""
        row = self._rows[key]
        return replace(self.texts[row], vector=self._vectors[row].copy())

    def rows(self, keys: list[int]) -> list[int]:
        """The rows of some keys."""
        return [self._rows[key] for key in keys]

    def signs(self, wording: Wording, rows: slice | list[int] = slice(None)) -> Floats:
        """What one wording and each of some rows have in common, in the order of `SIGNS`."""
        end = len(self.keys)
        vectors, numbers = self._vectors[:end][rows], self._numbers[:end][rows]
        found = np.zeros((len(vectors), len(SIGNS)), np.float32)
        if vectors.shape[1] == len(wording.vector):
            found[:, 0] = vectors @ wording.vector * 10
        language, at, entry, sure, nearest, lead, generic = self._coded(wording)
        their = {name: numbers[:, place] for place, name in enumerate(_NUMBERS)}
        surer, ahead = np.minimum(their["sure"], sure), np.minimum(their["lead"], lead) * 10
        both = (their["entry"] > 0) & (entry > 0)
        known = (their["nearest"] > 0) & (nearest > 0)
        telling = known & (their["generic"] == 0) & (generic == 0)
        found[:, 1] = their["language"] == language
        found[:, 2] = surer * (both & (their["entry"] == entry))
        found[:, 3] = surer * (both & (their["entry"] != entry))
        found[:, 4] = ahead * (known & (their["nearest"] == nearest))
        found[:, 5] = ahead * (telling & (their["nearest"] != nearest))
        found[:, 6] = np.log1p(np.abs(their["at"] - at) / 60)
        return found

    def logits(self, wording: Wording, sameness: Sameness, rows: slice | list[int] = slice(None)) -> Floats:
        """What the signs say for each of some rows; nothing for those too long ago."""
        at = self._numbers[: len(self.keys)][rows][:, 1]
        found = self.signs(wording, rows) @ sameness.row + np.float32(sameness.base)
        return np.where(np.abs(at - wording.at) < TOGETHER, found, -np.inf).astype(np.float32)

    def _coded(self, wording: Wording) -> tuple[float, ...]:
        code = self._codes.setdefault
        return (
            code(wording.language, len(self._codes)),
            wording.at,
            code(wording.entry, len(self._codes)),
            wording.sure,
            code(wording.nearest, len(self._codes)),
            wording.lead,
            wording.nearest.startswith(GENERIC),
        )

    def _grow(self, rows: int, width: int) -> None:
        end = len(self.keys)
        vectors, numbers = self._vectors, self._numbers
        self._vectors = np.zeros((max(rows, len(vectors)), width), np.float32)
        self._numbers = np.zeros((len(self._vectors), len(_NUMBERS)), np.float64)
        self._vectors[:end, : vectors.shape[1]] = vectors[:end]
        self._numbers[:end] = numbers[:end]


_NO_VECTOR = np.zeros(0, np.float32)
_NUMBERS = ("language", "at", "entry", "sure", "nearest", "lead", "generic")
