"""What there is: stock, colours and sizes of a product."""

import re
from dataclasses import replace

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.drafts.ask import ask_foot, ask_product
from app.triage.drafts.choices import MOST, Choices, choices
from app.triage.drafts.other_system import may_be_of_another_system
from app.triage.drafts.others_choice import is_anothers_choice
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.quoted import quoted
from app.triage.formats import glued, listing
from app.triage.money.offer_words import GIVEN, REDUCED, asks_whether_it_runs
from app.triage.money.price_words import STOCK
from app.triage.products.audience import audiences
from app.triage.products.names import colour_of, product_name
from app.triage.products.stock_words import COLOURS, SIZES, asks_what_is_gone, says_lacking
from app.triage.request import Request
from knowledge.colours import find_colours
from knowledge.compute.availability import Availability, check
from knowledge.workbook import Product

ASKED = 0.96
LISTED = 0.96
_REDUCED = re.compile(
    r"%|discount|promo|coupon|voucher|diskon|diskaun|descuento|desconto|giam gia|ส่วนลด|خصم|優惠|优惠|割引|할인"
)
_RESTOCK = re.compile(
    r"re-?stock?s?\b|\brestok|\breadyin|back in stock|come(?:s|ing)? back|\bwhen\b.*\bback\b|\bback when\b|\bwhen\b.*\b(?:stock|available|in again|have|get|getting)\b|(?:kapan|kpn|bila) (?:ada|restock?|ready|masuk|stok|sampai stok)|(?:ada|ready|masuk|restock?|stok) (?:lagi )?(?:kapan|kpn|bila)\b"
    r"|kailan (?:ulit|magkaka|may|mag re|available|babalik)|magkaka(?:roon|stock)|补货|補貨|补不补|补吗|(?:几号|幾號|哪天|什么时候|什麼時候|啥时候|几时|何时).{0,6}[补補]|(?:什么时候|什麼時候|啥时候|几时|何时).{0,6}(?:有|到货|到貨|上架)|再入荷|再販|いつ入荷|재입고|재판매|언제 (?:들어|입고)|เข้าอีก|เติม(?:ของ|สต)|ของเข้า|(?:จะ)?(?:มี|เข้า)(?:อีก|ของ)?(?:เมื่อไหร่|เมื่อไร|ตอนไหน|วันไหน)"
    r"|repone[nr]?|reposicion|repos|cuando (?:vuelve|llega|hay|tendr|entra)|volvera|repor|repost|quando (?:volta|chega|tem|repoe)|(?:khi nao|bao gio|chung nao) (?:co|ve|lai co|hang)|(?:co|ve) (?:hang )?lai|(?:متي|امتي) (?:يتوفر|تتوفر|يرجع|ترجع|بيرجع|يوصل|ينزل)|(?:يتوفر|يرجع|ترجع) متي|اعاده توفير"
    r"|quand (?:revient|de retour)|de retour|reassort|wieder (?:da|verfugbar|rein|lieferbar|auf lager)|nachschub|kab (?:aayega|aaega|milega|aayegi)|कब आएगा|फिर कब"
)
NOTHING_NAMED = 0.6
"""That "do you have ..." asks whether the product is there, where it names no colour, size or stock."""
_MOST_ENTRIES = 6


def availability(request: Request) -> Piece | Handover:
    """Whether what was asked for is there; else what is."""
    product = request.product
    if product is None:
        return ask_product(request, "availability")
    found = choices(request, product)
    (colour, size), *more = found.wanted
    answer = _several(request, found) if more else _alone(request, found, colour, size)
    return answer.held("partly_answered") if isinstance(answer, Piece) and found.unsure else answer


def _alone(request: Request, choices: Choices, colour: str | None, size: str | None) -> Piece | Handover:
    """The answer for one colour and size, or for the product as such."""
    slots, product = request.slots, choices.product
    found = check(product, choices.variants, colour=colour, size=size)
    if found.outcome == "unknown" and not (found.colours or found.sizes):
        return Handover("stock_unknown")
    if found.outcome != "in_stock" and _restock_is_written(request):
        return Handover("sold_out")
    answer = _if_enough(request, found, _told(request, choices, found, colour, size))
    in_stock_again = found.outcome == "in_stock" and _asks_for_restock(request)
    if isinstance(answer, Piece) and asks_whether_it_runs(fold_in_place(request.prepared.text)):
        answer = answer.held("no_product_facts")  # an offer that may be over is no stock
    unsized = found.outcome == "not_made" and size is not None and not product.sizes
    if isinstance(answer, Piece) and (unsized or _is_for_others(request, product)):
        # who wants an M of what comes in no sizes speaks of something else
        answer = answer.held("no_product_facts")
    named = {"colours": slots.colours, "sizes": slots.sizes}
    named_now = {name for name, said in named.items() if said} - slots.carried
    if isinstance(answer, Piece) and (in_stock_again or not (named_now or _is_about_stock(request))):
        # "do you sell tempered glass", "a 20 cm one?": what is asked for may be something else
        return replace(answer, confidence=min(answer.confidence, NOTHING_NAMED)).held("no_product_facts")
    return answer


def _is_for_others(request: Request, product: Product) -> bool:
    """Whether it is asked for men or women, and nothing that the workbook says of the product names them."""
    asked = audiences(request.prepared.text)
    if not asked:
        return False
    told = (product.name, product.material, product.how_to_use, product.note)
    sizes = (name for size in product.sizes for name in size.names)
    texts = [*(text for texts in told for text in texts.values()), *product.aliases, *sizes]
    return not asked <= frozenset[str]().union(*map(audiences, texts))


def _restock_is_written(request: Request) -> bool:
    """Whether it is asked when something comes back and the nearest entry tells it."""
    if not _asks_for_restock(request):
        return False
    entry = quoted(request, "availability")
    if entry is None:
        return False
    said = {evidence.entry for evidence in entry.evidence}
    hits = (hit.entry for hit in request.hits("availability") if hit.entry.id in said)
    return any(_RESTOCK.search(fold_in_place(one.text)) for hit in hits for one in hit.questions)


def _asks_for_restock(request: Request) -> bool:
    return _RESTOCK.search(fold_in_place(request.prepared.text)) is not None


def _is_about_stock(request: Request) -> bool:
    """Whether the words ask for stock, colours or sizes: "do you have a shop?" does not, nor "pyjamas for men?", nor
    "is the 20% still there?"."""
    plain = fold_in_place(request.prepared.text)
    if request.slots.regions and "regions" not in request.slots.carried:
        return False
    if any(words.search(plain) for words in (_REDUCED, REDUCED, GIVEN)):
        return False
    return any(words.search(plain) for words in (STOCK, COLOURS, SIZES))


def _told(
    request: Request, choices: Choices, found: Availability, colour: str | None, size: str | None
) -> Piece | Handover:
    if found.outcome != "in_stock" and choices.left_out:
        return Handover("stock_unknown")  # what is there was left out
    if found.outcome == "not_made":
        return _not_made(request, choices, found, colour, size)
    if found.outcome == "sold_out":
        return _sold_out(request, choices.product, found, colour, size)
    listed = _lists(request, choices, found, colour, size)
    if listed:
        return listed
    if found.outcome == "unknown":
        return Handover("stock_unknown")
    product, phrases = choices.product, request.phrases
    asked = fold_in_place(request.text_of("availability"))
    # "yes" to "is it sold out?" would be the wrong answer
    phrase = "in-stock-still" if says_lacking(asked) else "in-stock"
    said = phrases.say(phrase, item=_item(product, colour, size, phrases.language))
    piece = _piece(request, product, found, (said,), "availability_computed")
    # "Got a tinted version?" names no colour and no size: that the product is there may not be what was asked.
    unnamed = colour is None and size is None
    uncoloured = unnamed and not found.colours and COLOURS.search(asked)
    return piece.held("no_product_facts") if uncoloured or (unnamed and _likely_elsewhere(request)) else piece


def _not_made(
    request: Request, choices: Choices, found: Availability, colour: str | None, size: str | None
) -> Piece | Handover:
    product, language = choices.product, request.phrases.language
    others = _others(product, found, colour, size, language)
    another = size is not None and may_be_of_another_system(product, choices.variants, size)
    if another and "foot" in request.words.spans.get(product.sku, {}):
        return replace(ask_foot(request, product), intents=frozenset({"availability"}))
    if not others:
        return Handover("stock_unknown")
    asked = _as_said(request, colour)
    said = request.phrases.say("not-made", wanted=_wish(product, asked, size, language), others=others)
    piece = _piece(request, product, found, (said,), "colour_not_made")
    if is_anothers_choice(request, product, asked, size):
        piece = piece.held("product_unclear")
    return piece.held("partly_answered") if another else piece


def _sold_out(
    request: Request, product: Product, found: Availability, colour: str | None, size: str | None
) -> Piece:
    phrases = request.phrases
    others = _others(product, found, colour, size, phrases.language)
    item = _item(product, colour, size, phrases.language)
    said = (
        phrases.say("sold-out-others", item=item, others=others)
        if others
        else phrases.say("sold-out", item=item)
    )
    piece = _piece(request, product, found, (said,), "sold_out")
    # When it comes back stands in no sheet: that it is gone is only half of that answer.
    return piece.held("no_product_facts") if _asks_for_restock(request) else piece


def _if_enough(request: Request, found: Availability, answer: Piece | Handover) -> Piece | Handover:
    """The answer, seen by a person first where more pieces are asked for than there are: "in stock" would promise them.
    A number from an earlier comment is not asked for now."""
    slots = request.slots
    asked = 1 if slots.quantity is None or "quantity" in slots.carried else slots.quantity
    short = found.outcome == "in_stock" and found.stock is not None and asked > found.stock
    return answer.held("large_order") if short and isinstance(answer, Piece) else answer


def _likely_elsewhere(request: Request) -> bool:
    """Whether the classifier expects the answer in the shop's words rather than in its tables."""
    return request.reading("availability").in_tables < 0.5


def _lists(
    request: Request, choices: Choices, found: Availability, colour: str | None, size: str | None
) -> Piece | None:
    """The colours or sizes there are, where the comment asks for them and names none; with those that are gone where it
    asks for these."""
    phrases, plain = request.phrases, fold_in_place(request.prepared.text)
    said: list[str] = []
    if colour is None and found.colours and ("colours" in choices.listed or COLOURS.search(plain)):
        names = [colour_of(choices.product, name, phrases.language) for name in found.colours]
        said.append(phrases.say("colours", list=listing(names, phrases.language)))
    if size is None and found.sizes and ("sizes" in choices.listed or SIZES.search(plain)):
        said.append(phrases.say("sizes", list=listing(found.sizes, phrases.language)))
    if not said:
        return None
    listed = glued(said, phrases.language)
    piece = _piece(request, choices.product, found, (listed,), "availability_computed", LISTED)
    piece = replace(piece, lists=True)
    if choices.listed or not asks_what_is_gone(plain):
        return piece
    return piece.held("no_product_facts")


def _several(request: Request, choices: Choices) -> Piece | Handover:
    """One answer to "in black or white?": each is looked up by itself."""
    pieces: list[Piece] = []
    for colour, size in choices.wanted[:MOST]:
        found = check(choices.product, choices.variants, colour=colour, size=size)
        piece = (
            _if_enough(request, found, _told(request, choices, found, colour, size))
            if found.outcome != "unknown"
            else Handover("stock_unknown")
        )
        if isinstance(piece, Handover):
            return piece
        if piece.kind == "ask":
            return piece.held("partly_answered")
        pieces.append(piece)
    return Piece(
        wordings=(glued([piece.wordings[0] for piece in pieces], pieces[0].language),),
        language=pieces[0].language,
        kind="computed",
        evidence=tuple(dict.fromkeys(evidence for piece in pieces for evidence in piece.evidence)),
        confidence=min(piece.confidence for piece in pieces),
        auto=all(piece.auto for piece in pieces),
        intents=frozenset({"availability"}),
        reasons=tuple(dict.fromkeys(reason for piece in pieces for reason in piece.reasons)),
    )


def _item(product: Product, colour: str | None, size: str | None, language: str) -> str:
    wish = _wish(product, colour, size, language)
    return product_name(product, language) + (f" ({wish})" if wish else "")


def _wish(product: Product, colour: str | None, size: str | None, language: str) -> str:
    named = colour_of(product, colour, language) if colour else ""
    return ", ".join(part for part in (named, size or "") if part)


def _as_said(request: Request, colour: str | None) -> str | None:
    """The plain colour where another product's shade was taken for it: "pink" is not refused as "dusty pink"."""
    if colour is None:
        return None
    said = find_colours(request.prepared.text)
    return next((key for key in said if request.words.colour_keys.get(key) == colour), colour)


def _others(
    product: Product, found: Availability, colour: str | None, size: str | None, language: str
) -> str:
    """What there is instead: other colours where a colour was asked for and is the trouble, else other sizes."""
    colours = [colour_of(product, name, language) for name in found.colours if name != found.colour]
    sizes = [name for name in found.sizes if name != found.size]
    if colour and (found.colour is None or not size) and colours:
        return listing(colours, language)
    if size and sizes:
        return listing(sizes, language)
    return listing(colours, language) if colours and colour else ""


def _piece(
    request: Request,
    product: Product,
    found: Availability,
    wordings: tuple[str, ...],
    reason: str,
    confidence: float = ASKED,
) -> Piece:
    language = request.phrases.language
    there = [colour_of(product, name, language) for name in found.colours]
    listed = "; ".join(
        ", ".join(part) for part in dict.fromkeys((found.colours, tuple(there), found.sizes)) if part
    )
    stock = {"in_stock": "in stock", "sold_out": "sold out", "not_made": "not made"}.get(found.outcome, "")
    fact = f"{product_name(product, language)}: {stock} {found.colour or ''} {found.size or ''}".strip()
    quote = f"{fact}; there is: {listed}" if listed else fact
    return Piece(
        wordings=wordings,
        language=language,
        kind="computed",
        evidence=tuple(Evidence(entry, 1.0, quote) for entry in found.entries[:_MOST_ENTRIES]),
        confidence=confidence,
        intents=frozenset({"availability"}),
        reasons=(reason,),
    )
