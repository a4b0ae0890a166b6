"""`python -m eval.fit_confidence` fits the weights of `app/triage/confidence.py` and prints them.

Examples are the entries that retrieval finds for the sample shop's dev comments, right where the label says so; and
for the questions of two workbooks, each without that phrasing (right: its entry), or without its entry (none right).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from app.cli import settings_with
from app.store.tables import Stream
from app.triage.confidence import Signs, signs
from app.triage.facts import compare, facts_of
from app.triage.normalise import prepare
from eval.engine import Engine, running_engine
from eval.gold import read_labels
from eval.judgement import stands_on
from eval.shops import read_workbook, sample_shop
from intents.classifier import Reading
from knowledge.entry import Entry, entries
from knowledge.retriever import Retriever, build_retriever, question_vectors
from knowledge.workbook import Workbook

Vectors = NDArray[np.float32]
COMMENT_WEIGHT = 2.0
"""Of a comment's example; a workbook's question counts once."""
CANDIDATES = 4
REGULARISATION = 3.0
WITHOUT_ENTRY = 3
"""Of every so many questions one is asked of the workbook without its entry, too."""
SHOPS = Path(__file__).parent / "shops"


@dataclass(frozen=True, slots=True)
class Example:
    """An entry found for a text, and whether it answers it."""

    group: str
    signs: Signs
    right: bool
    weight: float


def main() -> None:
    """Prints the weights, and of what share the answers are right from each confidence on."""
    with running_engine(settings_with()) as engine:
        examples = [*_of_comments(engine), *_of_questions(engine, sample_shop().workbook, "sample")]
        examples += _of_questions(engine, _mattress(), "mattress")
    x = np.array([astuple(one.signs) for one in examples])
    y = np.array([one.right for one in examples])
    weight = np.array([one.weight for one in examples])
    groups = np.unique([one.group for one in examples], return_inverse=True)[1]
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    fitted = model.fit(x, y, weight)
    for field, value in zip(fields(Signs), fitted.coef_[0], strict=True):
        print(f"    {field.name}={value:.2f},")
    print(f"BASE = {fitted.intercept_[0]:.2f}")
    unseen = np.zeros(len(y))
    for seen, kept in GroupKFold(5).split(x, y, groups):
        fold = LogisticRegression(C=REGULARISATION, max_iter=1000).fit(x[seen], y[seen], weight[seen])
        unseen[kept] = fold.predict_proba(x[kept])[:, 1]
    _print_precision(examples, unseen)


def _print_precision(examples: Sequence[Example], unseen: NDArray[np.float64]) -> None:
    best: dict[str, int] = {}
    for index, one in enumerate(examples):
        if one.group not in best or unseen[index] > unseen[best[one.group]]:
            best[one.group] = index
    for prefix in ("comment", "loo", "without"):
        mine = [index for group, index in best.items() if group.startswith(prefix)]
        for bar in (0.35, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
            sure = [index for index in mine if unseen[index] >= bar]
            right = sum(examples[index].right for index in sure)
            print(f"{prefix} p>={bar}: {len(sure)} of {len(mine)}, right {right / max(len(sure), 1):.3f}")


def _of_comments(engine: Engine) -> Iterator[Example]:
    shop = sample_shop()
    labels = {label.id: label for label in read_labels(shop.labels, "dev")}
    retriever = shop.knowledge(engine.encoder).retriever
    known = [one.body for one in shop.comments if one.body["comment_id"] in labels]
    kept = [body for body in known if labels[body["comment_id"]].type not in {"hostile", "flood"}]
    texts = [prepare(body["text"]).text for body in kept]
    vectors = engine.encoder.encode(texts)
    for body, text, vector, reading in zip(
        kept, texts, vectors, engine.classifier.read(texts, vectors), strict=True
    ):
        label = labels[body["comment_id"]]
        for entry, found in _found(text, vector, reading, retriever, label.product):
            right = bool(label.entries) and stands_on(entry.id, label.entries)
            yield Example(f"comment {label.id}", found, right, COMMENT_WEIGHT)


def _of_questions(engine: Engine, workbook: Workbook, name: str) -> Iterator[Example]:
    known = entries(workbook)
    owners = [entry for entry in known for _ in entry.questions]
    texts = [prepare(question.text).text for entry in known for question in entry.questions]
    vectors, indexed = engine.encoder.encode(texts), question_vectors(known, engine.encoder.encode)
    skus = [product.sku for product in workbook.products]
    for at, reading in enumerate(engine.classifier.read(texts, vectors)):
        owner = owners[at]
        if owner.id.startswith("products:") or len(owner.questions) < 3:
            continue
        ways = {"loo": {at}}
        if at % WITHOUT_ENTRY == 0:
            ways["without"] = {row for row, entry in enumerate(owners) if entry is owner}
        for way, left_out in ways.items():
            retriever = _index_without(known, left_out, indexed)
            sku = owner.sku or skus[at % len(skus)]
            for entry, found in _found(texts[at], vectors[at], reading, retriever, sku):
                right = way == "loo" and entry.id == owner.id
                yield Example(f"{way} {name} {at}", found, right, 1.0)


def _index_without(known: Sequence[Entry], left_out: set[int], indexed: Vectors) -> Retriever:
    kept: list[Entry] = []
    rows: list[int] = []
    first = 0
    for entry in known:
        own = [row for row in range(first, first + len(entry.questions)) if row not in left_out]
        if own:
            kept.append(replace(entry, questions=tuple(entry.questions[row - first] for row in own)))
        rows += own
        first += len(entry.questions)
    return build_retriever(kept, indexed[rows])


def _found(
    text: str, vector: Vectors, reading: Reading, retriever: Retriever, sku: str | None
) -> Iterator[tuple[Entry, Signs]]:
    meant = tuple(intent.name for intent in reading.intents if intent.name != "chat")
    hits = retriever.search(text, vector, sku=sku, intents=meant)
    for index, hit in enumerate(hits[:CANDIDATES]):
        facts = compare(facts_of(hit.question.text), facts_of(text))
        yield hit.entry, signs(hits, index, text, reading, sku, facts)


def _mattress() -> Workbook:
    given = json.loads((SHOPS / "mattress_stream.json").read_text("utf-8"))
    starts_at = datetime.fromisoformat(given["starts_at"])
    stream = Stream.model_validate(
        {**given, "id": "mattress", "created_at": starts_at, "starts_at": starts_at}
    )
    return read_workbook(SHOPS / "mattress.xlsx", stream)


if __name__ == "__main__":
    main()
