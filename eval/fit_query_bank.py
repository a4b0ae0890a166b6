"""`python -m eval.fit_query_bank` gathers what the corpus's rooms ask and ships it as the bundled model's query bank.

The comments of a room that ask one and the same thing have one middle; the middles of all rooms are grouped, since a hundred rooms
ask whether there is cash on delivery, and the middle of each group is a query of the bank.
"""

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans

from app.encoding.load import load_encoder
from app.triage.cleaning import clean
from intents.catalogue_files import load_catalogue
from intents.corpus_files import corpus_fingerprint, load_corpus
from knowledge.query_bank import SHIPPED, QueryBank

QUERIES = 1000
SEED = 20

Vectors = NDArray[np.float32]


def main() -> None:
    """Writes `knowledge/query_bank.npz` and prints what it holds."""
    corpus = load_corpus(load_catalogue().names)
    asked: dict[tuple[str, str], list[str]] = defaultdict(list)
    for comment in corpus.comments:
        if comment.question:
            asked[comment.trade, comment.question].append(clean(comment.example.text))
    with TemporaryDirectory() as folder:
        encoder = load_encoder("bundled:e5-small", "onnx-int8", Path(folder))
        middles = unit(np.array([encoder.encode(texts).mean(axis=0) for texts in asked.values()]))
        bank = QueryBank(encoder.fingerprint, corpus_fingerprint(), grouped(middles, QUERIES))
        encoder.close()
    bank.save(SHIPPED)
    print(
        f"{SHIPPED.name}: {len(bank.vectors)} of {len(middles)} questions, {SHIPPED.stat().st_size // 1024} KB"
    )


def grouped(middles: Vectors, queries: int) -> Vectors:
    """The unit middles of so many groups of unit vectors, shape (queries, dimensions); the same for the same vectors."""
    groups = KMeans(queries, n_init="auto", max_iter=50, random_state=SEED).fit(middles)
    return unit(groups.cluster_centers_)


def unit(vectors: Vectors) -> Vectors:
    """The same vectors, of length one."""
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


if __name__ == "__main__":
    main()
