"""Whether two Korean questions ask the same, by the cosine, by what topics are made by, and by their characters."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Wording
from app.triage.alike.wordings import Wordings
from eval.engine import Engine
from eval.external_retrieval import Floats, Vectors, cosines, tfidf
from eval.metrics import auroc, with_interval
from eval.report import Figure, Section

WAYS = {"auroc": "cosine", "auroc_topics": "what makes topics", "auroc_floor": "character TF-IDF"}


def korean_pairs(rows: list[dict[str, Any]], engine: Engine, command: str) -> Section:
    """The section of the Korean pairs."""
    texts = [text for row in rows for text in (row["text"], row["text2"])]
    vectors = engine.encoder.encode(texts)
    found = {
        "auroc": _of_pairs(vectors),
        "auroc_topics": _logits(texts, vectors),
        "auroc_floor": _of_pairs(tfidf(texts)),
    }
    same = [row["label"] == "same" for row in rows]
    return Section("korean_pairs", "Pairs of Korean questions.", "test", command, _figures(found, same))


def _figures(found: Mapping[str, Sequence[float]], same: Sequence[bool]) -> tuple[Figure, ...]:
    """Each way's, and how far what makes topics is ahead of the characters on the same pairs."""

    def area(name: str, places: Sequence[int]) -> float | None:
        return auroc([found[name][place] for place in places], [same[place] for place in places])

    def ahead(places: Sequence[int]) -> float | None:
        ours, floor = area("auroc_topics", places), area("auroc_floor", places)
        return None if ours is None or floor is None else ours - floor

    every = range(len(same))
    return (
        *(
            with_interval(
                name, f"same question or not, AUROC by {by}", every, lambda some, name=name: area(name, some)
            )
            for name, by in WAYS.items()
        ),
        with_interval("margin", "what makes topics, ahead of character TF-IDF", every, ahead),
    )


def _of_pairs(vectors: Vectors) -> list[float]:
    """The cosine of every text with the one behind it."""
    return np.diagonal(cosines(vectors[0::2], vectors[1::2])).tolist()


def _logits(texts: Sequence[str], vectors: Floats) -> list[float]:
    """As two comments of one minute that no entry is near to."""
    sameness = Sameness.load()
    ours = [Wording(text, vector, "ko") for text, vector in zip(texts, vectors, strict=True)]
    logits: list[float] = []
    for one, other in zip(ours[0::2], ours[1::2], strict=True):
        table = Wordings()
        table.put(0, one)
        logits.append(sameness.of_topic(other, [one], table.signs(other)))
    return logits
