"""`python -m eval.learning_curves` shows what the corpus brings: by its size, without each trade, without each language.

Heads are fitted on the catalogue and a part of the corpus, and read comments of the corpus that they have not seen.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.metrics import f1_score

from app.cli import settings_with
from app.triage.cleaning import clean
from eval.engine import running_encoder
from eval.metrics import auroc
from eval.report import Grid, Section, markdown
from intents.catalogue_files import CHAT, load_catalogue
from intents.corpus_files import load_corpus
from intents.train import Encode, encode_all, features_of, fit_rows, labels_of

SEED = 5
SHARES = (0.0, 0.125, 0.25, 0.5, 1.0)
HELD_OUT = 4
"""Every so many trades one is read and never learnt from, where the size varies."""
RECALL = 0.97
FEWEST = 60
"""Comments of a language that say something about it."""
COLUMNS = ("learnt from", "read", "needs a reply: AUROC", "chat let through at recall .97", "macro-F1")
Rows = NDArray[np.intp]
Row = tuple[str | float | int | None, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """Catalogue and corpus as heads see them: a row an example, the catalogue's first."""

    names: tuple[str, ...]
    features: csr_matrix
    labels: NDArray[np.float64]
    languages: NDArray[np.str_]
    trades: NDArray[np.str_]
    """Empty for the catalogue's own examples."""

    def by_size(self) -> Grid:
        """Shares of three quarters of the trades, read on the last quarter."""
        trades = sorted(set(self.trades) - {""})
        unseen = np.flatnonzero(np.isin(self.trades, trades[::HELD_OUT]))
        catalogue = np.flatnonzero(self.trades == "")
        pool = np.setdiff1d(np.arange(len(self.trades)), np.concatenate([unseen, catalogue]))
        pool = np.random.default_rng(SEED).permutation(pool)
        rows = [
            self._row(
                f"catalogue and {round(share * len(pool))} comments",
                (catalogue, pool[: round(share * len(pool))]),
                unseen,
            )
            for share in SHARES
        ]
        rows.append(self._row(f"{len(pool)} comments alone", (pool,), unseen))
        return Grid(f"By size, read on {', '.join(trades[::HELD_OUT])}", COLUMNS, tuple(rows))

    def by_trade(self) -> Grid:
        """All but one trade, read on that one."""
        return Grid(
            "Without each trade", COLUMNS, tuple(self._without(self.trades, sorted(set(self.trades) - {""})))
        )

    def by_language(self) -> Grid:
        """All but one language, the catalogue's examples of it too, read on the corpus's comments in it."""
        counted = Counter(self.languages[self.trades != ""].tolist())
        return Grid(
            "Without each language",
            COLUMNS,
            tuple(self._without(self.languages, [tag for tag, n in counted.most_common() if n >= FEWEST])),
        )

    def _without(self, groups: NDArray[np.str_], left_out: Sequence[str]) -> Iterator[Row]:
        for group in left_out:
            seen = np.flatnonzero(groups != group)
            unseen = np.flatnonzero((groups == group) & (self.trades != ""))
            yield self._row(f"all but {group}", (seen,), unseen)

    def _row(self, name: str, seen: Sequence[Rows], unseen: Rows) -> Row:
        learnt = np.concatenate(seen)
        weights, bias = fit_rows(self.features[learnt], self.labels[learnt])
        logits = self.features[unseen] @ weights.T + bias
        truth = self.labels[unseen]
        needs, asked = logits[:, len(self.names)], truth[:, len(self.names)] == 1
        bar = np.quantile(needs[asked], 1 - RECALL)
        let_through = float(np.mean(needs[~asked] >= bar))
        named = [at for at, one in enumerate(self.names) if one != CHAT and truth[:, at].any()]
        area = auroc(needs.tolist(), asked.tolist())
        macro = float(f1_score(truth[:, named] == 1, logits[:, named] > 0, average="macro"))
        return (name, len(unseen), area, let_through, macro)


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the curves."""
    parser = argparse.ArgumentParser("python -m eval.learning_curves", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the tables to this file, too")
    options = parser.parse_args(arguments)
    with running_encoder(settings_with()) as encoder:
        curves = _curves(encoder.encode)
    section = Section(
        "learning curves",
        "Heads on the catalogue and a part of the corpus, read on comments of the corpus that they have not seen.",
        "corpus",
        "python -m eval.learning_curves",
        (),
        (curves.by_size(), curves.by_trade(), curves.by_language()),
    )
    text = markdown([section])
    if options.markdown:
        options.markdown.write_text(text, "utf-8")
    print(text)


def _curves(encode: Encode) -> Curves:
    catalogue = load_catalogue()
    comments = load_corpus(catalogue.names).comments
    trades = {comment.example.text: comment.trade for comment in comments}
    own = len(catalogue.examples)
    taught = catalogue.taught(comment.example for comment in comments)
    texts = [clean(example.text) for example in taught.examples]
    vectors = encode_all(encode, texts)
    return Curves(
        taught.names,
        features_of(texts, vectors - vectors.mean(axis=0)),
        labels_of(taught),
        np.array([example.language for example in taught.examples]),
        np.array([""] * own + [trades[example.text] for example in taught.more]),
    )


if __name__ == "__main__":
    main()
