"""Retrieval on toy sets finds what shares letters, and the floor is measured beside it."""

from pathlib import Path

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from app.settings import Settings
from eval.engine import Engine
from eval.external_retrieval import cosines, epqa, tfidf, xquad
from tests.unit.eval.toys import KeywordClassifier


@pytest.fixture
def engine(hashing_encoder: Encoder, tmp_path: Path) -> Engine:
    return Engine(hashing_encoder, KeywordClassifier(), Settings(), tmp_path)


def test_the_answering_sentence_is_looked_for_in_both_languages(engine: Engine) -> None:
    rows = [
        {"kind": "doc", "id": "en-1", "lang": "en", "text": "The tower is three hundred metres high."},
        {"kind": "doc", "id": "en-2", "lang": "en", "text": "Bread is made of flour and water."},
        {"kind": "doc", "id": "es-1", "lang": "es", "text": "La torre mide trescientos metros."},
        {
            "kind": "query",
            "lang": "en",
            "text": "How high is the tower?",
            "gold": {"en": "en-1", "es": "es-1"},
        },
        {"kind": "query", "lang": "es", "text": "bread flour water", "gold": {"en": "en-1", "es": "es-1"}},
    ]
    figures = {figure.name: figure for figure in xquad(rows, engine, "").figures}
    assert figures["same"].value == 1.0
    assert (figures["across"].value, figures["across"].n) == (0.0, 1)
    assert figures["same_encoder"].value == 1.0
    assert figures["same_floor"].value == 1.0


def test_products_questions_are_answered_or_not(engine: Engine) -> None:
    rows = [
        {
            "text": "is it dishwasher safe",
            "label": "answerable",
            "candidates": [{"text": "it is dishwasher safe", "rel": 2}, {"text": "red handle", "rel": 0}],
        },
        {
            "text": "who makes it",
            "label": "not_answerable",
            "candidates": [{"text": "two litres", "rel": 0}, {"text": "red handle", "rel": 1}],
        },
    ]
    figures = {figure.name: figure for figure in epqa(rows, engine, "").figures}
    assert (figures["p_at_1"].value, figures["p_at_1"].n) == (1.0, 1)
    assert figures["abstain_auroc"].value == 1.0
    assert figures["abstain_auroc_floor"].value == 1.0


def test_cosines_of_sparse_and_dense_vectors_are_alike() -> None:
    sparse = tfidf(["one two", "two three", "four"])
    dense = np.asarray(sparse.toarray(), np.float32)
    assert np.allclose(cosines(sparse, sparse), cosines(dense, dense), atol=1e-6)
