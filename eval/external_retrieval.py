"""Retrieval on external sets, each beside the floor of character TF-IDF in the same run."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from eval.engine import Engine
from eval.metrics import auroc, mean, share
from eval.report import Figure, Grid, Section

Row = dict[str, Any]
Floats = NDArray[np.float32]
Vectors = Floats | csr_matrix
Represent = Callable[[Sequence[str]], Vectors]
"""Texts -> unit vectors; called with what is searched and what is searched for in one list."""


def xquad(rows: list[Row], engine: Engine, command: str) -> Section:
    """R@1 of the sentence that answers a question: in the question's language, and among English ones."""
    texts = [row["text"] for row in rows]
    grid: list[tuple[str | float | int | None, ...]] = []
    hits: dict[str, list[float]] = {}
    languages = list(dict.fromkeys(row["lang"] for row in rows))
    by_name = {"encoder": _encoded(engine)(texts), "tfidf": tfidf(texts)}
    for language in languages:
        line: list[str | float | int | None] = [language]
        for name, vectors in by_name.items():
            same = _first_hits(rows, vectors, language, language)
            hits.setdefault(f"{name}_same", []).extend(same)
            line += [len(same), float(np.mean(same))] if name == "encoder" else [float(np.mean(same))]
            if language == "en":
                line.append(None)
                continue
            across = _first_hits(rows, vectors, language, "en")
            hits.setdefault(f"{name}_across", []).extend(across)
            line.append(float(np.mean(across)))
        grid.append(tuple(line))
    figures = (
        mean("same", "R@1, question and sentences in one language", hits["encoder_same"]),
        mean("same_floor", "the same by character TF-IDF", hits["tfidf_same"]),
        mean("across", "R@1, question in another language, sentences English", hits["encoder_across"]),
        mean("across_floor", "the same by character TF-IDF", hits["tfidf_across"]),
    )
    columns = ("language", "n", "R@1 same", "R@1 to English", "TF-IDF same", "TF-IDF to English")
    about = "XQuAD-R: questions, and the sentences of encyclopedia articles of which one answers each."
    return Section("xquad", about, "all", command, figures, (Grid("By language", columns, tuple(grid)),))


def epqa(rows: list[Row], engine: Engine, command: str) -> Section:
    """P@1 among ten candidates where one answers, and telling those questions from the others by the best score."""
    figures: list[Figure] = []
    for name, represent in (("", _encoded(engine)), ("_floor", tfidf)):
        texts = [text for row in rows for text in (row["text"], *(c["text"] for c in row["candidates"]))]
        vectors = represent(texts)
        first: list[bool] = []
        best: list[float] = []
        start = 0
        for row in rows:
            end = start + 1 + len(row["candidates"])
            scores = cosines(vectors[start + 1 : end], vectors[start : start + 1])[:, 0]
            start = end
            best.append(float(scores.max()))
            if row["label"] == "answerable":
                first.append(row["candidates"][int(scores.argmax())]["rel"] == 2)
        area = auroc(best, [row["label"] == "answerable" for row in rows])
        by = " by character TF-IDF" if name else ""
        figures += [
            share(f"p_at_1{name}", f"P@1{by}", first, bool),
            Figure(
                f"abstain_auroc{name}", f"answerable or not, AUROC of the best score{by}", area, len(rows)
            ),
        ]
    about = (
        "ePQA: shoppers' product questions with ten candidates each; 'answers' is the highest relevance only."
    )
    return Section("epqa", about, "dev", command, tuple(figures))


def korean_pairs(rows: list[Row], engine: Engine, command: str) -> Section:
    """Do two Korean questions ask the same? AUROC of their cosine."""
    figures: list[Figure] = []
    texts = [text for row in rows for text in (row["text"], row["text2"])]
    for name, vectors in (("auroc", _encoded(engine)(texts)), ("auroc_floor", tfidf(texts))):
        alike = np.diagonal(cosines(vectors[0::2], vectors[1::2])).tolist()
        by = " by character TF-IDF" if name.endswith("floor") else ""
        area = auroc(alike, [row["label"] == "same" for row in rows])
        figures.append(Figure(name, f"same question or not, AUROC{by}", area, len(rows)))
    return Section("korean_pairs", "Pairs of Korean questions.", "test", command, tuple(figures))


def tfidf(texts: Sequence[str]) -> csr_matrix:
    """Unit vectors of character n-grams of two to four, weighted by all of these texts."""
    return csr_matrix(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4)).fit_transform(texts))


def cosines(left: Vectors, right: Vectors) -> Floats:
    """Of every pair of unit vectors, shape (left, right)."""
    products = left @ right.T
    return np.asarray(products.toarray() if isinstance(products, csr_matrix) else products, np.float32)


def _encoded(engine: Engine) -> Represent:
    return engine.encoder.encode


def _first_hits(rows: Sequence[Row], vectors: Vectors, asked: str, searched: str) -> list[float]:
    """1 for every question whose nearest sentence is the right one, else 0."""
    questions = [n for n, row in enumerate(rows) if row["kind"] == "query" and row["lang"] == asked]
    questions = [n for n in questions if searched in rows[n]["gold"]]
    sentences = [n for n, row in enumerate(rows) if row["kind"] == "doc" and row["lang"] == searched]
    nearest = cosines(vectors[questions], vectors[sentences]).argmax(axis=1)
    found = zip(questions, nearest, strict=True)
    return [float(rows[sentences[place]]["id"] == rows[n]["gold"][searched]) for n, place in found]
