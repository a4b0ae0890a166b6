"""`python -m eval.prune_corpus` takes out of the corpus what stands in the gold, and what says nearly the same twice.

Run it after writing more. Comments of one minimal pair differ in what they ask for and are kept.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from eval.shops import gold_shops
from intents.catalogue_files import comparable, load_catalogue
from intents.corpus_files import CORPUS

NEAR = 92.0
"""Likeness by letters, of 100, from which two comments with the same intents are one."""
SHORT = 10
"""Letters up to which only equal ones are one: a letter more is another word."""
STEP = 1_000


def main() -> None:
    """Rewrites the trades' comments without what is taken out, and says how much that was."""
    catalogue = load_catalogue()
    gold = [comparable(one.body["text"]) for shop in gold_shops() for one in shop.comments]
    known = [comparable(example.text) for example in catalogue.examples]
    intents = ["+".join(sorted(example.intents)) for example in catalogue.examples]
    files = sorted(CORPUS.glob("*/comments.tsv"))
    rows = {path: _rows(path) for path in files}
    own = [(path, row) for path in files for row in rows[path][1:]]
    texts = [*known, *(comparable(row[-1]) for _, row in own)]
    intents += ["+".join(sorted(row[1].split("+"))) for _, row in own]
    taken = _in_gold(texts, gold) | _said_before(texts, intents)
    kept: dict[Path, list[list[str]]] = {path: [rows[path][0]] for path in files}
    counts = Counter[str]()
    for at, (path, row) in enumerate(own, start=len(known)):
        if at in taken:
            counts[path.parent.name] += 1
        else:
            kept[path].append(row)
    for path, lines in kept.items():
        path.write_text("".join("\t".join(line) + "\n" for line in lines), "utf-8")
    print(f"{sum(counts.values())} of {len(own)} taken out: {dict(counts)}")


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _in_gold(texts: Sequence[str], gold: Sequence[str]) -> set[int]:
    """The places of the texts that are a comment of the gold, or nearly one."""
    exact = set(gold)
    found = {at for at, text in enumerate(texts) if text in exact}
    long = [text for text in gold if len(text) > SHORT]
    for start in range(0, len(texts), STEP):
        part = texts[start : start + STEP]
        near = process.cdist(part, long, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=np.uint8).max(axis=1)
        found |= {start + at for at, text in enumerate(part) if near[at] and len(text) > SHORT}
    return found


def _said_before(texts: Sequence[str], intents: Sequence[str]) -> set[int]:
    """The places of the texts that an earlier one equals, or with the same intents nearly equals."""
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, text in enumerate(texts):
        if first.setdefault(text, at) != at:
            found.add(at)
    for group in sorted(set(intents)):
        rows = [at for at, one in enumerate(intents) if one == group and len(texts[at]) > SHORT]
        mine = [texts[at] for at in rows]
        for start in range(0, len(rows), STEP):
            near = process.cdist(
                mine[start : start + STEP], mine, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=np.uint8
            )
            for at, other in zip(*np.nonzero(near), strict=True):
                if other < start + at and rows[other] not in found:
                    found.add(rows[start + at])
    return found


if __name__ == "__main__":
    main()
