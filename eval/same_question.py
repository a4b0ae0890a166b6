"""Pairs of a shop's comments that are known to ask the same question, or not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.intake.recording import Judged, asked_of
from app.store.tables import CommentRow
from app.topics.grouping import wording_of
from app.triage.alike.sameness import signs_of_texts
from app.triage.alike.wording import Wording
from app.triage.alike.wordings import TOGETHER, Wordings
from eval.engine import Engine
from eval.gold import Label, read_labels
from eval.play import play_whole
from eval.shops import Shop


@dataclass(frozen=True, slots=True)
class Question:
    """A comment that a topic could be of, with its label."""

    row: CommentRow
    judged: Judged
    label: Label

    @property
    def sku(self) -> str | None:
        """The product that it was found to be about."""
        return self.judged.decision.product.sku if self.judged.decision.product else None

    @property
    def wording(self) -> Wording:
        """What of it is compared."""
        self.row.language = self.judged.decision.language
        return wording_of(self.row, asked_of(self.judged))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Signs of pairs, those of their texts behind the others, and whether both ask the same."""

    signs: NDArray[np.float64]
    same: NDArray[np.bool_]


def questions_of(shop: Shop, engine: Engine) -> list[Question]:
    """The labelled comments that were not ignored, in the order of time."""
    labels = {label.id: label for label in read_labels(shop.labels)}
    return [
        Question(row, judged, labels[row.comment_id])
        for row, judged in play_whole(shop, engine)
        if row.comment_id in labels and judged.decision.action != "ignore"
    ]


def without_answers(shop: Shop) -> Shop:
    """The shop as it would be if its workbook answered none of its bursts."""
    answers = {entry for label in read_labels(shop.labels) if label.burst for entry in label.entries}
    left = tuple(row for row in shop.workbook.faq if f"faq:{row.id}" not in answers)
    return replace(shop, workbook=shop.workbook.model_copy(update={"faq": left}))


def together(several: Sequence[Pairs]) -> Pairs:
    """The pairs of all."""
    return Pairs(
        np.concatenate([one.signs for one in several]), np.concatenate([one.same for one in several])
    )


def pairs_of(questions: Sequence[Question]) -> Pairs:
    """All pairs of one product's questions within the time that topics look back, without those whose labels leave it
    open and those that contradict each other."""
    signs: list[NDArray[np.float64]] = []
    same: list[bool] = []
    known, wordings = Wordings(), list[Wording]()
    for place, one in enumerate(questions):
        wording = one.wording
        seen = known.signs(wording)
        for before, row, other in zip(questions[:place], seen, wordings, strict=True):
            label = ask_the_same(one.label, before.label)
            apart = (one.row.posted_at - before.row.posted_at).total_seconds()
            of_two_products = one.sku and before.sku and one.sku != before.sku
            if label is None or apart >= TOGETHER or of_two_products:
                continue
            of_texts = signs_of_texts(wording, other)
            if of_texts is not None:
                signs.append(np.array([*row, *of_texts], np.float64))
                same.append(label)
        known.put(place, wording)
        wordings.append(wording)
    return Pairs(np.array(signs), np.array(same))


def ask_the_same(one: Label, other: Label) -> bool | None:
    """Whether two comments are labelled as one question; None where the labels leave it open."""
    shared = set(one.entries) & set(other.entries)
    if one.burst or other.burst:
        return True if one.burst == other.burst else None if shared else False
    if one.type == other.type == "answerable" and one.entries and other.entries:
        if one.entries[0] == other.entries[0] and one.product == other.product:
            return True if one.entries[0].startswith("faq:") else None
        return None if shared else False
    return False if one.type != other.type else None
