"""Examples of entries that were found for a text and answer it or not: what the entries' confidence is fitted on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.triage.alike.facts import compare, facts_of
from app.triage.confidence import signs
from app.triage.normalise import prepare
from eval.engine import Engine
from eval.gold import OUTSIDE_INTENTS, Label
from eval.judgement import stands_on
from eval.shops import Shop
from intents.classifier import Reading
from knowledge.entry import Entry, entries
from knowledge.query_bank import query_bank
from knowledge.retriever import Retriever, build_retriever, entry_vectors
from knowledge.workbook import Workbook

Vectors = NDArray[np.float32]
COMMENT_WEIGHT = 20.0
"""Of a comment's example; a workbook's question counts once: those are many, and worded as no viewer words them."""
CANDIDATES = 4
WITHOUT_ENTRY = 3
"""Of every so many questions one is asked of the workbook without its entry, too."""


@dataclass(frozen=True, slots=True)
class EntryExample:
    """An entry found for a text, and whether it answers it."""

    shop: str
    signs: Mapping[str, float]
    right: bool
    weight: float


def of_comments(
    shop: Shop, labelled: Sequence[Label], engine: Engine, weight: float
) -> Iterator[EntryExample]:
    """For a shop's comments that have a label among these; right where it says so."""
    labels = {label.id: label for label in labelled}
    retriever = shop.knowledge(engine.encoder).retriever
    known = [one.body for one in shop.comments if one.body["comment_id"] in labels]
    kept = [body for body in known if labels[body["comment_id"]].type not in OUTSIDE_INTENTS]
    texts = [prepare(body["text"]).text for body in kept]
    vectors = engine.encoder.encode(texts)
    readings = engine.classifier.read(texts, vectors)
    for body, text, vector, reading in zip(kept, texts, vectors, readings, strict=True):
        label = labels[body["comment_id"]]
        for entry, found in _found(text, vector, reading, retriever, label.product):
            right = bool(label.entries) and stands_on(entry.id, label.entries)
            yield EntryExample(shop.name, found, right, weight)


def of_questions(name: str, workbook: Workbook, engine: Engine) -> Iterator[EntryExample]:
    """For a workbook's questions, each without that phrasing (right: its entry), or without its entry (none right)."""
    known = entries(workbook)
    owners = [entry for entry in known for _ in entry.questions]
    texts = [prepare(question.text).text for entry in known for question in entry.questions]
    vectors, indexed = engine.encoder.encode(texts), entry_vectors(known, engine.encoder.encode)
    skus = [product.sku for product in workbook.products]
    for at, reading in enumerate(engine.classifier.read(texts, vectors)):
        owner = owners[at]
        if owner.id.startswith("products:") or len(owner.questions) < 3:
            continue
        ways = {True: {at}}
        if at % WITHOUT_ENTRY == 0:
            ways[False] = {row for row, entry in enumerate(owners) if entry is owner}
        for findable, left_out in ways.items():
            retriever = _index_without(known, left_out, indexed, engine)
            sku = owner.sku or skus[at % len(skus)]
            for entry, found in _found(texts[at], vectors[at], reading, retriever, sku):
                yield EntryExample(name, found, findable and entry.id == owner.id, 1.0)


def _index_without(known: Sequence[Entry], left_out: set[int], indexed: Vectors, engine: Engine) -> Retriever:
    kept: list[Entry] = []
    rows: list[int] = []
    answers: list[int] = []
    first, answer = 0, sum(len(entry.questions) for entry in known)
    for entry in known:
        own = [row for row in range(first, first + len(entry.questions)) if row not in left_out]
        if own:
            kept.append(replace(entry, questions=tuple(entry.questions[row - first] for row in own)))
            answers += range(answer, answer + len(entry.answers))
        rows += own
        first += len(entry.questions)
        answer += len(entry.answers)
    return build_retriever(kept, indexed[rows + answers], query_bank(engine.encoder.fingerprint))


def _found(
    text: str, vector: Vectors, reading: Reading, retriever: Retriever, sku: str | None
) -> Iterator[tuple[Entry, Mapping[str, float]]]:
    meant = tuple(intent.name for intent in reading.intents if intent.name != "chat")
    hits = retriever.search(text, vector, sku=sku, intents=meant)
    for index, hit in enumerate(hits[:CANDIDATES]):
        facts = compare(facts_of(hit.question.text), facts_of(text))
        yield hit.entry, signs(hits, index, text, reading, sku, facts)
