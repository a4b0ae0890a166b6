"""A small shop, and a comment decided in it with the intents that a test says it has."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from app.triage.answer import answer
from app.triage.calibration import PLAIN, Calibration
from app.triage.comment import Comment, Context, Decision, Earlier, Knowledge, OnAir, Spoken, StreamRules
from app.triage.normalise import prepare
from intents.classifier import Reading, ScoredIntent
from knowledge.entry import entries
from knowledge.retriever import LexicalRetriever
from knowledge.workbook import (
    BlockedTerm,
    Faq,
    Policy,
    Product,
    Promo,
    ShippingRow,
    SizeRow,
    Term,
    Variant,
    Workbook,
)

ZONE = ZoneInfo("Asia/Kuala_Lumpur")
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=ZONE)
"""A Wednesday."""


def _size(name: str, height: tuple[int, int], weight: tuple[int, int], row: int) -> SizeRow:
    return SizeRow(
        row=row,
        sku="DR-1",
        size=name,
        height_min_cm=Decimal(height[0]),
        height_max_cm=Decimal(height[1]),
        weight_min_kg=Decimal(weight[0]),
        weight_max_kg=Decimal(weight[1]),
    )


SHOP = Workbook(
    products=(
        Product(
            row=2,
            sku="DR-1",
            link_no="1",
            name={"en": "Linen dress", "zh": "亚麻裙", "es": "Vestido de lino"},
            price=Decimal("39.00"),
            currency="MYR",
            colours=(Term(names=("black",)), Term(names=("white",))),
            sizes=(Term(names=("M",)), Term(names=("L",))),
            material={"en": "Pure linen."},
        ),
        Product(
            row=3,
            sku="SH-2",
            link_no="2",
            name={"en": "Canvas sneaker"},
            price=Decimal("59.90"),
            currency="MYR",
            stock=0,
        ),
        Product(row=4, sku="BG-3", link_no="3", name={"en": "Straw bag"}),
    ),
    variants=(
        Variant(row=2, sku="DR-1", colour="black", size="M", stock=3),
        Variant(row=3, sku="DR-1", colour="black", size="L", stock=0),
        Variant(row=4, sku="DR-1", colour="white", size="M", stock=2),
        Variant(row=5, sku="DR-1", colour="white", size="L", stock=2),
    ),
    sizes=(
        _size("M", (155, 165), (50, 58), 2),
        _size("L", (165, 175), (58, 68), 3),
        SizeRow(row=4, sku="SH-2", size="38", foot_min_cm=Decimal("23.5"), foot_max_cm=Decimal("24.0")),
        SizeRow(row=5, sku="SH-2", size="39", foot_min_cm=Decimal("24.1"), foot_max_cm=Decimal("24.6")),
        SizeRow(row=6, sku="SH-2", size="US 8", foot_min_cm=Decimal("24.7"), foot_max_cm=Decimal("25.1")),
    ),
    faq=(
        Faq(row=2, id="wash", intent="product_info", question={"en": "Can I machine wash it?"},
            answer={"en": "Yes, cold, in a bag.", "zh": "可以，冷水装袋洗。"}),
        Faq(row=3, id="wholesale", intent="how_to_order", question={"en": "Do you sell wholesale?"},
            answer={"en": "Yes, from 50 pieces."}, auto=False),
        Faq(row=4, id="pregnant", intent="product_info", question={"en": "Can pregnant women wear it?"},
            answer={"en": "Yes, the waist is elastic."}),
        Faq(row=5, id="gift", intent="how_to_order", question={"en": "Do you wrap gifts?"},
            answer={"id": "Bisa, gratis."}),
        Faq(row=6, id="story", intent="product_info", question={"en": "Where is the linen woven?"},
            answer={"en": "In Flanders. " + "It is a long story that we love to tell. " * 8}),
    ),
    shipping=(
        ShippingRow(row=2, region="MY", code="MY", handling_days=1, days_min=2, days_max=4, fee=Decimal("8.00"),
                    currency="MYR", free_over=Decimal("100.00"), cutoff=time(18, 0)),
        ShippingRow(row=3, region="SG", code="SG", handling_days=1, days_min=3, days_max=5, fee=Decimal("0"),
                    currency="SGD"),
    ),
    promos=(
        Promo(row=2, code="FLASH5", title={"en": "5 off"}, kind="amount", value=Decimal(5), min_spend=Decimal(70),
              starts_at=NOON - timedelta(hours=1), ends_at=NOON + timedelta(hours=1), skus=("DR-1",),
              terms={"en": "First order only.", "es": "Solo en el primer pedido.", "zh": "仅限首单。"}),
        Promo(row=3, code="OLD10", title={"en": "10 off"}, kind="percent", value=Decimal(10),
              ends_at=NOON - timedelta(days=1)),
        Promo(row=4, code="SOON20", title={"en": "20 off"}, kind="percent", value=Decimal(20),
              starts_at=NOON + timedelta(days=1)),
    ),
    policies=(
        Policy(row=2, topic="returns", answer={"en": "Within 7 days, unworn."}),
        Policy(row=3, topic="returns", region="SG", answer={"en": "Within 14 days, unworn."}),
    ),
    blocked=(BlockedTerm(row=2, term="scamword"), BlockedTerm(row=3, term="holdword", action="hold")),
)  # fmt: skip

RULES = StreamRules(languages=("en", "zh"), default_language="en", zone=ZONE, sells_to=("MY", "SG"))


class Desk:
    """Decides comments in the shop."""

    shop = SHOP
    rules = RULES
    noon = NOON

    def __call__(
        self,
        text: str,
        intents: str | Mapping[str, float] = "chat",
        *,
        needs: float = 0.95,
        in_tables: float = 0.5,
        rules: StreamRules = RULES,
        on_air: str | None = "DR-1",
        earlier: Sequence[Earlier] = (),
        spoken: Sequence[Spoken] = (),
        knowledge: bool = True,
        shop: Workbook = SHOP,
        parts: Sequence[Mapping[str, float] | Reading] = (),
        calibration: Calibration = PLAIN,
        calibrated: bool = True,
        **changes: Any,
    ) -> Decision:
        scores = {intents: 0.97} if isinstance(intents, str) else dict(intents)
        found = tuple(ScoredIntent(name, score) for name, score in scores.items())
        prepared = prepare(text)
        reading = Reading(needs_reply=needs, intents=found, scores=scores, in_tables=in_tables)
        comment = Comment(id="1", text=text, author_id="u", posted_at=changes.pop("at", NOON), **changes)
        context = Context(
            rules=rules,
            knowledge=Knowledge(7, shop, LexicalRetriever(entries(shop))) if knowledge else None,
            on_air=(OnAir(on_air, NOON - timedelta(minutes=5)),) if on_air else (),
            earlier=earlier,
            spoken=spoken,
            calibration=calibration,
            calibrated=calibrated,
        )
        count = len(prepared.texts)
        vectors = np.tile(np.array([1.0, 0.0], np.float32), (count, 1))
        readings = [reading, *map(_reading, parts)] if parts else [reading] * count
        return answer(comment, prepared, vectors, readings, context)


def _reading(scores: Mapping[str, float] | Reading) -> Reading:
    """Of a part; one that wants an answer where only its intents are given."""
    if isinstance(scores, Reading):
        return scores
    return Reading(0.95, tuple(ScoredIntent(name, score) for name, score in scores.items()), scores)


@pytest.fixture(scope="session")
def desk() -> Desk:
    """Decides a comment in a small shop, by the intents that are given."""
    return Desk()
