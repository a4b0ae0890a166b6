"""Whether two comments ask the same, across languages: a logistic regression of what their vectors, the entries that are
nearest to them and the pause between them say, and a guard against questions that only look alike.

`python -m eval.fit_topics` writes `sameness.json`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.triage.alike.facts import facts_of
from app.triage.alike.joining import joint_signs
from app.triage.alike.letters import shared_letters
from app.triage.alike.lookalikes import only_look_alike
from app.triage.alike.wording import PAIR_SIGNS, Floats, Wording
from app.triage.quadratic import Quadratic

SHIPPED = Path(__file__).with_name("sameness.json")
OF_TEXTS = ("unnamed", "letters", "foreign_letters")
"""What is computed of two texts: how many kinds of facts only one names, and the letters that texts in one language share,
and in two: names and loan words, which bring vectors together and ask nothing."""
NEVER = -6.0
"""Of two that are surely different; no pair says more against a topic than this."""
SURELY = 7.0
CORRECTED_BY = 2.5
"""How far what a comment and a topic's wordings have in common together may lead from the mean logit of its pairs with them. Pairs that
contradict each other stay apart, and of what viewers send in almost the same words (a slip of the finger, a "please" more) the labelled
comments have little."""
A_SINGLE = frozenset({"1"})
"""A number that one text names and the other leaves out as it does "a" ("1 gói", "per pack")."""
ONE_ANSWER = 0.6
"""From here on two drafts from one written answer say that it answers both, whatever numbers they name ("can it hold 105 kg",
"I am 260 pounds, will it survive me"): it states the limit. Chosen on the development shops."""
WRITTEN = ("faq:", "policies:")


@dataclass(frozen=True, slots=True)
class Sameness:
    """The fitted weights; logits above 0 say that two ask the same."""

    encoder: str
    """The fingerprint of the encoder that they were fitted with."""
    sets: Mapping[str, str]
    """The labelled shops that they were fitted on, each with its hash."""
    weights: Mapping[str, float]
    base: float
    joining: Quadratic
    """What says the same of a comment and a topic, by `JOINT_SIGNS`."""

    @property
    def row(self) -> Floats:
        """The weights in the order of `PAIR_SIGNS`."""
        return np.array([self.weights[name] for name in PAIR_SIGNS], np.float32)

    def of_topic(self, wording: Wording, others: Sequence[Wording], signs: Floats) -> float:
        """The logit that a comment asks what one or more others of one topic do; `signs` (others, `PAIR_SIGNS`) are what it
        has in common with each."""
        pairs = self.of_pairs(wording, others, signs)
        mean = sum(pairs) / len(pairs)
        together = self.joining.logit(joint_signs(wording, others, pairs, signs))
        return min(mean + CORRECTED_BY, max(mean - CORRECTED_BY, together))

    def of_pairs(self, wording: Wording, others: Sequence[Wording], signs: Floats) -> list[float]:
        """The logit that it asks what each does, from `NEVER` to `SURELY`."""
        bases: list[float] = (signs @ self.row + np.float32(self.base)).tolist()
        return [self._of_pair(wording, one, base) for one, base in zip(others, bases, strict=True)]

    def _of_pair(self, one: Wording, other: Wording, base: float) -> float:
        """That of two whose signs say `base`; two with the same words are passed by."""
        signs = signs_of_texts(one, other)
        if signs is None or (one.language == other.language and only_look_alike(one.text, other.text)):
            return NEVER
        said = sum(self.weights[name] * sign for name, sign in zip(OF_TEXTS, signs, strict=True))
        return min(SURELY, max(NEVER, base + said))

    def save(self, path: Path) -> None:
        """Writes it as JSON."""
        path.write_text(
            json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8"
        )

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Sameness":
        """What `save` wrote."""
        given: dict[str, Any] = json.loads(path.read_text("utf-8"))
        given["joining"] = Quadratic(**given["joining"])
        return cls(**given)


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
