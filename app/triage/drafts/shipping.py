"""Where to, for how much and how long, from the shipping table and the offers of free shipping."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.drafts.ask import ask_region
from app.triage.drafts.order_time import asks_until_when_to_order, orders_later
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.sent_free import with_offers
from app.triage.drafts.topics import asks_from_where
from app.triage.formats import day, exact, glued, money
from app.triage.money.price_words import PRICE
from app.triage.places.destinations import destinations
from app.triage.products.names import in_words_of
from app.triage.request import Request
from app.triage.talk.how_long import HOW_LONG
from knowledge.compute.shipping import ShippingQuote, quote
from knowledge.regions import Region, region_name

ROW = 0.97
_MOST_PLACES = 2
"""Places that one reply has room for."""
ASSUMED = 0.7
_WHEN = re.compile(
    r"\bwhen\b|arrive|\b(?:what|which) (?:day|date)\b|\bby (?:the |next )?(?:mon|tues|wednes|thurs|fri|satur|sun|\d)"
    r"|\b(?:before|in time for|by) (?:christmas|xmas|new year|eid|raya|cny|my)|\bkapan\b|\bkpn\b|\bbila\b|\b(?:tanggal|tgl|hari|haribulan) (?:berapa|brp|apa)\b"
    r"|\bsebelum\b|\bkailan\b|\bkelan\b|\banong (?:araw|petsa)\b|\bbago mag\b|\bcuando\b|\bque (?:dia|fecha)\b|\bantes d[eoa]\b|\bquando\b"
    r"|khi nao|\bbao gio\b|\b(?:hom|ngay) nao\b|\bngay may\b|\btruoc\b|\bquand\b|\bquel jour\b|\bavant\b|\bwann\b|\bwelche[mnr] tag\b|\bkab\b"
    r"|\b(?:emta|mata|meta)\b|什么时候|什麼時候|啥时候|何时|何時|几号|幾號|哪天|几时|幾時|之前|เมื่อไหร่|เมื่อไร|วันไหน|วันที่เท่าไ|ก่อน|متي|امتي|اي يوم|قبل"
    r"|いつ|何日|までに|언제|며칠|कब"
)
_WITH_ARTICLE = frozenset({
    "AE", "BS", "CD", "CF", "CK", "DO", "FK", "GB", "GM", "KM", "KY", "MH", "MP", "MV", "NL", "PH", "SB", "TC", "US",
    "VG", "VI",
})  # fmt: skip
"""The countries that are "the" in English."""
_CUSTOMS = re.compile(
    r"\bcustoms\b|\bcustom (?:dut(?:y|ies)|fees?|tax(?:es)?|charges?|clearance)\b|duty|duties|\btax(?:es)?\b|bea cukai|\bpajak\b|cukai|aduana|impuesto|alfandega|imposto|\bthue\b|hai quan|关税|關稅|清关|清關"
    r"|ศุลกากร|ภาษี|جمارك|جمرك|ضريب|関税|관세|buwis"
)


def shipping(request: Request) -> Piece | Handover:
    """Fee, days and date for each region that was named; asks for the region where none was."""
    if not request.workbook.shipping:
        return Handover("no_entry")
    if asks_from_where(request.text_of("shipping")):
        return Handover("no_entry")
    named = request.slots.regions
    meant = destinations(request)
    regions = (meant or named)[:_MOST_PLACES]
    assumed = not regions
    if assumed:
        only = _only_region(request)
        if only is None:
            return ask_region(request)
        regions = (only,)
    at, zone = request.comment.posted_at, request.context.rules.zone
    quotes = [quote(request.workbook.shipping, region, at, zone) for region in regions]
    if any(found is None for found in quotes):
        return Handover("region_not_covered", final=True)
    found = [one for one in quotes if one is not None]
    language, customs = request.phrases.language, _customs(request, found)
    full = glued([_sentences(request, one) for one in found], language)
    days = glued([_sentences(request, one, free_over=False) for one in found], language)
    short = glued([_cost(request, one) for one in found], language)
    wordings = (glued([full, customs], language), full) if customs else (full, days, short)
    piece = Piece(
        wordings=wordings,
        language=language,
        kind="computed",
        evidence=tuple(Evidence(one.entry, 1.0, arithmetic(request, one)) for one in found),
        confidence=ASSUMED if assumed else ROW,
        intents=frozenset({"shipping"}),
        reasons=("shipping_row",),
    )
    piece = piece.held(*_unsure(request, found, customs))
    if meant or assumed:
        piece = with_offers(request, piece, found)
    times = [time for one in found if (time := _duration(request, one))]
    if times and not customs and _asks_only_when(request):
        piece = replace(piece, wordings=(*piece.wordings[:-1], glued(times, language)))
    return piece


def _unsure(request: Request, found: Sequence[ShippingQuote], customs: str | None) -> list[str]:
    """Why the rows may not be all that was asked for: a place that the stream does not sell to, one that was left out or
    has no room, customs that nobody wrote down, an order that is not made now."""
    named, meant = len(request.slots.regions), len(destinations(request))
    said = fold_in_place(request.prepared.text)
    asks_customs = _CUSTOMS.search(said) is not None
    dated = _WHEN.search(said) is not None
    why = (
        ("region_not_covered", any(_outside(request, one) for one in found)),
        ("partly_answered", meant < named or meant > _MOST_PLACES),
        ("no_product_facts", asks_customs and not customs),
        ("partly_answered", asks_until_when_to_order(said) or (dated and orders_later(said))),
    )
    return [reason for reason, holds in why if holds]


def _only_region(request: Request) -> Region | None:
    """The country, where the shop sends to one only, or the stream sells to one, by one row; whether the viewer is
    there, nobody said."""
    rows, sells_to = request.workbook.shipping, request.context.rules.sells_to
    codes = {row.code for row in rows}
    code = next(iter(codes)) if len(codes) == 1 else sells_to[0].upper() if len(sells_to) == 1 else None
    if code is None or sum(row.code == code for row in rows) != 1:
        return None
    return Region(code, region_name(code, request.phrases.language))


def _outside(request: Request, found: ShippingQuote) -> bool:
    """Whether only the row for everywhere covers a place that the stream does not sell to."""
    sells_to = {code.upper() for code in request.context.rules.sells_to}
    return found.row.region == "*" and bool(sells_to) and found.region.code not in sells_to


def place_name(region: Region, language: str) -> str:
    """The region as the viewer's language has it; a part of a country as the viewer wrote it."""
    if region.code is None or region.subdivision is not None:
        return region.name
    return region_name(region.code, language)


def _destination(region: Region, language: str) -> str:
    """The region as a sentence goes on to it: "the Philippines"."""
    name = place_name(region, language)
    whole = region.subdivision is None and language.split("-")[0] == "en"
    return f"the {name}" if whole and region.code in _WITH_ARTICLE else name


def arithmetic(request: Request, found: ShippingQuote) -> str:
    """The row and how its dates follow, as evidence."""
    row = found.row
    said = [f"{row.region} ({place_name(found.region, request.language)})"]
    if found.fee is not None:
        said.append(f"fee {exact(found.fee, found.currency)} {found.currency or ''}".strip())
    if found.free_over is not None:
        said.append(f"free from {exact(found.free_over, found.currency)} {found.currency or ''}".strip())
    if found.total_days_max is not None:
        transit = row.days_max if row.days_min in (None, row.days_max) else f"{row.days_min}-{row.days_max}"
        total = _days(found)
        said.append(f"handling {row.handling_days or 0} + transit {transit} = {total} {row.days_kind} days")
    if found.arrives_first is not None and found.arrives_last is not None:
        ordered = request.comment.posted_at.astimezone(request.context.rules.zone)
        cutoff = f", cutoff {row.cutoff:%H:%M}" if row.cutoff else ""
        leaves = f" -> leaves {found.leaves.isoformat()}" if found.leaves else ""
        said.append(
            f"ordered {ordered:%Y-%m-%d %H:%M}{cutoff}{leaves} -> arrives {found.arrives_first.isoformat()}"
            f" to {found.arrives_last.isoformat()}"
        )
    customs = in_words_of(row.customs, request.language)
    return "; ".join([*said, *([customs] if customs else [])])


def _sentences(request: Request, found: ShippingQuote, *, free_over: bool = True) -> str:
    days = _duration(request, found)
    cost = _cost(request, found, free_over=free_over)
    return glued([cost, *([days] if days else [])], request.phrases.language)


def _asks_only_when(request: Request) -> bool:
    """Whether it is asked when it comes or how long it takes, and not what sending costs."""
    said = fold_in_place(request.text_of("shipping"))
    if not (_WHEN.search(said) or HOW_LONG.search(said)):
        return False
    return not PRICE.search(said) or any(score.name == "price" for score in request.intents)


def _cost(request: Request, found: ShippingQuote, *, free_over: bool = True) -> str:
    phrases = request.phrases
    region = _destination(found.region, phrases.language)
    if found.fee is None:
        return phrases.say("ship-to", region=region)
    if found.fee == 0:
        return phrases.say("ship-free", region=region)
    fee = money(found.fee, found.currency, phrases.language)
    if found.free_over is None or not free_over:
        return phrases.say("ship-cost", region=region, fee=fee)
    amount = money(found.free_over, found.currency, phrases.language)
    return phrases.say("ship-cost-free-over", region=region, fee=fee, amount=amount)


def _duration(request: Request, found: ShippingQuote) -> str | None:
    phrases = request.phrases
    if found.total_days_max is None:
        return None
    if found.arrives_first and found.arrives_last and _WHEN.search(fold_in_place(request.prepared.text)):
        first, last = (day(date, phrases.language) for date in (found.arrives_first, found.arrives_last))
        if found.arrives_last - found.arrives_first < timedelta(days=1):
            return phrases.say("ship-arrives-on", first=first)
        return phrases.say("ship-arrives", first=first, last=last)
    return phrases.say(f"ship-days-{found.row.days_kind}", days=_days(found), max=found.total_days_max)


def _days(found: ShippingQuote) -> str:
    low, high = found.total_days_min, found.total_days_max
    return f"{high}" if low is None or low == high else f"{low}-{high}"


def _customs(request: Request, found: Sequence[ShippingQuote]) -> str | None:
    """What is due on arrival, where it is asked and the same holds for each place: the words name none."""
    if not _CUSTOMS.search(fold_in_place(request.prepared.text)):
        return None
    said = {in_words_of(one.row.customs, request.phrases.language) for one in found}
    return said.pop() if len(said) == 1 else None
