"""What shared letters are worth beside the vectors, of two comments in one language: the shops' labels have few such pairs
that ask the same, the corpus many."""

from collections import defaultdict
from itertools import combinations

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.triage.cleaning import clean
from app.triage.letters import shared_letters
from app.triage.sameness import missing_facts
from eval.engine import Engine
from intents.catalogue_files import load_catalogue
from intents.corpus_files import load_corpus

Asked = tuple[str, str]
"""What is asked, by a name, and a text that asks it."""


def worth_of_letters(engine: Engine) -> float:
    """How many tenths of cosine: of the pairs of a trade's comments in one language, those that ask the same and those that
    don't weighing the same."""
    rooms = _rooms()
    texts = [text for asked in rooms for _, text in asked]
    vectors = dict(zip(texts, engine.encoder.encode(texts), strict=True))
    signs: list[tuple[float, ...]] = []
    same: list[bool] = []
    for asked in rooms:
        for (question, text), (other_question, other) in combinations(asked, 2):
            missing = missing_facts(text, other)
            if missing is not None:
                tenths = 10 * float(vectors[text] @ vectors[other])
                signs.append((tenths, shared_letters(text, other), missing))
                same.append(question == other_question)
    model = LogisticRegression(max_iter=2000, class_weight="balanced").fit(np.array(signs), np.array(same))
    cosine, letters, _ = model.coef_[0].tolist()
    return letters / cosine


def _rooms() -> list[list[Asked]]:
    """The comments of which it is known what one thing they ask, by trade and language."""
    rooms: defaultdict[tuple[str, str], list[Asked]] = defaultdict(list)
    for comment in load_corpus(load_catalogue().names).comments:
        if comment.question:
            room = rooms[comment.trade, comment.example.language]
            room.append((comment.question, clean(comment.example.text)))
    return list(rooms.values())
