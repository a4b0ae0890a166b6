"""The rows of a workbook as ops wrote them, typed and immutable.

The fields are the columns of the workbook; a column with a language suffix (`answer_en`, `answer_zh`) is one
`Texts` field. Reading files is `knowledge.importers`, finding mistakes is `knowledge.check`.
"""

from datetime import datetime, time
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

Texts = dict[str, str]
"""BCP 47 language -> text in it."""

Dimension = Literal["height", "weight", "chest", "waist", "hip", "foot"]
PromoKind = Literal["percent", "amount", "fixed_price", "bundle", "gift", "free_shipping"]
Range = tuple[Decimal | None, Decimal | None]
"""Both ends included; None is open."""


FIELDS = {("promos", "sku"): "skus", ("promos", "region"): "regions"}
"""(sheet, column) -> the row's field, where it is not called like its column."""


class Row(BaseModel):
    """One row of a sheet; `row` is the spreadsheet's number (the header is 1)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: int


class Term(BaseModel):
    """A colour or size with its names: `白色=white=putih` is written 白色 and understood in three languages."""

    model_config = ConfigDict(frozen=True)

    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first name, which `variants` and replies use."""
        return self.names[0]


class Product(Row):
    """A product of the stream."""

    sku: str
    link_no: str | None = None
    name: Texts
    aliases: tuple[str, ...] = ()
    price: Decimal | None = None
    currency: str | None = None
    colours: tuple[Term, ...] = ()
    sizes: tuple[Term, ...] = ()
    stock: int | None = None
    material: Texts = {}
    how_to_use: Texts = {}
    note: Texts = {}
    picture: str | None = None
    """Where its picture is; the service never asks for it, the on-air board does where it is `https`."""


class Variant(Row):
    """One colour and size of a product, with its own stock and perhaps its own price."""

    sku: str
    colour: str | None = None
    size: str | None = None
    stock: int
    price: Decimal | None = None


class SizeRow(Row):
    """A size and the bodies that it fits, in centimetres and kilograms; `sku` is `*` for every product."""

    sku: str
    size: str
    height_min_cm: Decimal | None = None
    height_max_cm: Decimal | None = None
    weight_min_kg: Decimal | None = None
    weight_max_kg: Decimal | None = None
    chest_min_cm: Decimal | None = None
    chest_max_cm: Decimal | None = None
    waist_min_cm: Decimal | None = None
    waist_max_cm: Decimal | None = None
    hip_min_cm: Decimal | None = None
    hip_max_cm: Decimal | None = None
    foot_min_cm: Decimal | None = None
    foot_max_cm: Decimal | None = None
    on_border: Literal["larger", "smaller"] = "larger"
    note: Texts = {}

    @property
    def ranges(self) -> dict[Dimension, Range]:
        """The dimensions that this row limits."""
        columns: dict[Dimension, Range] = {
            "height": (self.height_min_cm, self.height_max_cm),
            "weight": (self.weight_min_kg, self.weight_max_kg),
            "chest": (self.chest_min_cm, self.chest_max_cm),
            "waist": (self.waist_min_cm, self.waist_max_cm),
            "hip": (self.hip_min_cm, self.hip_max_cm),
            "foot": (self.foot_min_cm, self.foot_max_cm),
        }
        return {name: ends for name, ends in columns.items() if ends != (None, None)}


class Faq(Row):
    """A question that the shop answers; `sku` None means the whole stream."""

    id: str
    sku: str | None = None
    intent: str | None = None
    question: Texts
    """Under `und` where the column carries no language."""
    variants: tuple[str, ...] = ()
    answer: Texts
    auto: bool | None = None
    """Whether it may be sent unseen; where it is not said it may, unless health or safety is asked about."""


class ShippingRow(Row):
    """What it takes to send to a region; days are working days unless `days_kind` says otherwise."""

    region: str
    """As written: an ISO 3166 code, a name, or `*`."""
    code: str | None = None
    """ISO 3166-1 alpha-2 where the region has one."""
    aliases: tuple[str, ...] = ()
    carrier: str | None = None
    handling_days: int | None = None
    days_min: int | None = None
    days_max: int | None = None
    days_kind: Literal["working", "calendar"] = "working"
    fee: Decimal | None = None
    currency: str | None = None
    free_over: Decimal | None = None
    cutoff: time | None = None
    customs: Texts = {}


class Promo(Row):
    """An offer; it runs from `starts_at` until `ends_at` (not included)."""

    code: str | None = None
    title: Texts
    skus: tuple[str, ...] = ()
    """Empty means every product."""
    kind: PromoKind
    value: Decimal | None = None
    min_spend: Decimal | None = None
    min_quantity: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    announce_from: datetime | None = None
    stackable: bool = False
    regions: tuple[str, ...] = ()
    terms: Texts = {}


class Policy(Row):
    """What the shop holds to: returns, payment, warranty, ..."""

    topic: str
    region: str | None = None
    window_days: int | None = None
    answer: Texts


class BlockedTerm(Row):
    """A term that hides a comment, or holds it for an agent."""

    term: str
    action: Literal["hide", "hold"] = "hide"
    lang: str | None = None


class Workbook(BaseModel):
    """All rows of one upload, checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    products: tuple[Product, ...]
    faq: tuple[Faq, ...]
    variants: tuple[Variant, ...] = ()
    sizes: tuple[SizeRow, ...] = ()
    shipping: tuple[ShippingRow, ...] = ()
    promos: tuple[Promo, ...] = ()
    policies: tuple[Policy, ...] = ()
    blocked: tuple[BlockedTerm, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Sheet name -> number of rows."""
        return {sheet: len(getattr(self, sheet)) for sheet in type(self).model_fields}
