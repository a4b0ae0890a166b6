"""In which order the encoder's adapter reads its lessons: what asks the same, and what nearly does, in one batch."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from eval.adapter_lessons import Lessons

Rows = NDArray[np.intp]

TOGETHER = 4
"""At most so many lessons that ask the same stand together."""
BLOCK = 16
"""Lessons of one place that stand together: of neighbouring questions."""


def batches(
    lessons: Lessons, vectors: NDArray[np.float32], size: int, random: np.random.Generator
) -> Iterator[Rows]:
    """Every lesson once, in batches of about `size`. `vectors` (lessons, dimensions) say which questions are neighbours."""
    blocks = [*_of_questions(lessons, vectors, random), *_of_others(lessons, random)]
    order = random.permutation(len(blocks))
    each = size // BLOCK
    for start in range(0, len(blocks), each):
        yield np.concatenate([blocks[at] for at in order[start : start + each]])


def _of_others(lessons: Lessons, random: np.random.Generator) -> list[Rows]:
    rows = random.permutation(np.flatnonzero(lessons.asked < 0))
    return np.array_split(rows, max(1, len(rows) // BLOCK))


def _of_questions(
    lessons: Lessons, vectors: NDArray[np.float32], random: np.random.Generator
) -> Iterator[Rows]:
    known = lessons.asked >= 0
    for place in np.unique(lessons.places[known]):
        units = list(_units(lessons.asked, np.flatnonzero(known & (lessons.places == place)), random))
        means = np.stack([vectors[unit].mean(0) for unit in units])
        near = means @ means.T
        questions = [lessons.asked[unit[0]] for unit in units]
        left = list(random.permutation(len(units)))
        while left:
            first = left.pop()
            block = [first]
            for other in sorted(left, key=lambda unit, first=first: -near[first, unit]):
                if sum(len(units[unit]) for unit in block) >= BLOCK:
                    break
                if questions[other] not in [questions[unit] for unit in block]:
                    block.append(other)
                    left.remove(other)
            yield np.concatenate([units[unit] for unit in block])


def _units(asked: NDArray[np.intp], rows: Rows, random: np.random.Generator) -> Iterator[Rows]:
    """The rows by what they ask, at most `TOGETHER` of a question at once."""
    for question in np.unique(asked[rows]):
        mine = random.permutation(rows[asked[rows] == question])
        yield from np.array_split(mine, -(-len(mine) // TOGETHER))
