"""`python -m eval.fit_adapter` tunes the bundled model on catalogue and corpus and ships what that adds to it.

Low-rank changes of the upper layers learn four things together: whether a comment needs a reply, its intents, to find
the written question that it asks among those of its trade, or none, and the comments that ask the same as it among those
of its trade, or none. A pull to the plain model's vectors keeps what the model knows besides.
"""

import time
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from app.encoding.adapter import SHIPPED, Change, write_adapter
from app.encoding.encoder import clean as as_encoded
from app.encoding.layers import Layers, pooled, through
from app.encoding.load import PROMPTS
from app.encoding.weights import locate_weights, read_weights
from app.encoding.words import Words
from app.triage.cleaning import clean
from eval.adapter_batches import Rows, batches
from eval.adapter_lessons import Lessons, gather
from intents.catalogue_files import load_catalogue
from intents.corpus_files import load_corpus

TUNED = ("query_key_value", "attention_output", "widen", "narrow")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How it is tuned; chosen on trades and languages that were left out."""

    layers: int = 8
    """The upper ones are tuned; what the others make of a text is computed once."""
    rank: int = 16
    passes: int = 3
    batch: int = 64
    rate: float = 1e-3
    head_rate: float = 5e-3
    drop: float = 0.1
    """Share of a change's inputs left out at random."""
    search: float = 1.0
    """Weight of finding the written question."""
    same: float = 1.0
    """Weight of finding who asks the same."""
    pull: float = 10.0
    """Weight of the distance (1 - cosine) to the plain model's vector."""
    only_foreign: float = 0.5
    """Share of searches that see nothing in the comment's own language."""
    refreshed: int = 120
    """Steps between two readings of all written questions."""
    seed: int = 20


class LowRank(nn.Module):
    """A linear map that stays as it is, and a low-rank change of it that learns; none at first."""

    def __init__(self, fixed: nn.Linear, rank: int, drop: float) -> None:
        super().__init__()
        self.fixed = fixed
        self.drop = nn.Dropout(drop)
        self.down = nn.Parameter(torch.randn(rank, fixed.in_features) / fixed.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(fixed.out_features, rank))

    def forward(self, states: Tensor) -> Tensor:
        """The changed map's outputs."""
        return self.fixed(states) + self.drop(states) @ self.down.T @ self.up.T


class Tuning(nn.Module):
    """The upper layers with their changes, and the heads that are only needed to learn."""

    def __init__(self, layers: Layers, outputs: int, recipe: Recipe) -> None:
        super().__init__()
        self.first = len(layers.layers) - recipe.layers
        self.layers = layers.layers[self.first :]
        for layer in self.layers:
            for name in TUNED:
                setattr(layer, name, LowRank(getattr(layer, name), recipe.rank, recipe.drop))
        self.head = nn.Linear(layers.positions.shape[1], outputs)
        self.sharpness = nn.Parameter(torch.tensor(50.0).log())
        """How many logits a cosine of one is."""
        self.nothing = nn.Parameter(torch.tensor(0.85))
        """The cosine above which a written question is rather it than nothing is."""
        self.nobody = nn.Parameter(torch.tensor(0.85))
        """The same for another comment."""

    def forward(self, texts: list[Tensor]) -> Tensor:
        """Unit vectors of texts given by their tokens' states, batched by length."""
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        vectors: list[Tensor] = []
        for start in range(0, len(order), 16):
            chosen = [texts[row] for row in order[start : start + 16]]
            states = nn.utils.rnn.pad_sequence(chosen, batch_first=True)
            lengths = torch.tensor([len(text) for text in chosen])
            mask = (torch.arange(states.shape[1]) < lengths[:, None]).long()
            vectors.append(pooled(through(self.layers, states, mask), mask))
        return torch.cat(vectors)[torch.tensor(order).argsort()]

    def changes(self) -> dict[str, Change]:
        """What the adapter's file holds."""
        return {
            f"layers.{self.first + place}.{name}.weight": _factors(getattr(layer, name))
            for place, layer in enumerate(self.layers)
            for name in TUNED
        }


def main() -> None:
    """Writes the shipped adapter and prints its key, its size and the time it took."""
    start = time.monotonic()
    catalogue = load_catalogue()
    lessons = gather(catalogue, load_corpus(catalogue.names), lambda text: as_encoded(clean(text)))
    adapter = write_adapter(SHIPPED, tune(lessons, Recipe()))
    size, minutes = SHIPPED.stat().st_size // 1024, (time.monotonic() - start) / 60
    print(f"{SHIPPED.name}: {adapter.key}, {size} KB, {len(lessons.all)} texts, {minutes:.1f} minutes")


def tune(lessons: Lessons, recipe: Recipe) -> dict[str, Change]:
    """The changes that these lessons teach; the same for the same lessons and recipe."""
    torch.set_num_threads(1)  # the sums depend on it; beside other work more are slower, too
    torch.manual_seed(recipe.seed)
    words, layers = Words(weights := read_weights(locate_weights())), Layers(weights)
    tuning = Tuning(layers, lessons.labels.shape[1], recipe)
    tuning.eval()
    texts = _lower(words, layers, tuning.first, [one.text for one in lessons.all])
    plain = _read(tuning, texts)
    mean = plain.mean(0)
    labels = torch.from_numpy(lessons.labels)
    _learn_head(tuning.head, plain - mean, labels)
    changes = [p for name, p in tuning.named_parameters() if name.endswith((".up", ".down"))]
    others = [*tuning.head.parameters(), tuning.sharpness, tuning.nothing, tuning.nobody]
    optimiser = torch.optim.AdamW(
        [{"params": changes, "lr": recipe.rate}, {"params": others, "lr": recipe.head_rate}],
        weight_decay=0.01,
    )
    random = np.random.default_rng(recipe.seed)
    order = [
        rows for _ in range(recipe.passes) for rows in batches(lessons, plain.numpy(), recipe.batch, random)
    ]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        [recipe.rate, recipe.head_rate],
        total_steps=len(order),
        pct_start=0.1,
        cycle_momentum=False,
    )
    found = plain[lessons.written]
    running = np.zeros(4)
    for step, rows in enumerate(order):
        if step and step % recipe.refreshed == 0:
            found = _read(tuning, [texts[row] for row in lessons.written])
            print(
                f"step {step} of {len(order)}: intents, search, same, distance {running.round(4)}", flush=True
            )
        tuning.train()
        vectors = tuning([texts[row] for row in rows])
        losses = (
            functional.binary_cross_entropy_with_logits(tuning.head(SPREAD * (vectors - mean)), labels[rows]),
            _search(tuning, vectors, found, lessons, rows, recipe.only_foreign),
            _same(tuning, vectors, lessons, rows, recipe.only_foreign),
            1 - (vectors * plain[rows]).sum(1).mean(),
        )
        weights = (INTENTS, recipe.search, recipe.same, recipe.pull)
        loss = torch.stack([weight * part for weight, part in zip(weights, losses, strict=True)]).sum()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(changes, 1.0)
        optimiser.step()
        schedule.step()
        running += (np.array([one.item() for one in losses]) - running) / min(step + 1, 50)
    return tuning.changes()


INTENTS = 10.0
"""Weight of the mean loss of intents and needs-a-reply."""
SPREAD = 10.0
"""Vectors of one model lie close together; the head reads them this much further apart."""


def _search(
    tuning: Tuning,
    vectors: Tensor,
    found: Tensor,
    lessons: Lessons,
    rows: Rows,
    only_foreign: float,
) -> Tensor:
    """How surely each text finds the written question that it asks among those of its place, or none."""
    cosines = torch.cat([vectors @ found.T, tuning.nothing.expand(len(rows), 1)], 1)
    missed = _missed(
        tuning, cosines, lessons.offered[rows], lessons.right[rows], lessons.foreign[rows], only_foreign
    )
    return (missed * torch.from_numpy(lessons.searches[rows])).nan_to_num(0).sum() / len(rows)


def _same(tuning: Tuning, vectors: Tensor, lessons: Lessons, rows: Rows, only_foreign: float) -> Tensor:
    """How surely each text finds those of its batch that ask the same, among those of its place, or none."""
    asked, places, languages = lessons.asked[rows], lessons.places[rows], lessons.languages[rows]
    known = asked >= 0
    offered = known[:, None] & known & (places[:, None] == places) & ~np.eye(len(rows), dtype=bool)
    right = offered & (asked[:, None] == asked)
    cosines = torch.cat([vectors @ vectors.T, tuning.nobody.expand(len(rows), 1)], 1)
    missed = _missed(tuning, cosines, offered, right, languages[:, None] != languages, only_foreign)
    return (missed * torch.from_numpy(known)).sum() / len(rows)


def _missed(
    tuning: Tuning,
    cosines: Tensor,
    offered: NDArray[np.bool_],
    right: NDArray[np.bool_],
    foreign: NDArray[np.bool_],
    only_foreign: float,
) -> Tensor:
    """The surprise at what is right among what is offered, or at nothing (the last column) where nothing is; InfoNCE, a
    row each. A share of the rows sees what is in another language only, where some of that is right."""
    seen = offered & (foreign | (torch.rand(len(offered)).numpy() >= only_foreign)[:, None])
    seen |= offered & ~(right & seen).any(1, keepdims=True)
    nothing = ~right.any(1, keepdims=True)
    seen_all = torch.from_numpy(np.hstack([seen, np.ones_like(nothing)]))
    right_all = torch.from_numpy(np.hstack([right & seen, nothing]))
    logits = tuning.sharpness.exp() * cosines
    every = logits.masked_fill(~seen_all, -torch.inf).logsumexp(1)
    good = logits.masked_fill(~right_all, -torch.inf).logsumexp(1)
    return every - good


@torch.inference_mode()
def _lower(words: Words, layers: Layers, first: int, texts: list[str]) -> list[Tensor]:
    """Each text's states below the tuned layers, shape (tokens, hidden)."""
    states: list[Tensor] = [torch.empty(0)] * len(texts)
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    for start in range(0, len(order), 32):
        rows = order[start : start + 32]
        ids, ones = words.ids([PROMPTS["query"] + texts[row] for row in rows])
        mask, read = torch.from_numpy(ones), torch.from_numpy(words.embeddings(ids))
        begun = layers.embedding_norm(read + layers.positions[: read.shape[1]])
        lower = through(layers.layers[:first], begun, mask)
        for row, one, length in zip(rows, lower, mask.sum(1).tolist(), strict=True):
            states[row] = one[:length].clone()
    return states


@torch.no_grad()
def _read(tuning: Tuning, texts: list[Tensor]) -> Tensor:
    tuning.eval()
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    parts = [tuning([texts[row] for row in order[start : start + 64]]) for start in range(0, len(order), 64)]
    return torch.cat(parts)[torch.tensor(order).argsort()]


def _learn_head(head: nn.Linear, centred: Tensor, labels: Tensor) -> None:
    """The head begins where it is right for the plain vectors: it must not pull them about first."""
    optimiser = torch.optim.Adam(head.parameters(), lr=0.05)
    for _ in range(200):
        optimiser.zero_grad()
        functional.binary_cross_entropy_with_logits(head(SPREAD * centred), labels).backward()
        optimiser.step()


def _factors(changed: LowRank) -> Change:
    up, down = (factor.detach().numpy().astype(np.float16) for factor in (changed.up, changed.down))
    return up, down


if __name__ == "__main__":
    main()
