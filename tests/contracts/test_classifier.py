"""What every classifier promises, shown on each implementation."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from app.triage.cleaning import clean
from intents.catalogue_files import CHAT, Catalogue, Intent, load_catalogue
from intents.classifier import Classifier
from intents.load import load_or_fit
from intents.train import fit

TEXTS = [
    "how much is it",
    "160cm 55kg what size",
    "hahaha",
    "",
    "﷽" * 50,
    "\ud800 price",
    "1",
    "多少钱 包邮吗",
]


def some_of(catalogue: Catalogue) -> Catalogue:
    """Every intent with its first English examples, chat with more, as in the whole: a head in a second."""

    def first(intent: Intent) -> Intent:
        most = 400 if intent.name == CHAT else 50
        kept = [example for example in intent.examples if example.language == "en"]
        return replace(intent, examples=tuple(kept[:most]))

    return Catalogue(tuple(map(first, catalogue.intents)))


@pytest.fixture(scope="module")
def linear_head(hashing_encoder: Encoder) -> Classifier:
    return fit(some_of(load_catalogue()), hashing_encoder.encode, hashing_encoder.fingerprint)


@pytest.fixture(
    params=[
        pytest.param("linear_head", id="fitted with hashed vectors"),
        pytest.param("shipped_head", id="shipped", marks=pytest.mark.model),
    ]
)
def case(request: pytest.FixtureRequest) -> tuple[Classifier, Encoder]:
    encoder = request.getfixturevalue(
        "bundled_encoder" if request.param == "shipped_head" else "hashing_encoder"
    )
    return request.getfixturevalue(request.param), encoder


@pytest.fixture(scope="module")
def shipped_head(bundled_encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Classifier:
    cache: Path = tmp_path_factory.mktemp("heads")
    return load_or_fit(cache, bundled_encoder.encode, bundled_encoder.fingerprint, clean)


def test_every_comment_gets_one_reading_in_order(case: tuple[Classifier, Encoder]) -> None:
    head, encoder = case
    vectors = encoder.encode(TEXTS)
    together = head.read(TEXTS, vectors)
    alone = [head.read([text], vectors[row : row + 1])[0] for row, text in enumerate(TEXTS)]
    assert [r.intents[0].name for r in together] == [r.intents[0].name for r in alone]
    np.testing.assert_allclose(
        [r.needs_reply for r in together], [r.needs_reply for r in alone], rtol=0, atol=1e-5
    )


def test_nothing_in_is_nothing_out(case: tuple[Classifier, Encoder]) -> None:
    head, encoder = case
    assert head.read([], np.zeros((0, encoder.encode(["a"]).shape[1]), np.float32)) == []


def test_scores_are_probabilities_of_every_intent_of_the_catalogue(case: tuple[Classifier, Encoder]) -> None:
    head, encoder = case
    names = set(load_catalogue().names)
    for reading in head.read(TEXTS, encoder.encode(TEXTS)):
        assert set(reading.scores) == names
        assert all(0.0 <= score <= 1.0 for score in [*reading.scores.values(), reading.needs_reply])


def test_intents_are_surest_first_and_chat_stands_alone(case: tuple[Classifier, Encoder]) -> None:
    head, encoder = case
    for reading in head.read(TEXTS, encoder.encode(TEXTS)):
        confidences = [intent.confidence for intent in reading.intents]
        assert confidences == sorted(confidences, reverse=True)
        assert reading.intents
        names = [intent.name for intent in reading.intents]
        assert names == ["chat"] or "chat" not in names


def test_vectors_of_another_model_are_refused(case: tuple[Classifier, Encoder]) -> None:
    head, _ = case
    with pytest.raises(ValueError, match="don't belong together"):
        head.read(["price"], np.zeros((1, 7), np.float32))


def test_it_tells_a_question_from_chat(case: tuple[Classifier, Encoder]) -> None:
    head, encoder = case
    question, chat = head.read(["price?", "hahaha"], encoder.encode(["price?", "hahaha"]))
    assert question.intents[0].name == "price"
    assert question.needs_reply > 0.8
    assert chat.intents[0].name == "chat"
    assert chat.needs_reply < 0.2


def test_its_fingerprint_is_not_empty(case: tuple[Classifier, Encoder]) -> None:
    assert case[0].fingerprint
