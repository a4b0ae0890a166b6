"""A comment as far as it is understood: what the drafts are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from app.triage.comment import Comment, Context, IntentScore, Knowledge, Prepared, Reference, Slots
from app.triage.phrases import Phrases, phrases_for
from app.triage.products.shop_words import ShopWords
from intents.classifier import Reading
from knowledge.retriever import Hit
from knowledge.workbook import Product, Workbook


@dataclass(frozen=True, slots=True)
class Request:
    """The comment with its language, product, slots and intents, and the knowledge to answer from."""

    comment: Comment
    prepared: Prepared
    vectors: NDArray[np.float32]
    """One row for each of `prepared.texts`."""
    language: str
    """With its script where that is not the usual one: `zh-Hant`."""
    reference: Reference
    slots: Slots
    intents: tuple[IntentScore, ...]
    asked_in: Mapping[str, int]
    """Intent -> the index in `prepared.texts` of the part that asks it."""
    context: Context
    knowledge: Knowledge
    readings: Sequence[Reading]
    """One for each of `prepared.texts`."""
    words: ShopWords
    """The lookups of the workbook."""
    found: dict[int, list[Hit]] = field(default_factory=dict[int, list[Hit]])
    """Search results by part, so that two intents of one part search once."""

    @property
    def workbook(self) -> Workbook:
        """The rows to answer from."""
        return self.knowledge.workbook

    @property
    def offers_at(self) -> datetime:
        """When the offers that are made are to run, in the stream's zone."""
        return (self.context.offers_at or self.comment.posted_at).astimezone(self.context.rules.zone)

    @property
    def product(self) -> Product | None:
        """The product that is meant, if one is."""
        told = self.reference.product
        return self.words.products.get(told.sku) if told else None

    @property
    def phrases(self) -> Phrases:
        """The phrases of the viewer's language, else of the stream's default, else English."""
        default = self.context.rules.default_language
        found = phrases_for(self.language) or phrases_for(default) or phrases_for("en")
        if found is None:
            raise LookupError("en.ftl is missing")
        return found

    @property
    def speaks(self) -> bool:
        """Whether there are phrases in the viewer's language."""
        return phrases_for(self.language) is not None

    def part_of(self, intent: str) -> int:
        """The index in `prepared.texts` of what asks for an intent: the whole comment where no part is known to."""
        return self.asked_in.get(intent, 0)

    def text_of(self, intent: str) -> str:
        """The words that ask for an intent."""
        return self.prepared.texts[self.part_of(intent)]

    def reading(self, intent: str) -> Reading:
        """How the classifier reads the part that asks for an intent."""
        return self.readings[self.part_of(intent)]

    def nearest(self, intent: str) -> float:
        """The most that the similarity of a hit for an intent can be: much quicker than the hits themselves."""
        told = self.reference.product
        vector = self.vectors[self.part_of(intent)]
        return self.knowledge.retriever.nearest(vector, sku=told.sku if told else None)

    def hits(self, intent: str) -> list[Hit]:
        """The entries that are nearest to the part that asks for an intent, best first."""
        part = self.part_of(intent)
        if part not in self.found:
            told = self.reference.product
            self.found[part] = self.knowledge.retriever.search(
                self.prepared.texts[part],
                self.vectors[part],
                sku=told.sku if told else None,
                intents=tuple(score.name for score in self.intents if self.part_of(score.name) == part),
            )
        return self.found[part]
