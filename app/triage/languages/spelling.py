"""Which languages a text in Latin letters is spelt like: character n-grams and words, weighed by a logistic regression.

`python -m eval.fit_spelling` learns the weights from the comments of corpus and catalogue: viewers spell otherwise than
the newspapers and encyclopedias that language identifiers are made from.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.triage.cleaning import fold_in_place

SHIPPED = Path(__file__).with_name("spelling.npz")
_LONGEST = 4
_WORDS_KEPT = 16_384
_WORD = re.compile(r"[a-z\u00e0-\u024f\u1e00-\u1eff']+")
_WHOLE = "#"
"""Stands behind a whole word, which is no n-gram."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """A weight for each known n-gram and language."""

    languages: tuple[str, ...]
    places: Mapping[str, int]
    """The row of each n-gram."""
    rarity: NDArray[np.float32]
    """Inverse document frequency of each n-gram, of shape (n-grams,)."""
    weights: NDArray[np.float32]
    """Of shape (n-grams, languages)."""
    bias: NDArray[np.float32]
    """Of shape (languages,)."""

    def rank(self, text: str) -> dict[str, float]:
        """The probability of each language; those that are all as likely as they are common for a text of no known letters."""
        found = frozenset[int]().union(*map(self._rows_of, _words(text)))
        rows = np.fromiter(found, np.intp, len(found))
        rarity = self.rarity.take(rows)
        length = max(float(np.sqrt(rarity @ rarity)), 1e-6)
        logits = self.bias + rarity @ self.weights.take(rows, axis=0) / length
        odds = np.exp(logits - logits.max())
        return dict(zip(self.languages, (odds / odds.sum()).tolist(), strict=True))

    @lru_cache(maxsize=_WORDS_KEPT)  # noqa: B019 - the weights that are shipped stay anyway
    def _rows_of(self, word: str) -> frozenset[int]:
        """The rows of a word's known n-grams; kept, since comments are made of much the same words."""
        return frozenset({row for gram in _ngrams_of(word) if (row := self.places.get(gram)) is not None})

    def save(self, path: Path) -> None:
        """Writes an npz file, the weights in half precision."""
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                languages=np.array(self.languages),
                ngrams=np.array("\n".join(self.places)),
                rarity=self.rarity.astype(np.float16),
                weights=self.weights.astype(np.float16),
                bias=self.bias,
            )

    @classmethod
    def load(cls, path: Path) -> "Spelling":
        """What `save` wrote."""
        with np.load(path, allow_pickle=False) as file:
            grams = str(file["ngrams"]).split("\n")
            return cls(
                tuple(file["languages"].tolist()),
                {gram: row for row, gram in enumerate(grams)},
                file["rarity"].astype(np.float32),
                file["weights"].astype(np.float32),
                file["bias"],
            )


def ngrams(text: str) -> set[str]:
    """The words of a text and their n-grams of 1 to 4 characters, the spaces around them among these."""
    return set[str]().union(*map(_ngrams_of, _words(text)))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold_in_place(text))


def _ngrams_of(word: str) -> set[str]:
    padded = f" {word} "
    found = {padded + _WHOLE}
    for length in range(1, _LONGEST + 1):
        found.update([padded[at : at + length] for at in range(len(padded) - length + 1)])
    return found


@cache
def spelling() -> Spelling:
    """The weights that are shipped."""
    return Spelling.load(SHIPPED)
