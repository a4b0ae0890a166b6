"""What goes into triage and what comes out: all frozen, none knows a database or a clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.triage.calibration import PLAIN, Calibration
from knowledge.compute.size import Body
from knowledge.regions import Region
from knowledge.retriever import Retriever
from knowledge.workbook import Workbook

if TYPE_CHECKING:  # it reads comments itself
    from app.triage.alike.wording import Wording

Action = Literal["ignore", "reply", "suggest", "host", "follow_up"]
ReplyKind = Literal["computed", "quoted", "carried", "ask", "acknowledge", "spoken"]
ShoeSystem = Literal["EU", "US", "UK", "JP", "CN", "KR", "MX", "BR", "?"]
AirBy = Literal["nobody", "host", "moderators"]
Platform = Literal["tiktok", "youtube", "twitch", "shopee", "facebook", "instagram", "douyin", "other"]


@dataclass(frozen=True, slots=True)
class Comment:
    """A viewer's comment as the platform delivered it."""

    id: str
    text: str
    author_id: str
    posted_at: datetime
    author_name: str = ""
    language: str | None = None
    """The platform's or connector's guess, if it makes one."""
    reply_to: str | None = None
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A comment after normalising: what is encoded is `texts`, the whole first, then its questions if it has two."""

    text: str
    parts: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts to encode, in the order of the vectors that `answer` takes."""
        return (self.text, *self.parts)


@dataclass(frozen=True, slots=True)
class OnAir:
    """From `at` on, this product was being shown (None: none)."""

    sku: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class AirWord:
    """The link number that a comment puts on air, and its product; None where no product has it."""

    number: str
    sku: str | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier comment of the same viewer, newest last in `Context.earlier`."""

    text: str
    posted_at: datetime
    language: str | None = None
    sku: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the host answered on air, for those who ask the same later."""

    topic_id: str
    question: str
    answer: str
    language: str
    intent: str | None
    sku: str | None
    vector: NDArray[np.float32]
    valid_until: datetime | None
    wordings: "tuple[Wording, ...]" = ()
    """How viewers put the question, in whatever language."""


@dataclass(frozen=True, slots=True)
class StreamRules:
    """A stream's settings that decisions follow."""

    languages: tuple[str, ...]
    default_language: str
    zone: ZoneInfo
    platform: Platform = "tiktok"
    sells_to: tuple[str, ...] = ()
    delay: timedelta = timedelta(0)
    max_reply_length: int = 150
    """Characters."""
    target_precision: float = 0.98
    """Of what is sent unseen, the share that is to be right: it sets the bar where the calibration knows one."""
    reply_confidence: float | None = None
    """The stream's own bar: below it nothing is sent unseen."""
    ignore_below: float = 0.65
    """A comment whose probability of wanting an answer is below this is chat."""
    manual_intents: frozenset[str] = frozenset()
    """Intents that this stream never answers unseen."""
    auto_languages: frozenset[str] | None = None
    """Languages of comments, without script and region, that may be answered unseen; None: all."""
    blocked: tuple[tuple[str, Literal["hide", "hold"]], ...] = ()
    """Terms that hide a comment or hold it for an agent, besides the workbook's."""
    due_after: timedelta = timedelta(seconds=60)
    breach_after: timedelta = timedelta(seconds=180)
    carry_over: timedelta = timedelta(minutes=5)
    """How long a viewer's earlier words complete a later comment."""
    flood_window: timedelta = timedelta(minutes=2)
    on_air_by: AirBy = "nobody"
    """Whose comments may say what is on air; the moderators' include the host's."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The active version, with its index."""

    version: int
    workbook: Workbook
    retriever: Retriever


@dataclass(frozen=True, slots=True)
class Context:
    """All that a decision depends on besides the comment."""

    rules: StreamRules
    knowledge: Knowledge | None
    """None: nothing is active, so every question goes to a person."""
    on_air: Sequence[OnAir] = ()
    """Oldest first."""
    earlier: Sequence[Earlier] = ()
    """The viewer's own, oldest first, from before this comment's time."""
    spoken: Sequence[Spoken] = ()
    calibration: Calibration = PLAIN
    calibrated: bool = True
    """False: the calibration is another model's, so nothing is sent unseen."""
    offers_at: datetime | None = None
    """When the offers that are made are to run; None: when the comment was posted."""


@dataclass(frozen=True, slots=True)
class ShoeSize:
    """A shoe size in a system that is not a length."""

    system: ShoeSystem
    value: str
    """`7.5`, with a letter behind it where one stood there: `10C`, `9W`."""
    wearers: frozenset[str] = frozenset()
    """Whose it is, where words say so: C (a child's), W (a woman's), M (a man's)."""

    @property
    def names_its_system(self) -> bool:
        """Whether it may be another system's than the chart's; "38码" is how any size is said in Chinese."""
        return self.system not in ("?", "CN")


@dataclass(frozen=True, slots=True)
class Slots:
    """What a comment states, in the units of the workbook."""

    body: Body = field(default_factory=Body)
    regions: tuple[Region, ...] = ()
    quantity: int | None = None
    colours: tuple[str, ...] = ()
    """As written by the workbook where it knows them, else English keys."""
    sizes: tuple[str, ...] = ()
    """Named sizes, upper case (`M`, `XL`, `40`)."""
    shoe: ShoeSize | None = None
    codes: tuple[str, ...] = ()
    """Coupon codes of the workbook that the comment names, and words that look like one."""
    more_measures: bool = False
    """Whether the comment tells measures besides those of `body`: another's, or some that could not be read."""
    carried: frozenset[str] = frozenset()
    """Names of the fields that came from the viewer's earlier comments."""


@dataclass(frozen=True, slots=True)
class ProductRef:
    """The product that a comment is about and how that was told."""

    sku: str
    how: Literal["sku", "link", "name", "alias", "attribute", "on_air", "previous", "earlier", "only"]

    @property
    def is_named(self) -> bool:
        """Whether the comment calls it by what it is called."""
        return self.how in {"name", "alias"}


@dataclass(frozen=True, slots=True)
class Reference:
    """The resolved product; `candidates` where two fit and the viewer must be asked."""

    product: ProductRef | None = None
    candidates: tuple[str, ...] = ()
    unknown: str | None = None
    """A link number or code that was named and does not exist."""
    doubtful: bool = False
    """Whether words point at, or name, another product than the one that is shown, and nothing tells which is meant."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An entry that a reply stands on."""

    entry: str
    score: float
    quote: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply with what it stands on; `confidence` that it answers the comment, before the decision weighs it."""

    text: str
    language: str
    kind: ReplyKind
    evidence: tuple[Evidence, ...]
    confidence: float
    intents: frozenset[str]
    """Which of the comment's intents it answers."""
    auto: bool = True
    """Whether its entries may be sent unseen."""
    reasons: tuple[str, ...] = ()
    original: str | None = None
    """The quoted text in its own language, where it was carried over."""


@dataclass(frozen=True, slots=True)
class ForAir:
    """What the host may say to a question, in the stream's default language."""

    text: str
    entry: str | None
    question: str | None = None
    """The entry's own question in that language, where the comment asks just that."""


@dataclass(frozen=True, slots=True)
class IntentScore:
    """An intent of the decision."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What is done with a comment, and why."""

    action: Action
    intents: tuple[IntentScore, ...]
    language: str
    product: ProductRef | None
    confidence: float
    draft: Draft | None
    reasons: tuple[str, ...]
    knowledge_version: int | None
    due_at: datetime | None
    """When the first reply is due; None for `ignore`."""
    breach_at: datetime | None
    alternatives: tuple[Draft, ...] = ()
    for_air: ForAir | None = None
    air_word: AirWord | None = None
    signs: Mapping[str, float] = field(default_factory=dict[str, float])
    """What the confidence in the draft was made of."""
    asked: Mapping[str, float] = field(default_factory=dict[str, float])
    """What the probability that it wants an answer was made of."""
    wanted: float = 1.0
    """That probability; 1 where it was not weighed."""
