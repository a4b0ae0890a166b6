"""`python -m eval.fit_spelling` learns which language a text in Latin letters is spelt like, from catalogue and corpus."""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from app.triage.cleaning import clean
from app.triage.spelling import SHIPPED, Spelling, ngrams
from intents.catalogue_files import Example
from intents.train import lessons

RARE = 3
"""Comments that an n-gram must stand in."""
FEW = 10
"""Comments that a language must have."""
STRENGTH = 30.0
"""Inverse of the L2 penalty; chosen on the development shops, like the next."""
COMMONNESS = 0.5
"""How far it counts that the corpus has more of one language than of another: in a room it is otherwise."""


def main() -> None:
    """Writes `app/triage/spelling.npz` and prints what it learnt."""
    learnt = fit(lessons(clean).examples)
    learnt.save(SHIPPED)
    size = SHIPPED.stat().st_size // 1024
    print(f"{SHIPPED.name}: {', '.join(learnt.languages)}; {len(learnt.places)} n-grams, {size} KB")


def fit(examples: Sequence[Example]) -> Spelling:
    """The weights that these comments teach."""
    stand_in, taught = known(examples)
    places = {gram: row for row, gram in enumerate(stand_in)}
    rarity = np.array([math.log(len(taught) / times) for times in stand_in.values()], np.float32)
    features = _features([grams for _, grams in taught], places, rarity)
    spoken = [language for language, _ in taught]
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(features, spoken)
    languages = tuple(model.classes_.tolist())
    rare = np.log([len(spoken) / spoken.count(language) for language in languages])
    bias = model.intercept_ + (1 - COMMONNESS) * rare
    return Spelling(languages, places, rarity, model.coef_.T.astype(np.float32), bias.astype(np.float32))


def known(examples: Sequence[Example]) -> tuple[dict[str, int], list[tuple[str, set[str]]]]:
    """The n-grams that are learnt, in order, with how many comments each stands in; and of each comment in Latin letters
    its language and its n-grams."""
    found = [(one.language, ngrams(one.text)) for one in examples if _in_latin_letters(one.text)]
    common = Counter(language for language, _ in found)
    taught = [(language, grams) for language, grams in found if common[language] >= FEW and language != "und"]
    stand_in = Counter(gram for _, grams in taught for gram in grams)
    return {gram: stand_in[gram] for gram in sorted(stand_in) if stand_in[gram] >= RARE}, taught


def _in_latin_letters(text: str) -> bool:
    """Whether a text has letters, all of which are Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff" for letter in letters)


def _features(
    texts: Sequence[Collection[str]],
    places: Mapping[str, int],
    rarity: np.ndarray[tuple[int], np.dtype[np.float32]],
) -> csr_array:
    """A row of length 1 for each text, as `Spelling.rank` weighs it."""
    starts, columns, values = [0], list[int](), list[float]()
    for grams in texts:
        rows = sorted(places[gram] for gram in grams if gram in places)
        columns += rows
        values += (rarity[rows] / max(float(np.linalg.norm(rarity[rows])), 1e-6)).tolist()
        starts.append(len(columns))
    return csr_array((values, columns, starts), shape=(len(texts), len(places)))


if __name__ == "__main__":
    main()
