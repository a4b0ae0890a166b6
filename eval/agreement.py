"""`python -m eval agreement` shows how far a second labelling, made without sight of the first, agrees with it."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.metrics import cohen_kappa_score

from eval.gold import GOLD, Label, read_labels
from eval.metrics import share
from eval.report import Figure, Grid, Section, markdown
from eval.shops import gold_shops

SECOND = GOLD / "second"


@dataclass(frozen=True, slots=True)
class Pair:
    """One comment's two labels."""

    first: Label
    second: dict[str, Any]

    @property
    def intents(self) -> frozenset[str]:
        """The second labeller's."""
        return frozenset(self.second["intents"]) - {"chat"}


def main(arguments: Sequence[str]) -> int:
    """Prints the agreement of every shop that was labelled twice; 1 where none was."""
    parser = argparse.ArgumentParser("python -m eval agreement", description=__doc__)
    parser.add_argument("--shop", action="append", default=[], help="only this shop; may be given again")
    options = parser.parse_args(arguments)
    found = {
        shop.name: pairs(read_labels(shop.labels), SECOND / f"{shop.name}.jsonl")
        for shop in gold_shops()
        if (SECOND / f"{shop.name}.jsonl").exists() and (not options.shop or shop.name in options.shop)
    }
    if not found:
        print("No shop was labelled twice.")
        return 1
    print(markdown([measure(found)]))
    return 0


def pairs(first: Sequence[Label], second: Path) -> list[Pair]:
    """The comments that both labelled."""
    lines = second.read_text("utf-8").splitlines()
    by_id = {row["id"]: row for row in map(json.loads, lines)}
    return [Pair(label, by_id[label.id]) for label in first if label.id in by_id]


def measure(found: dict[str, list[Pair]]) -> Section:
    """The agreement's section: the figures of all shops together, a row a shop."""
    every = [pair for mine in found.values() for pair in mine]
    rows = tuple(
        (name, len(mine), *(figure.value for figure in _figures(mine))) for name, mine in found.items()
    )
    figures = _figures(every)
    columns = ("shop", "n", *(figure.name for figure in figures))
    return Section(
        "agreement",
        "Two labellings of the same comments; kappa is Cohen's. The first label may allow several answers.",
        "all",
        "python -m eval agreement",
        tuple(figures),
        (Grid("By shop", columns, rows),),
    )


def _figures(mine: Sequence[Pair]) -> list[Figure]:
    with_entries = [pair for pair in mine if pair.first.entries or pair.second["entries"]]
    with_product = [pair for pair in mine if pair.first.product or pair.second["product"]]
    return [
        _kappa(
            "needs_kappa",
            "needs a reply: kappa",
            mine,
            lambda p: (p.first.needs_reply, p.second["needs_reply"]),
        ),
        _kappa(
            "intents_kappa",
            "set of intents: kappa",
            mine,
            lambda p: ("+".join(sorted(p.first.intents[0])), "+".join(sorted(p.intents))),
        ),
        share(
            "intents_same",
            "the second's intents are one of the first's sets",
            mine,
            lambda p: p.intents in p.first.intents,
        ),
        share(
            "actions",
            "the two allow a common action",
            mine,
            lambda p: bool(p.first.actions & set(p.second["actions"])),
        ),
        share(
            "never_auto",
            "the two agree whether it may go out unseen",
            mine,
            lambda p: p.first.never_auto == ("reply" not in p.second["actions"]),
        ),
        share("entries", "the two name a common entry, where one names any", with_entries, _common_entry),
        share(
            "product",
            "the same product, where one names any",
            with_product,
            lambda p: p.first.product == p.second["product"],
        ),
    ]


def _kappa(
    name: str, meaning: str, mine: Sequence[Pair], of: Callable[[Pair], tuple[object, object]]
) -> Figure:
    labels = [of(pair) for pair in mine]
    ours, theirs = [str(one) for one, _ in labels], [str(other) for _, other in labels]
    return Figure(name, meaning, float(cohen_kappa_score(ours, theirs)), len(mine))


def _common_entry(pair: Pair) -> bool:
    """Whether an entry of one is an entry of the other, or a row below it."""
    return any(
        one == other or one.startswith(other + ":") or other.startswith(one + ":")
        for one in pair.first.entries
        for other in pair.second["entries"]
    )
