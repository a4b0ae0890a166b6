"""Retrieval on external sets, each beside the floor of character TF-IDF in the same run."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from eval.engine import Engine
from eval.metrics import auroc, mean, share
from eval.report import Figure, Grid, Section
from knowledge.entry import Entry, Question
from knowledge.query_bank import QueryBank, query_bank
from knowledge.retriever import build_retriever

Row = dict[str, Any]
Floats = NDArray[np.float32]
Vectors = Floats | csr_matrix
Represent = Callable[[Sequence[str]], Vectors]
"""Texts -> unit vectors; called with what is searched and what is searched for in one list."""
FirstHits = Callable[[str, str], list[float]]
"""(language asked in, language searched) -> 1 for every question whose best sentence is right, else 0."""


def xquad(rows: list[Row], engine: Engine, command: str) -> Section:
    """R@1 of the sentence that answers a question: in the question's language, and among English ones."""
    texts = [row["text"] for row in rows]
    vectors = engine.encoder.encode(texts)
    ways: dict[str, FirstHits] = {
        "": partial(_by_retriever, rows, vectors, query_bank(engine.encoder.fingerprint)),
        "_encoder": partial(_by_cosine, rows, vectors),
        "_floor": partial(_by_cosine, rows, tfidf(texts)),
    }
    grid: list[tuple[str | float | int | None, ...]] = []
    hits: dict[str, list[float]] = {f"{kind}{way}": [] for way in ways for kind in ("same", "across")}
    for language in dict.fromkeys(row["lang"] for row in rows):
        line: list[str | float | int | None] = [language]
        for way, first_hits in ways.items():
            same = first_hits(language, language)
            across = first_hits(language, "en") if language != "en" else []
            hits[f"same{way}"] += same
            hits[f"across{way}"] += across
            line += [float(np.mean(same)), float(np.mean(across)) if across else None]
        grid.append(tuple(line))
    names = {"": "the retriever", "_encoder": "the encoder's cosine alone", "_floor": "character TF-IDF"}
    figures = [
        mean(f"{kind}{way}", f"R@1, {meaning}: {name}", hits[f"{kind}{way}"])
        for kind, meaning in (
            ("same", "question and sentences in one language"),
            ("across", "question in another language, sentences English"),
        )
        for way, name in names.items()
    ]
    columns = (
        "language",
        *(f"{name}, {where}" for name in names.values() for where in ("same", "to English")),
    )
    about = "XQuAD-R: questions, and the sentences of encyclopedia articles of which one answers each."
    return Section(
        "xquad", about, "all", command, tuple(figures), (Grid("By language", columns, tuple(grid)),)
    )


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


def tfidf(texts: Sequence[str]) -> csr_matrix:
    """Unit vectors of character n-grams of two to four, weighted by all of these texts."""
    return csr_matrix(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4)).fit_transform(texts))


def cosines(left: Vectors, right: Vectors) -> Floats:
    """Of every pair of unit vectors, shape (left, right)."""
    products = left @ right.T
    return np.asarray(products.toarray() if isinstance(products, csr_matrix) else products, np.float32)


def _encoded(engine: Engine) -> Represent:
    return engine.encoder.encode


def _by_cosine(rows: Sequence[Row], vectors: Vectors, asked: str, searched: str) -> list[float]:
    """1 for every question whose nearest sentence is the right one, else 0."""
    questions, sentences = _places(rows, asked, searched)
    nearest = cosines(vectors[questions], vectors[sentences]).argmax(axis=1)
    found = zip(questions, nearest, strict=True)
    return [float(rows[sentences[place]]["id"] == rows[n]["gold"][searched]) for n, place in found]


def _by_retriever(
    rows: Sequence[Row], vectors: Floats, bank: QueryBank, asked: str, searched: str
) -> list[float]:
    """The same by the retriever of the service, each sentence being an entry's question and its answer."""
    questions, sentences = _places(rows, asked, searched)
    known = [
        Entry(
            rows[n]["id"], None, frozenset(), (Question(rows[n]["text"]),), {searched: rows[n]["text"]}, True
        )
        for n in sentences
    ]
    retriever = build_retriever(known, np.concatenate([vectors[sentences], vectors[sentences]]), bank)
    found: list[float] = []
    for n in questions:
        best = retriever.search(rows[n]["text"], vectors[n], limit=1)[0]
        found.append(float(best.entry.id == rows[n]["gold"][searched]))
    return found


def _places(rows: Sequence[Row], asked: str, searched: str) -> tuple[list[int], list[int]]:
    """The rows of the questions in one language that have an answer in the other, and of its sentences."""
    questions = [n for n, row in enumerate(rows) if row["kind"] == "query" and row["lang"] == asked]
    sentences = [n for n, row in enumerate(rows) if row["kind"] == "doc" and row["lang"] == searched]
    return [n for n in questions if searched in rows[n]["gold"]], sentences
