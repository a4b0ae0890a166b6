"""A shop's products, what was on air of them, and what a comment is taken to mean then."""

from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from app.triage.comment import (
    Comment,
    Context,
    Earlier,
    Knowledge,
    OnAir,
    Reference,
    StreamRules,
)
from app.triage.normalise import prepare
from app.triage.reference import resolve
from knowledge.retriever import Retriever
from knowledge.workbook import Product, SizeRow, Term, Workbook

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def product(
    sku: str, link_no: str, name: str, *, aliases: tuple[str, ...] = (), colours: str = ""
) -> Product:
    terms = tuple(Term(names=(colour,)) for colour in colours.split())
    return Product(row=2, sku=sku, link_no=link_no, name={"en": name}, aliases=aliases, colours=terms)


SHOP = Workbook(
    products=(
        product("DR-101", "1", "Linen Midi Dress", aliases=("亚麻连衣裙",), colours="white black"),
        product("DR-102", "2", "Silk Evening Gown", aliases=("真丝晚礼服", "gaun sutra"), colours="red black"),
        product("SH-201", "3", "Canvas Sneaker", aliases=("帆布鞋", "รองเท้าผ้าใบ", "kasut kanvas"), colours="white navy"),
        product("BG-301", "10", "Straw Tote", aliases=("草编包",), colours="beige"),
    ),
    faq=(),
    sizes=(SizeRow(row=2, sku="SH-201", size="38"), SizeRow(row=3, sku="SH-201", size="39")),
)  # fmt: skip
RULES = StreamRules(
    languages=("en", "zh"), default_language="en", zone=ZoneInfo("UTC"), delay=timedelta(seconds=10)
)
SHOWN = (
    OnAir("DR-101", NOW - timedelta(minutes=30)),
    OnAir("SH-201", NOW - timedelta(minutes=3)),
    OnAir("BG-301", NOW - timedelta(seconds=5)),
)
"""Ten seconds ago, which is what viewers see now, SH-201 was on air and DR-101 before it."""


def resolved(
    text: str,
    *,
    shop: Workbook | None = SHOP,
    on_air: tuple[OnAir, ...] = SHOWN,
    earlier: tuple[Earlier, ...] = (),
) -> Reference:
    knowledge = None if shop is None else Knowledge(1, shop, cast(Retriever, None))
    return resolve(Comment("1", text, "u", NOW), prepare(text), Context(RULES, knowledge, on_air, earlier))
