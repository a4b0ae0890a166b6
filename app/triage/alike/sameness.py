"""Whether two comments ask the same, across languages: a logistic regression of what their vectors, the entries that are
nearest to them and the pause between them say, and a guard against questions that only look alike.

`python -m eval.fit_topics` writes `sameness.json`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.triage.alike.facts import facts_of
from app.triage.alike.letters import shared_letters
from app.triage.alike.lookalikes import only_look_alike

SHIPPED = Path(__file__).with_name("sameness.json")
Floats = NDArray[np.float32]
SIGNS = ("cosine", "language", "entry", "other_entry", "near", "pause")
"""What is computed of one wording and many: tenths of cosine, one language, the least confidence of two drafts from one
entry, and from different ones, the shares that both have of the same nearest entries, the logarithm of the minutes
between them."""
OF_TEXTS = ("unnamed", "letters", "foreign_letters")
"""What is computed of two texts: how many kinds of facts only one names, and the letters that texts in one language share,
and in two: names and loan words, which bring vectors together and ask nothing."""
NEVER = -6.0
"""Of two that are surely different; no pair says more against a topic than this."""
SURELY = 7.0
OF_BURSTS = 0.5
"""How much it says for a topic that many ask it, and against it that nobody has asked it for minutes: questions come in
bursts."""
ALONE = 0.6
"""Taken off, so that what nobody but one viewer asked draws in no more than it did. Both were chosen on the development
shops, each with weights of the others."""
A_SINGLE = frozenset({"1"})
"""A number that one text names and the other leaves out as it does "a" ("1 gói", "per pack")."""
ONE_ANSWER = 0.6
"""From here on two drafts from one written answer say that it answers both, whatever numbers they name ("can it hold 105 kg",
"I am 260 pounds, will it survive me"): it states the limit. Chosen on the development shops."""
WRITTEN = ("faq:", "policies:")
NEAREST = 5
"""Entries that a wording is shared among."""
SHARPNESS = 0.01
"""By how much less an entry scores that has 1/e of another's odds. Chosen on the development shops, as `NEAREST`."""
Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a comment is compared with others."""

    text: str
    vector: Floats
    language: str = "und"
    at: float = 0.0
    """Seconds."""
    entry: str = ""
    """The entry that its draft stands on first; empty for none, or a product's description."""
    sure: float = 0.0
    """The draft's confidence."""
    near: Shares = ()
    """The entries nearest to it, whether they answer it or not, with their `shares`."""
    wanted: float = 1.0
    """The probability that it wants an answer."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """The fitted weights; logits above 0 say that two ask the same."""

    encoder: str
    """The fingerprint of the encoder that they were fitted with."""
    sets: Mapping[str, str]
    """The labelled shops that they were fitted on, each with its hash."""
    weights: Mapping[str, float]
    base: float

    @property
    def row(self) -> Floats:
        """The weights in the order of `SIGNS`."""
        return np.array([self.weights[name] for name in SIGNS], np.float32)

    def of_pair(self, one: Wording, other: Wording, base: float) -> float:
        """The logit of two whose signs say `base`, from `NEVER` to `SURELY`; two with the same words are passed by."""
        signs = signs_of_texts(one, other)
        if signs is None or (one.language == other.language and only_look_alike(one.text, other.text)):
            return NEVER
        said = sum(self.weights[name] * sign for name, sign in zip(OF_TEXTS, signs, strict=True))
        return min(SURELY, max(NEVER, base + said))

    @staticmethod
    def of_topic(pairs: Sequence[float], seconds: float) -> float:
        """The logit that a comment asks what a topic does: of its pairs with the topic's wordings, and the pause since
        the latest of these."""
        mean = sum(pairs) / len(pairs)
        return mean + OF_BURSTS * math.log((1 + len(pairs)) / (1 + seconds / 60)) - ALONE

    def save(self, path: Path) -> None:
        """Writes it as JSON."""
        path.write_text(
            json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8"
        )

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Sameness":
        """What `save` wrote."""
        given: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return cls(**given)


def shares(nearest: Sequence[tuple[str, float]]) -> Shares:
    """The entries nearest to a comment, given with their scores, the best first, with the square root of the odds that
    each is the one meant: the sum of two comments' products of these is their Bhattacharyya coefficient."""
    kept = nearest[:NEAREST]
    odds = [math.exp((score - kept[0][1]) / SHARPNESS) for _, score in kept]
    return tuple(
        (entry, round(math.sqrt(one / sum(odds)), 4)) for (entry, _), one in zip(kept, odds, strict=True)
    )


def signs_of_texts(one: Wording, other: Wording) -> tuple[float, ...] | None:
    """What two texts have in common, in the order of `OF_TEXTS`; None where they contradict each other."""
    missing = missing_facts(one.text, other.text, whatever_numbers=_have_one_answer(one, other))
    if missing is None:
        return None
    shared = shared_letters(one.text, other.text)
    return (missing, shared, 0.0) if one.language == other.language else (missing, 0.0, shared)


def missing_facts(one: str, other: str, *, whatever_numbers: bool = False) -> int | None:
    """How many kinds of facts only one of two texts names, or one names more of; None where they contradict, in numbers
    unless these may be any."""
    mine, theirs = facts_of(one), facts_of(other)
    missing = 0
    for left, right, may_differ in (
        (mine.numbers, theirs.numbers, whatever_numbers),
        (mine.regions, theirs.regions, False),
        (mine.colours, theirs.colours, False),
    ):
        if left == right:
            continue
        if left and right and not may_differ and not (left <= right or right <= left):
            return None
        missing += left ^ right != A_SINGLE
    return missing


def _have_one_answer(one: Wording, other: Wording) -> bool:
    """Whether one answer of the shop's, written as it stands, is surely what both get."""
    return (
        one.entry == other.entry and one.entry.startswith(WRITTEN) and min(one.sure, other.sure) >= ONE_ANSWER
    )
