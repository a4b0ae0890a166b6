"""`python -m eval.learning_curves` shows what the corpus brings: by its size, to each trade, to each language.

Heads are fitted on the catalogue and a part of the corpus, and read comments of the corpus that they have not seen. The
adapter has learnt from all of it: `SIDESTAGE_MODEL=bundled:e5-small-plain` reads with vectors that know none of it.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
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
from intents.classifier import Encode
from intents.corpus_files import load_corpus
from intents.train import encode_all, features_of, fit_rows, labels_of

SEED = 5
SHARES = (0.0, 0.125, 0.25, 0.5, 1.0)
HELD_OUT = 4
"""Every so many trades one is read and never learnt from, where the size varies."""
RECALL = 0.97
FOLDS = 8
"""Parts of the trades, each read by a head that learnt from the others."""
FEWEST = 60
"""Comments of a language that say something about it."""
COLUMNS = ("learnt from", "read", "needs a reply: AUROC", "chat let through at recall .97", "macro-F1")
Rows = NDArray[np.intp]
Row = tuple[str | float | int | None, ...]
Head = tuple[NDArray[np.float64], NDArray[np.float64]]
"""The weights of each label, of shape (labels, features), and their biases."""


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
            self._read(
                f"catalogue and {round(share * len(pool))} comments",
                self._head(np.concatenate([catalogue, pool[: round(share * len(pool))]])),
                unseen,
            )
            for share in SHARES
        ]
        rows.append(self._read(f"{len(pool)} comments alone", self._head(pool), unseen))
        return Grid(f"By size, read on {', '.join(trades[::HELD_OUT])}", COLUMNS, tuple(rows))

    def by_trade(self) -> Grid:
        """All but an eighth of the trades, read on each of these."""
        trades = sorted(set(self.trades) - {""})
        rows: list[Row] = []
        for fold in range(FOLDS):
            unseen = trades[fold::FOLDS]
            head = self._head(np.flatnonzero(~np.isin(self.trades, unseen)))
            rows += [
                self._read(f"trades without {trade}", head, np.flatnonzero(self.trades == trade))
                for trade in unseen
            ]
        return Grid("Trades that were not learnt from", COLUMNS, tuple(sorted(rows, key=_name)))

    def by_language(self) -> Grid:
        """All but one language, the catalogue's examples of it too, read on the corpus's comments in it."""
        counted = Counter(self.languages[self.trades != ""].tolist())
        rows = [
            self._read(
                f"all but {tag}",
                self._head(np.flatnonzero(self.languages != tag)),
                np.flatnonzero((self.languages == tag) & (self.trades != "")),
            )
            for tag, count in counted.most_common()
            if count >= FEWEST
        ]
        return Grid("Without each language", COLUMNS, tuple(rows))

    def _head(self, learnt: Rows) -> Head:
        return fit_rows(self.features[learnt], self.labels[learnt])

    def _read(self, name: str, head: Head, unseen: Rows) -> Row:
        weights, bias = head
        logits = self.features[unseen] @ weights.T + bias
        truth = self.labels[unseen]
        needs, asked = logits[:, len(self.names)], truth[:, len(self.names)] == 1
        bar = np.quantile(needs[asked], 1 - RECALL)
        let_through = float(np.mean(needs[~asked] >= bar))
        named = [at for at, one in enumerate(self.names) if one != CHAT and truth[:, at].any()]
        area = auroc(needs.tolist(), asked.tolist())
        macro = float(f1_score(truth[:, named] == 1, logits[:, named] > 0, average="macro"))
        return (name, len(unseen), area, let_through, macro)


def _name(row: Row) -> str:
    return str(row[0])


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the curves."""
    parser = argparse.ArgumentParser("python -m eval.learning_curves", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the tables to this file, too")
    options = parser.parse_args(arguments)
    settings = settings_with()
    with running_encoder(settings) as encoder:
        curves = _curves(encoder.encode)
    section = Section(
        "learning curves",
        "Heads on the catalogue and a part of the corpus, read on comments of the corpus that they have not seen.",
        "corpus",
        f"SIDESTAGE_MODEL={settings.model} python -m eval.learning_curves",
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
