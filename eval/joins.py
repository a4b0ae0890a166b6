"""Comments and the questions asked before them: does a comment join the topic that a question's comments would be?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.store.known_wordings import WORDINGS_KEPT
from app.triage.alike.joining import joint_signs
from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Floats, Wording
from app.triage.alike.wordings import Wordings
from eval.gold import Label
from eval.same_question import Question, ask_the_same


@dataclass(frozen=True, slots=True)
class Join:
    """A comment beside the latest wordings of one question."""

    wording: Wording
    others: Sequence[Wording]
    signs: Floats
    """(Others, `PAIR_SIGNS`)."""
    same: bool


def joins_of(questions: Sequence[Question]) -> list[Join]:
    """Every comment with every question of its product that was asked in time before it, without those whose labels leave
    it open. What is no burst's and no written answer's is a question of its own."""
    asked: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    known, found = Wordings(), list[Join]()
    for place, one in enumerate(questions):
        wording = one.wording
        for members in asked.values():
            join = _join(known, questions, place, wording, members[-WORDINGS_KEPT:])
            if join is not None:
                found.append(join)
        if one.label.type != "noise":
            asked[_question(one.label)].append(place)
        known.put(place, wording)
    return found


def signs_of(joins: Sequence[Join], sameness: Sameness) -> Iterator[NDArray[np.float64]]:
    """The `JOINT_SIGNS` of each, with the weights of pairs."""
    for join in joins:
        logits = sameness.of_pairs(join.wording, join.others, join.signs)
        yield joint_signs(join.wording, join.others, logits, join.signs)


def _question(label: Label) -> tuple[str, ...]:
    if label.burst:
        return ("burst", label.burst)
    if label.type == "answerable" and label.entries and label.entries[0].startswith("faq:"):
        return ("entry", label.entries[0], label.product or "")
    return ("comment", label.id)


def _join(
    known: Wordings, questions: Sequence[Question], place: int, wording: Wording, members: Sequence[int]
) -> Join | None:
    own = questions[place]
    skus = {questions[one].sku for one in members} - {None}
    if own.sku and skus - {own.sku}:
        return None
    same = {ask_the_same(own.label, questions[one].label) for one in members}
    if len(same) > 1 or None in same:
        return None
    beside = known.beside(wording, members)
    return Join(wording, beside.wordings, beside.signs, bool(same.pop())) if beside.keys else None
