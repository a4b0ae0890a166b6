"""Fits the intents' head from examples: the catalogue's and the corpus's."""

from collections.abc import Sequence

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from intents.catalogue_files import CHAT, Catalogue
from intents.classifier import Encode, LinearHead
from intents.text_features import BUCKETS, CUES, cues, ngram_buckets

_SEED = 20
_FOLDS = 5
_STRENGTH = 1.0
"""Inverse of the L2 penalty; with the two weights below chosen on held-out folds."""
_VECTOR_WEIGHT = np.float32(3.0)
"""Vectors of one model lie close together: what tells them apart is small beside the other features."""
_NGRAM_WEIGHT = np.float32(3.0)
_BATCH = 64
_BARS = np.arange(0.2, 0.71, 0.025)


def fit(catalogue: Catalogue, encode: Encode, fingerprint: str = "", *, jobs: int = 1) -> LinearHead:
    """A head that learnt the catalogue's examples; the same for the same vectors. `fingerprint`: its `head_key`; `jobs`:
    processes that share the work (-1: one a core), which moves no weight by more than rounding."""
    texts = [example.text for example in catalogue.examples]
    vectors = encode_all(encode, texts)
    labels = labels_of(catalogue)
    mean = vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
    features = features_of(texts, vectors - mean)
    held_out = out_of_fold(features, labels, catalogue.names, jobs)
    first, more = _bars(held_out, labels, catalogue.names)
    weights, bias = fit_rows(features, labels, jobs)
    slopes, shifts = _calibration(held_out, labels)
    weights *= slopes[:, None]
    dimensions = len(mean)
    dense = weights[:, : dimensions + CUES].copy()
    dense[:, :dimensions] *= _VECTOR_WEIGHT
    return LinearHead(
        fingerprint=fingerprint,
        names=catalogue.names,
        mean=mean,
        dense=dense.astype(np.float32),
        ngrams=np.ascontiguousarray(weights[:, dimensions + CUES :].T * _NGRAM_WEIGHT, np.float32),
        bias=(bias * slopes + shifts).astype(np.float32),
        first=first,
        more=more,
    )


def out_of_fold(
    features: csr_matrix, labels: NDArray[np.float64], names: Sequence[str], jobs: int = 1
) -> NDArray[np.float64]:
    """Each example's logits by heads that have not seen it, of shape (examples, rows)."""
    kinds = np.array(["+".join(np.array(names)[row[: len(names)] == 1]) for row in labels])
    rare = np.isin(kinds, [kind for kind in np.unique(kinds) if np.sum(kinds == kind) < _FOLDS])
    kinds[rare] = [names[int(np.argmax(row[: len(names)]))] for row in labels[rare]]
    logits = np.zeros(labels.shape)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
    for seen, unseen in folds.split(features, kinds):
        weights, bias = fit_rows(features[seen], labels[seen], jobs)
        logits[unseen] = features[unseen] @ weights.T + bias
    return logits


def labels_of(catalogue: Catalogue) -> NDArray[np.float64]:
    """1 for yes, 0 for no, NaN where it is not said; of shape (examples, names + FURTHER)."""
    return np.array(
        [
            [
                *(float(name in example.intents) for name in catalogue.names),
                float(CHAT not in example.intents),
                np.nan if example.in_tables is None else float(example.in_tables),
            ]
            for example in catalogue.examples
        ]
    )


def encode_all(encode: Encode, texts: Sequence[str]) -> NDArray[np.float32]:
    """The unit vectors of many texts, shape (texts, dimensions); encoded in batches of like length."""
    by_length = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    batches = [by_length[start : start + _BATCH] for start in range(0, len(by_length), _BATCH)]
    vectors = np.concatenate([encode([texts[row] for row in batch]) for batch in batches])
    return vectors[np.argsort(by_length)]


def features_of(texts: Sequence[str], centred: NDArray[np.float32]) -> csr_matrix:
    """What a head sees of texts and their centred vectors: these, cues and n-grams, weighted; a row a text."""
    buckets = [ngram_buckets(text) for text in texts]
    counts = np.array([len(row) for row in buckets])
    values = np.repeat(_NGRAM_WEIGHT / np.sqrt(counts), counts)
    starts = np.concatenate([[0], np.cumsum(counts)])
    ngrams = csr_matrix((values, np.concatenate(buckets), starts), shape=(len(texts), BUCKETS))
    dense = np.hstack([centred * _VECTOR_WEIGHT, np.stack([cues(text) for text in texts])])
    return csr_matrix(hstack([csr_matrix(dense), ngrams], format="csr"))


def fit_rows(
    features: csr_matrix, labels: NDArray[np.float64], jobs: int = 1
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The weights, of shape (rows, features), and the bias of a logistic regression for each column of labels."""
    rows = joblib.Parallel(n_jobs=jobs)(joblib.delayed(_fit_row)(features, column) for column in labels.T)
    weights, bias = zip(*rows, strict=True)
    return np.stack(weights), np.array(bias)


def _fit_row(features: csr_matrix, column: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    told = np.flatnonzero(~np.isnan(column))
    if len(np.unique(column[told])) < 2:  # nothing to learn: a probability of a half
        return np.zeros(features.get_shape()[1]), 0.0
    row = LogisticRegression(C=_STRENGTH, solver="liblinear", tol=1e-3, random_state=_SEED).fit(
        features[told], column[told]
    )
    return row.coef_[0], float(row.intercept_[0])


def _calibration(
    logits: NDArray[np.float64], labels: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Slope and shift of each row's logit that make held-out probabilities right (Platt 1999)."""
    slopes = np.ones(labels.shape[1])
    shifts = np.zeros(labels.shape[1])
    for row, (logit, label) in enumerate(zip(logits.T, labels.T, strict=True)):
        told = ~np.isnan(label)
        if len(np.unique(label[told])) == 2:
            sigmoid = LogisticRegression(C=1e6).fit(logit[told, None], label[told])
            slopes[row] = max(float(sigmoid.coef_[0, 0]), 1e-3)
            shifts[row] = float(sigmoid.intercept_[0])
    return slopes, shifts


def _bars(
    logits: NDArray[np.float64], labels: NDArray[np.float64], names: Sequence[str]
) -> tuple[float, float]:
    """The two thresholds with the best macro-F1 on held-out examples."""
    slopes, shifts = _calibration(logits, labels)
    asked = [column for column, name in enumerate(names) if name != CHAT]
    scores = (1.0 / (1.0 + np.exp(-(logits * slopes + shifts))))[:, asked]
    best = scores == scores.max(axis=1, keepdims=True)
    truth = labels[:, asked] == 1

    def quality(bars: tuple[float, float]) -> float:
        meant = (best & (scores >= bars[0])) | (~best & (scores >= max(bars)))
        return float(f1_score(truth, meant, average="macro"))

    pairs = [(round(float(a), 3), round(float(b), 3)) for a in _BARS for b in _BARS if b >= a]
    return max(pairs, key=quality)
