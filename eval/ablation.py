"""`python -m eval.ablation` shows what each part of the understanding brings, on every labelled shop.

The encoder without and with its adapter, heads on the catalogue alone and with the corpus, the search without its query
bank, and the entries' confidence without each of its groups of signs, fitted on the other shops each time. No shop's
comments are learnt from.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from app.cli import settings_with
from app.encoding.encoder import Encoder
from app.encoding.load import BUNDLED, PLAIN, load_encoder
from app.triage.cleaning import clean
from app.triage.normalise import prepare
from eval.engine import Engine, index_of, running_engine
from eval.entry_examples import COMMENT_WEIGHT, EntryExample, of_comments
from eval.gold import OUTSIDE_INTENTS, Label, read_labels
from eval.intents import macro_of, of_reading
from eval.judgement import nearest, stands_on
from eval.metrics import auroc, ratio
from eval.report import Grid, Section, markdown
from eval.retrieval import COMPUTED, is_in
from eval.shops import Shop, gold_shops
from intents.catalogue_files import load_catalogue
from intents.load import lessons
from intents.train import fit
from knowledge.entry import entries
from knowledge.query_bank import EMPTY, query_bank
from knowledge.retriever import Retriever, build_retriever, entry_vectors

RECALL = 0.97
GROUPS = {
    "cosines and their surroundings": ("similarity", "support", "centre", "crowd", "margin", "centre_margin"),
    "letters and lengths": ("spelling", "lengths", "foreign"),
    "intents": ("intent", "rival"),
    "needs a reply": ("needs_reply",),
    "product": ("product",),
    "telling words": ("telling", "told_by_another"),
    "facts": ("fact_missing",),
}
Row = tuple[str | float | int | None, ...]


@dataclass(frozen=True, slots=True)
class Comments:
    """A shop's labelled comments, ready to read."""

    shop: Shop
    labels: tuple[Label, ...]
    texts: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser("python -m eval.ablation", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the tables to this file, too")
    options = parser.parse_args(arguments)
    rooms = [_comments(shop) for shop in gold_shops()]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for model in (PLAIN, BUNDLED):
            encoder = load_encoder(model, "onnx-int8", Path(folder), cache_size=60_000)
            rows += _heads(model, encoder, rooms)
            encoder.close()
    with running_engine(settings_with()) as engine:
        bank = _bank(engine.encoder, rooms)
        signs = _signs(engine, [room.shop for room in rooms])
    columns = ("encoder", "head learnt", "shop", "needs a reply: AUROC", "chat let through at recall .97",
               "intents: macro-F1", "right entry first", "the same, other languages only")  # fmt: skip
    section = Section(
        "ablation",
        "Heads alone and search alone, without rules; on each labelled shop.",
        "all",
        "python -m eval.ablation",
        (),
        (Grid("Encoder and head", columns, tuple(rows)), bank, signs),
    )
    text = markdown([section])
    if options.markdown:
        options.markdown.write_text(text, "utf-8")
    print(text)


def _comments(shop: Shop) -> Comments:
    labels = {label.id: label for label in read_labels(shop.labels)}
    kept = [one.body for one in shop.comments if one.body["comment_id"] in labels]
    return Comments(
        shop,
        tuple(labels[body["comment_id"]] for body in kept),
        tuple(prepare(body["text"]).text for body in kept),
    )


def _heads(model: str, encoder: Encoder, rooms: Sequence[Comments]) -> list[Row]:
    rows: list[Row] = []
    for name, taught in (
        ("catalogue", load_catalogue().cleaned(clean)),
        ("catalogue and corpus", lessons(clean)),
    ):
        head = fit(taught, encoder.encode)
        for room in rooms:
            vectors = encoder.encode(list(room.texts))
            needs = head.probabilities(room.texts, vectors)[:, len(head.names)]
            found = [of_reading(reading) for reading in head.read(room.texts, vectors)]
            first, across = _search(room, vectors, index_of(entries(room.shop.workbook), encoder))
            rows.append(
                (
                    model,
                    name,
                    room.shop.name,
                    *_needs(room.labels, needs),
                    _macro(room.labels, found),
                    first,
                    across,
                )
            )
    return rows


def _needs(labels: Sequence[Label], scores: NDArray[np.float32]) -> tuple[float | None, float]:
    """AUROC, and the share of comments without a question that reach what nearly all questions reach."""
    clear = [at for at, label in enumerate(labels) if label.counts_for_noise]
    asked = np.array([labels[at].needs_reply for at in clear])
    own = scores[clear]
    bar = np.quantile(own[asked], 1 - RECALL)
    return auroc(own.tolist(), asked.tolist()), float(np.mean(own[~asked] >= bar))


def _macro(labels: Sequence[Label], found: Sequence[frozenset[str]]) -> float | None:
    pairs = [
        (names, nearest(names, label.intents))
        for label, names in zip(labels, found, strict=True)
        if label.type not in OUTSIDE_INTENTS
    ]
    return macro_of(pairs)


def _search(
    room: Comments, vectors: NDArray[np.float32], index: Retriever
) -> tuple[float | None, float | None]:
    """The share of right entries found first, of all and of those that are in other languages only."""
    known = entries(room.shop.workbook)
    all_right: list[bool] = []
    across: list[bool] = []
    for label, text, vector in zip(room.labels, room.texts, vectors, strict=True):
        right = [entry for entry in known if stands_on(entry.id, label.entries)]
        if label.type not in ("answerable", "agent_only") or not right:
            continue
        if any(entry.startswith(COMPUTED) for entry in label.entries):
            continue
        hits = index.search(text, vector, sku=label.product)
        all_right.append(bool(hits) and stands_on(hits[0].entry.id, label.entries))
        if not any(is_in(entry, label.language) for entry in right):
            across.append(all_right[-1])
    return ratio(sum(all_right), len(all_right)), ratio(sum(across), len(across))


def _bank(encoder: Encoder, rooms: Sequence[Comments]) -> Grid:
    """Right entries found first with the query bank, which the shipped search has, and without."""
    rows: list[Row] = []
    for name, bank in (("with", query_bank(encoder.fingerprint)), ("without", EMPTY)):
        found: list[tuple[float | None, float | None]] = []
        for room in rooms:
            known = entries(room.shop.workbook)
            index = build_retriever(known, entry_vectors(known, encoder.encode), bank)
            found.append(_search(room, encoder.encode(list(room.texts)), index))
        rows.append((name, "all", *(first for first, _ in found)))
        rows.append((name, "other languages only", *(across for _, across in found)))
    columns = ("query bank", "entries", *(room.shop.name for room in rooms))
    return Grid("The search: right entry first, with and without the query bank", columns, tuple(rows))


def _signs(engine: Engine, shops: Sequence[Shop]) -> Grid:
    """AUROC of "this entry answers it" on each development shop, fitted on the others, without each group of signs."""
    examples = [
        one
        for shop in shops
        for one in of_comments(shop, read_labels(shop.labels, "dev"), engine, COMMENT_WEIGHT)
    ]
    names = sorted({one.shop for one in examples})
    every = sorted(examples[0].signs)
    rows: list[Row] = [("all signs", *_left_out(examples, names, every))]
    for group, members in GROUPS.items():
        kept = [sign for sign in every if sign not in members]
        rows.append((f"without {group}", *_left_out(examples, names, kept)))
    return Grid(
        "The entries' confidence: AUROC by shop, fitted on the others", ("signs", *names), tuple(rows)
    )


def _left_out(
    examples: Sequence[EntryExample], shops: Sequence[str], signs: Sequence[str]
) -> list[float | None]:
    found: list[float | None] = []
    for shop in shops:
        seen = [one for one in examples if one.shop != shop]
        own = [one for one in examples if one.shop == shop]
        if not seen:
            found.append(None)
            continue
        model = LogisticRegression(C=3.0, max_iter=2000).fit(
            _matrix(seen, signs), [one.right for one in seen]
        )
        scores = model.decision_function(_matrix(own, signs)).tolist()
        found.append(auroc(scores, [one.right for one in own]))
    return found


def _matrix(examples: Sequence[EntryExample], signs: Sequence[str]) -> NDArray[np.float64]:
    def row(found: Mapping[str, float]) -> list[float]:
        return [found[sign] for sign in signs]

    return np.array([row(one.signs) for one in examples])


if __name__ == "__main__":
    main()
