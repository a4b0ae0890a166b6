"""Which colours and sizes of a product are looked up for a question about stock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product as each_with_each

from app.triage.cleaning import fold_in_place
from app.triage.products.leaving_out import is_mark
from app.triage.products.mentions import Kind, Mention, leaving_out, mentions, pairs
from app.triage.products.stock_words import SIZES, asks_for_others, is_the_only_one
from app.triage.request import Request
from knowledge.colours import colour_key
from knowledge.compute.availability import check
from knowledge.compute.size import recommend
from knowledge.compute.size_names import size_key
from knowledge.compute.variants import choose, made_colours, made_sizes, rows_of
from knowledge.folding import fold
from knowledge.workbook import Product, Variant

MOST = 4
"""More than so many are not all said in one reply."""

Wish = tuple[str | None, str | None]
"""A colour and a size; None: any."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is looked up, in which part of the product."""

    product: Product
    """Without the colours and sizes that the comment leaves out."""
    variants: Sequence[Variant]
    wanted: tuple[Wish, ...] = ((None, None),)
    listed: frozenset[Kind] = frozenset()
    """Of what a list answers, not a yes."""
    left_out: bool = False
    unsure: bool = False
    """Whether something may be asked that the answer does not say."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The colours and sizes that count, and where the comment itself names them."""

    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    places: tuple[Mention, ...] = ()


def choices(request: Request, product: Product) -> Choices:
    """The colours and sizes that are asked for, each colour with its own sizes; where no size is named, the one that fits
    the measures that the viewer gave."""
    found = Choices(product, request.workbook.variants)
    named = _Named(_each_once(request.slots.colours, product), request.slots.sizes)
    places = _places(request, product)
    if places:
        named, found = _turned(request, replace(named, places=places), found)
    fitting = _fitting(request, product) if not named.sizes else ()
    if fitting is None:
        return replace(found, wanted=_wishes(named), unsure=True)
    wanted = _wishes(replace(named, sizes=named.sizes or fitting))
    return replace(found, wanted=wanted, unsure=found.unsure or len(wanted) > MOST)


def _wishes(named: _Named) -> tuple[Wish, ...]:
    """Each colour with each size, or with those that stand beside it."""
    if len(named.colours) > 1 and len(named.sizes) > 1:
        beside = pairs(named.places)
        if {colour for colour, _ in beside} == {*named.colours} and {size for _, size in beside} == {
            *named.sizes
        }:
            return beside
    return tuple(each_with_each(named.colours or (None,), named.sizes or (None,)))


def _places(request: Request, product: Product) -> tuple[Mention, ...]:
    """Where the comment names the colours and sizes that were read in it, a colour as it is looked up."""
    slots = request.slots
    now = {"colours": slots.colours, "sizes": slots.sizes}
    if not any(names and kind not in slots.carried for kind, names in now.items()):
        return ()
    colours = {colour_key(one) or one: one for one in reversed(_each_once(slots.colours, product))}
    return tuple(
        replace(one, name=colours.get(colour_key(one.name) or one.name, one.name))
        for one in mentions(request.prepared.text, request.words, product.sku)
        if one.name in now[one.kind] and one.kind not in slots.carried
    )


def _turned(request: Request, named: _Named, found: Choices) -> tuple[_Named, Choices]:
    """What is named without what only tells what else is asked for: names that are left out ("any but yellow"), that
    others are asked beside ("other sizes than M?"), or that are a mark ("bigger than XL?")."""
    plain = fold_in_place(request.prepared.text)
    turned = leaving_out(plain, named.places)
    out = {one for one, how in turned.items() if how == "excluded"}
    found = replace(found, unsure="denied" in turned.values())
    if out:
        named, found = _without(named, out, found)
    for kind in ("colours", "sizes"):
        places = [one for one in named.places if one.kind == kind]
        if len(places) == 1 and _only_tells(plain, places[0], named, found):
            named = replace(named, **{kind: ()})
            found = replace(found, listed=found.listed | {kind})
    return named, found


def _only_tells(plain: str, place: Mention, named: _Named, found: Choices) -> bool:
    """Whether one that is named only tells which others are asked for; where it isn't there, that is the answer."""
    if place.kind == "sizes" and is_mark(plain, place.start, place.end):
        return True
    if place.kind not in asks_for_others(plain) and not is_the_only_one(plain, place.start, place.end):
        return False
    colour, size = next(iter(named.colours), None), next(iter(named.sizes), None)
    return check(found.product, found.variants, colour=colour, size=size).outcome == "in_stock"


def _without(named: _Named, out: set[Mention], found: Choices) -> tuple[_Named, Choices]:
    """What is left of the product, and of what is named, without what the comment leaves out."""
    colours, sizes = _meant(found, out)
    made_in = {
        "colours": tuple(term for term in found.product.colours if fold(term.name) not in colours),
        "sizes": tuple(term for term in found.product.sizes if size_key(term.name) not in sizes),
    }
    product = found.product.model_copy(update=made_in)
    rows = tuple(
        row
        for row in rows_of(found.product, found.variants)
        if fold(row.colour or "") not in colours and size_key(row.size or "") not in sizes
    )
    names = {one.name for one in out}
    left = _Named(
        tuple(name for name in named.colours if name not in names),
        tuple(name for name in named.sizes if name not in names),
        tuple(one for one in named.places if one not in out),
    )
    listed = {one.kind for one in out if not (left.colours if one.kind == "colours" else left.sizes)}
    nothing = not rows and bool(rows_of(found.product, found.variants))
    return left, replace(
        found,
        product=product,
        variants=rows,
        listed=found.listed | listed,
        left_out=True,
        unsure=found.unsure or nothing,
    )


def _meant(found: Choices, out: set[Mention]) -> tuple[set[str], set[str]]:
    """The folded names of the product's colours and the keys of its sizes that are left out."""
    rows = rows_of(found.product, found.variants)
    terms = {
        term.name: term for term in (*made_colours(found.product, rows), *made_sizes(found.product, rows))
    }
    colours, sizes = set[str](), set[str]()
    for one in out:
        if one.kind == "colours":
            meant = choose(found.product, found.variants, colour=one.name).colours
            colours.update(fold(name) for term in meant for name in terms[term].names)
        else:
            meant = choose(found.product, found.variants, size=one.name).sizes
            sizes.update(size_key(name) for term in meant for name in terms[term].names)
    return colours, sizes


def _fitting(request: Request, product: Product) -> tuple[str, ...] | None:
    """The size for the viewer's measures, or the two that they lie between; empty where none is asked for or nothing is
    known of one size's stock, None where the chart's name for it is none of the product's sizes."""
    slots, workbook = request.slots, request.workbook
    now = slots.body.given.keys() - slots.carried
    coloured = bool(slots.colours) and "colours" not in slots.carried
    if not now and not (
        coloured and slots.body.given and not SIZES.search(fold_in_place(request.prepared.text))
    ):
        return ()
    rows = rows_of(product, workbook.variants)
    if not rows:
        return ()
    made = made_sizes(product, rows)
    answer = recommend(workbook.sizes, product.sku, slots.body)
    found = tuple(filter(None, (answer.size, answer.other)))
    if not made or not found:
        return ()
    keys = {size_key(name) for term in made for name in term.names}
    return found if all(size_key(name) in keys for name in found) else None


def _each_once(colours: Sequence[str], product: Product) -> tuple[str, ...]:
    """The colours asked for, each once: of the names that the shop has for one, the product's own goes first."""
    own = {name for term in product.colours for name in term.names}
    chosen: dict[str, str] = {}
    for colour in colours:
        key = colour_key(colour) or colour
        if key not in chosen or (colour in own and chosen[key] not in own):
            chosen[key] = colour
    return tuple(chosen.values())
