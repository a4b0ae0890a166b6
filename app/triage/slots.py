"""What a comment states: measures, regions, quantity, colours, sizes, codes; completed by the viewer's last comments."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Context, Earlier, Prepared, ShoeSize, Slots, StreamRules
from app.triage.counting.pieces import read_pieces
from app.triage.places.destinations import is_no_destination
from app.triage.places.product_places import places_to
from app.triage.products.colour_words import named_colours
from app.triage.products.comes_with import comes_with
from app.triage.products.mentions import leaving_out, mentions
from app.triage.products.shop_words import ShopWords, plain_sku, shop_words
from app.triage.products.size_words import named_sizes
from app.triage.sizes.extents import size_by_extent
from app.triage.sizes.left_measures import leaves_a_measure
from app.triage.sizes.likely_weight import likely_weight
from app.triage.sizes.lone_number import read_lone_number
from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.sizes.measures import read_body, read_measures
from app.triage.sizes.named_sizes import read_sizes
from app.triage.sizes.shoe_sizes import named_so, read_shoe
from app.triage.sizes.whose import may_be_of, owners
from knowledge.colours import find_colours
from knowledge.compute.size import Body, Spans
from knowledge.compute.size_names import size_key
from knowledge.regions import Region, find_regions
from knowledge.workbook import Product, Workbook

_FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
_FIRST_FLAG_LETTER = 0x1F1E6
_CODE = re.compile(r"(?<![\w-])[A-Z]{3,}\d{1,4}[A-Z0-9]{0,6}(?![\w-])")
_NAMED_CODE = re.compile(
    r"(?:code|kode|kod|coupon|kupon|voucher|cupon|cupom|codigo|promo|ma giam gia|优惠码|優惠碼|口令|โค้ด|كود)\s*[:=]?\s*['\"]?([A-Z][A-Z0-9]{3,15})\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile("[A-Z][A-Z0-9]{3}")
"""Without them no code is so written."""
_MOST_EARLIER = 10
_DIGITS_ALONE = re.compile(r"[\d\s/,.+&-]+")
_CARRIED = ("regions", "quantity", "colours", "sizes", "shoe")
_AS_WRITTEN = frozenset({"?", "EU", "CN"})
"""The systems whose numbers shops write without their name."""
_SIZED = frozenset({"sizes", "shoe"})
"""Who gives measures asks for the size anew."""


def read(prepared: Prepared, context: Context, at: datetime | None = None, sku: str | None = None) -> Slots:
    """What the comment itself states, if it is about the product `sku`; a bare number counts where the viewer's earlier
    comment (at most `carry_over` before `at`) was about size."""
    words = shop_words(context.knowledge.workbook) if context.knowledge else None
    slots = _read(prepared.text, words, sku)
    if slots.body == Body() and not _names_own_size(slots, words, sku):
        said = [fold_in_place(clean(one.text)) for one in _recent(context.earlier, at, context.rules)]
        if any(map(SIZE_TALK.search, said)):
            spans = _spans(words, sku)
            lone = read_lone_number(fold_in_place(prepared.text), _told(said, spans), spans, said)
            slots = slots if lone == Body() else replace(slots, body=lone, sizes=())
    elif context.earlier and _DIGITS_ALONE.fullmatch(prepared.text):
        slots = replace(slots, body=_in_the_unit_of_before(slots.body, context, at))
    return slots


def _names_own_size(slots: Slots, words: ShopWords | None, sku: str | None) -> bool:
    """Whether a size is named that the product has; a foot of 24 cm is no size 24 of the children's shoes."""
    product = words.products.get(sku) if words is not None and sku is not None else None
    if product is None or not slots.sizes:
        return bool(slots.sizes)
    own = {size_key(name) for term in product.sizes for name in term.names}
    return any(size_key(size) in own for size in slots.sizes)


def _in_the_unit_of_before(body: Body, context: Context, at: datetime | None) -> Body:
    """A height and a weight that are digits alone, the weight in the unit of the language that the viewer wrote before."""
    if body.height is None or body.weight is None:
        return body
    said = " ".join(clean(one.text) for one in _recent(context.earlier, at, context.rules))
    return replace(body, weight=likely_weight(body.height, body.weight, fold_in_place(said)))


def _recent(earlier: Sequence[Earlier], at: datetime | None, rules: StreamRules) -> list[Earlier]:
    return [one for one in earlier if at is None or at - one.posted_at <= rules.carry_over]


def complete(
    slots: Slots,
    earlier: Sequence[Earlier],
    now: datetime,
    rules: StreamRules,
    workbook: Workbook | None,
    sku: str | None = None,
    said: str = "",
) -> Slots:
    """The slots with what is missing taken from the viewer's comments of the last `carry_over`, newest first;
    `carried` names what was. What was said of another product than `sku` says nothing of this one's colour or size, and
    measures nothing of another person than the comment (`said`) is about. A size of another system is the product's
    that the workbook calls so."""
    words = shop_words(workbook) if workbook is not None else None
    recent = _recent(earlier, now, rules)[-_MOST_EARLIER:]
    left_out: set[str] = set()
    for at in range(len(recent) - 1, -1, -1):
        before = _with_destinations(_read_earlier(recent, at, words, sku), clean(recent[at].text), left_out)
        if sku is not None and recent[at].sku not in (None, sku):
            before = replace(before, quantity=None, colours=(), sizes=())
        if before.body != Body() and not _may_carry_body(before, recent, at, said):
            before = replace(before, body=Body())
        slots = _fill(slots, before)
    product = words.products.get(sku) if words is not None and sku is not None else None
    return slots if product is None else _in_own_sizes(slots, product)


def _may_carry_body(before: Slots, recent: Sequence[Earlier], at: int, said: str) -> bool:
    if before.more_measures:
        return False
    whose = owners([*(fold_in_place(clean(one.text)) for one in recent), fold_in_place(said)])
    return may_be_of(before.body, whose[at], whose[-1])


def _with_destinations(slots: Slots, text: str, left_out: set[str]) -> Slots:
    """The slots without the places that their text, or one that came later, leaves out; `left_out` learns of those."""
    left_out |= {one.code or one.name for one in slots.regions if is_no_destination(text, one)}
    regions = tuple(one for one in slots.regions if (one.code or one.name) not in left_out)
    return slots if regions == slots.regions else replace(slots, regions=regions)


def _in_own_sizes(slots: Slots, product: Product) -> Slots:
    term = named_so(product, slots.shoe) if slots.shoe is not None else None
    if term is None:
        return slots
    carried = slots.carried | {"sizes"} if "shoe" in slots.carried else slots.carried
    return replace(slots, sizes=tuple(dict.fromkeys((term.name, *slots.sizes))), carried=carried)


def _read_earlier(recent: Sequence[Earlier], at: int, words: ShopWords | None, sku: str | None) -> Slots:
    text, spans = clean(recent[at].text), _spans(words, sku)
    slots = _without_what_is_left_out(_read(text, words, sku), text, words, sku)
    said = [fold_in_place(clean(one.text)) for one in recent[:at]]
    if slots.body == Body() and not _names_own_size(slots, words, sku) and any(map(SIZE_TALK.search, said)):
        lone = read_lone_number(fold_in_place(text), _told(said, spans), spans, said)
        return slots if lone == Body() else replace(slots, body=lone, sizes=())
    return slots


def _without_what_is_left_out(slots: Slots, text: str, words: ShopWords | None, sku: str | None) -> Slots:
    """The slots without the colours and sizes that were named to be left out: "I don't like yellow" asks for none."""
    if words is None or not (slots.colours or slots.sizes):
        return slots
    out = {one.name for one in leaving_out(fold_in_place(text), mentions(text, words, sku))}
    if not out:
        return slots
    colours, sizes = (
        tuple(name for name in names if name not in out) for names in (slots.colours, slots.sizes)
    )
    return replace(slots, colours=colours, sizes=sizes)


def _spans(words: ShopWords | None, sku: str | None) -> Spans:
    return words.spans.get(sku, {}) if words is not None and sku is not None else {}


def _read_body(said: Sequence[str], at: int, spans: Spans) -> Body:
    body = read_body(said[at], spans=spans)
    return read_lone_number(said[at], None, spans, said[:at]) if body == Body() else body


def _told(said: Sequence[str], spans: Spans) -> Body | None:
    """The last body of which only one of height and weight was told."""
    bodies = (_read_body(said, at, spans) for at in range(len(said) - 1, -1, -1))
    return next((body for body in bodies if (body.height is None) != (body.weight is None)), None)


@lru_cache(maxsize=4096)
def _read(text: str, words: ShopWords | None, sku: str | None) -> Slots:
    """What a cleaned text states; kept, since each comment is read again with the viewer's next ones."""
    plain = fold_in_place(text)
    shoe, (start, end) = read_shoe(plain)
    elsewhere = text[:start] + " " * (end - start) + text[end:]
    sizes = _sizes(text, elsewhere, shoe, words, sku)
    shoes, spans = words is not None and words.sells_shoes, _spans(words, sku)
    body, left = read_measures(plain, shoes=shoes, spans=spans)
    codes = _codes(text, plain, words)
    return Slots(
        body=body,
        more_measures=body != Body() and leaves_a_measure(plain, left, body, shoes=shoes, spans=spans),
        regions=_regions(elsewhere, words),
        quantity=read_pieces(text, words, sku, sizes=sizes, codes=codes),
        colours=_colours(text, plain, words, sku),
        sizes=sizes,
        shoe=shoe,
        codes=codes,
    )


def _regions(text: str, words: ShopWords | None) -> tuple[Region, ...]:
    """The regions by name, but for those of a product's name, and by flag."""
    if text.isascii():
        return _by_name(text, words)
    flags = [
        Region("".join(chr(ord(letter) - _FIRST_FLAG_LETTER + ord("A")) for letter in flag.groups()), flag[0])
        for flag in _FLAG.finditer(text)
    ]
    found = _by_name(_FLAG.sub(" ", text), words)
    named = {region.code for region in found}
    return (*found, *(flag for flag in flags if flag.code not in named))


def _by_name(text: str, words: ShopWords | None) -> tuple[Region, ...]:
    return find_regions(text) if words is None else places_to(text, words)


def _sizes(
    text: str, elsewhere: str, shoe: ShoeSize | None, words: ShopWords | None, sku: str | None
) -> tuple[str, ...]:
    """The named sizes; a size of another system is another of each product's, so none is taken for it here."""
    told = elsewhere if shoe is not None and shoe.system not in _AS_WRITTEN else text
    plain = fold_in_place(told)
    if words is None:
        return read_sizes(told, plain, {})
    named = tuple(dict.fromkeys(name for name, _, _ in named_sizes(told, words, sku)))
    if named:
        return named
    meant = size_by_extent(plain, words.by_measure.get(sku or "", ()))
    return (meant,) if meant else ()


def _colours(text: str, plain: str, words: ShopWords | None, sku: str | None) -> tuple[str, ...]:
    if words is None:
        return find_colours(text)
    first, last = comes_with(plain) or (0, 0)  # Vietnamese "kem" is cream, "đi kèm" comes along
    named = named_colours(text, words, sku)
    return tuple(dict.fromkeys(name for name, start, _ in named if not first <= start < last))


def _codes(text: str, plain: str, words: ShopWords | None) -> tuple[str, ...]:
    spelt = words.code_spellings.standing_in(plain) if words is not None else []
    own = [words.codes[spelling] for spelling, _ in spelt] if words is not None else []
    skus = words.skus if words is not None else {}
    taken = {fold_in_place(code) for code in own}
    looks = _look_like_codes(text) if _CAPITALS.search(text) else ()
    strange = [code for code in looks if fold_in_place(code) not in taken and plain_sku(code) not in skus]
    return tuple(dict.fromkeys([*own, *strange]))


def _look_like_codes(text: str) -> list[str]:
    """Capitals with a number, and capitals behind a word for a code."""
    named = (match[1] for match in _NAMED_CODE.finditer(text))
    return [*(match[0] for match in _CODE.finditer(text)), *filter(str.isupper, named)]


def _fill(slots: Slots, before: Slots) -> Slots:
    carried = set(slots.carried)
    measures: dict[str, Decimal] = {}
    for dimension in fields(Body):
        value = getattr(before.body, dimension.name)
        if value is not None and getattr(slots.body, dimension.name) is None:
            measures[dimension.name] = value
    changes: dict[str, object] = {
        name: getattr(before, name)
        for name in _CARRIED
        if getattr(before, name)
        and not getattr(slots, name)
        and not (name in _SIZED and slots.body != Body())
    }
    if not measures and not changes:
        return slots
    return replace(
        slots,
        body=replace(slots.body, **measures),
        carried=frozenset(carried | measures.keys() | changes.keys()),
        **changes,  # type: ignore[arg-type]
    )
