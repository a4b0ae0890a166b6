"""`python -m eval.fit_spelling` learns which language a text in Latin letters is spelt like, from the comments of catalogue and
corpus and the questions that the corpus's shops wrote down."""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from app.triage.cleaning import clean
from app.triage.languages.spelling import SHIPPED, Spelling, ngrams
from intents.catalogue_files import load_catalogue
from intents.corpus_files import load_corpus
from intents.load import lessons

Spoken = tuple[str, str]
"""A language and a text in it."""
RARE = 3
"""Texts that an n-gram must stand in."""
FEW = 10
"""Texts that a language must have."""
STRENGTH = 30.0
"""Inverse of the L2 penalty; chosen on the development shops, like the next."""
COMMONNESS = 0.5
"""How far it counts that the corpus has more of one language than of another: in a room it is otherwise."""


def main() -> None:
    """Writes `app/triage/languages/spelling.npz` and prints what it learnt."""
    learnt = fit(spoken())
    learnt.save(SHIPPED)
    size = SHIPPED.stat().st_size // 1024
    print(f"{SHIPPED.name}: {', '.join(learnt.languages)}; {len(learnt.places)} n-grams, {size} KB")


def spoken() -> list[Spoken]:
    """Every text to learn from."""
    written = load_corpus(load_catalogue().names).questions
    said = [(one.language, one.text) for one in lessons(clean).examples]
    return said + [(one.language, clean(one.text)) for one in written]


def fit(texts: Sequence[Spoken]) -> Spelling:
    """The weights that these texts teach."""
    stand_in, taught = known(texts)
    places = {gram: row for row, gram in enumerate(stand_in)}
    rarity = np.array([math.log(len(taught) / times) for times in stand_in.values()], np.float32)
    features = _features([grams for _, grams in taught], places, rarity)
    right = [language for language, _ in taught]
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(features, right)
    languages = tuple(model.classes_.tolist())
    rare = np.log([len(right) / right.count(language) for language in languages])
    bias = model.intercept_ + (1 - COMMONNESS) * rare
    return Spelling(languages, places, rarity, model.coef_.T.astype(np.float32), bias.astype(np.float32))


def known(texts: Sequence[Spoken]) -> tuple[dict[str, int], list[tuple[str, set[str]]]]:
    """The n-grams that are learnt, in order, with how many texts each stands in; and of each text in Latin letters its
    language and its n-grams."""
    found = [(language, ngrams(text)) for language, text in texts if _in_latin_letters(text)]
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
