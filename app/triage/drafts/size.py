"""Which size fits, and what a size measures, from the size chart."""

from dataclasses import replace

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence, ShoeSize
from app.triage.drafts.ask import ask_foot, ask_measures, ask_product
from app.triage.drafts.piece import Handover, Piece
from app.triage.formats import UNITS, plain, ranges
from app.triage.products.leaving_out import is_mark
from app.triage.products.mentions import mentions
from app.triage.request import Request
from app.triage.sizes.measure_talk import SIZE_TALK, says_little
from app.triage.sizes.shoe_sizes import asked_in, named_so, names_a_system, system_names
from app.triage.sizes.size_talk import asks_how_it_falls, asks_how_to_measure, asks_of_garment
from app.triage.talk.questions import asks
from app.triage.talk.subject_cues import subjects
from knowledge.compute.size import SizeAnswer, chart, describe, recommend
from knowledge.compute.size_names import size_key
from knowledge.workbook import Dimension, Product, SizeRow

FITS = 0.98
BORDER = 0.95
MEASURES = 0.96
TOLD = 0.5
"""That somebody who tells measures in a sentence without a question wants the size for them."""
SENTENCE = 5
"""Words from which on measures are not all that is said."""
FALLS = 0.4
"""Asking for measures is little of an answer to "does it run small?": an entry that is likelier goes first."""


def size(request: Request) -> Piece | Handover:
    """The size for the measures that the viewer gave, or the question for what is missing."""
    product = request.product
    if product is None:
        return ask_product(request, "size")
    rows = request.workbook.sizes
    elsewhere = _asked_elsewhere(request, product, rows)
    if elsewhere is not None:
        return elsewhere
    falls = asks_how_it_falls(_plain(request)) and not _measured_now(request)
    stated = None if falls else _stated(request, product, rows)
    if stated is not None:
        return stated
    answer = recommend(rows, product.sku, request.slots.body)
    if answer.outcome == "no_chart":
        return Handover("no_size_chart")
    if answer.outcome == "outside":
        return Handover("outside_size_chart", final=True)
    if answer.outcome == "incomplete":
        asking = ask_measures(request, product, answer.missing)
        return replace(asking, confidence=FALLS).held("no_product_facts") if falls else asking
    return _recommended(request, answer)


def _asked_elsewhere(request: Request, product: Product, rows: tuple[SizeRow, ...]) -> Handover | None:
    """A question that the chart does not answer though it is about sizes, or beside measures that it does not go by."""
    text, now = _plain(request), _measured_now(request)
    limited = {name for row in chart(rows, product.sku) for name in row.ranges}
    if not limited:
        return None
    if now:
        beside = now.isdisjoint(limited) and request.slots.shoe is None
        return Handover("no_entry") if beside and not _asks_for_size(text) else None
    if asks_how_to_measure(text):
        return Handover("no_entry")
    return Handover("no_product_facts") if asks_of_garment(text) else None


def _asks_for_size(plain: str) -> bool:
    """Whether the words ask for a size, or measures are all that is said."""
    return bool({"size"} & subjects(plain)) or SIZE_TALK.search(plain) is not None or says_little(plain)


def _plain(request: Request) -> str:
    return fold_in_place(request.text_of("size"))


def _measured_now(request: Request) -> set[Dimension]:
    return set(request.slots.body.given) - request.slots.carried


def _stated(request: Request, product: Product, rows: tuple[SizeRow, ...]) -> Piece | None:
    """What the chart says of a size that the viewer names, where no measures are given."""
    slots = request.slots
    if slots.shoe is not None and slots.body.foot is None:
        return _shoe(request, product, rows, slots.shoe)
    if slots.body.given or not slots.sizes:
        return None
    row = describe(rows, product.sku, slots.sizes[0])
    if row is None or not row.ranges:
        return None
    plain = fold_in_place(request.prepared.text)
    named = mentions(request.prepared.text, request.words, product.sku)
    beyond = any(is_mark(plain, one.start, one.end) for one in named if one.kind == "sizes")
    return _measures(request, row).held("partly_answered") if beyond else _measures(request, row)


def body_text(request: Request, used: tuple[Dimension, ...]) -> str:
    """The viewer's own measures: `160 cm / 55 kg`."""
    given = request.slots.body.given
    return " / ".join(
        f"{plain(given[name])} {UNITS[name]}"
        if name in {"height", "weight"}
        else f"{request.phrases.say(f'dim-{name}')} {plain(given[name])} {UNITS[name]}"
        for name in used
    )


def quote_of(row: SizeRow, names: str = "") -> str:
    """The row as evidence: `M: 155-165 cm, 50-58 kg`, with the size's other `names` behind it."""
    return f"{row.size}{names}: {ranges(row)}"


def _recommended(request: Request, answer: SizeAnswer) -> Piece | Handover:
    row, entry = answer.row, answer.entry
    if row is None or entry is None or answer.size is None:
        return Handover("no_size_chart")
    phrases, body = request.phrases, body_text(request, answer.used)
    names = _other_names(request, row)
    evidence = [Evidence(entry, 1.0, quote_of(row, names))]
    if answer.outcome == "border" and answer.other is not None:
        product = request.product
        other = describe(request.workbook.sizes, product.sku if product else "*", answer.other)
        if other is not None:
            evidence.append(Evidence(f"sizes:{other.sku}:{other.size}", 1.0, quote_of(other)))
        wordings = (phrases.say("size-border", body=body, size=answer.size, other=answer.other),)
        confidence, reason = BORDER, "size_chart_border"
    else:
        wordings = (
            phrases.say("size-fits", body=body, size=f"{answer.size}{names}", ranges=ranges(row, phrases)),
            phrases.say("size-fits-short", body=body, size=f"{answer.size}{names}"),
        )
        confidence, reason = FITS, "size_chart_match"
    if _only_tells(request):
        confidence = TOLD
    return Piece(
        wordings=wordings,
        language=phrases.language,
        kind="computed",
        evidence=tuple(evidence),
        confidence=confidence,
        intents=frozenset({"size"}),
        reasons=(reason,),
    )


def _only_tells(request: Request) -> bool:
    """Whether measures stand in a sentence that asks nothing ("the neighbour's husky, 25 kilos, pulls him along")."""
    plain = _plain(request)
    return len(plain.split()) >= SENTENCE and not asks(plain) and not _asks_for_size(plain)


def _measures(request: Request, row: SizeRow) -> Piece:
    """What a size measures."""
    phrases, names = request.phrases, _other_names(request, row)
    system = asked_in(_plain(request))
    unknown = system is not None and f"{system} " not in names
    measures = Piece(
        wordings=(phrases.say("size-measures", size=f"{row.size}{names}", ranges=ranges(row, phrases)),),
        language=phrases.language,
        kind="computed",
        evidence=(Evidence(f"sizes:{row.sku}:{row.size}", 1.0, quote_of(row, names)),),
        confidence=MEASURES,
        intents=frozenset({"size"}),
        reasons=("size_measures",),
    )
    return measures.held("no_product_facts") if unknown else measures


def _other_names(request: Request, row: SizeRow) -> str:
    """The size's names in other systems, as the workbook lists them, where the comment speaks of one: ` (EU 38, US 7.5)`."""
    product = request.product
    if product is None or not names_a_system(fold_in_place(request.prepared.text)):
        return ""
    terms = (term for term in product.sizes if size_key(row.size) in map(size_key, term.names))
    names = [f"{name.system} {name.value}" for term in terms for name in system_names(term)]
    return f" ({', '.join(names)})" if names else ""


def _shoe(request: Request, product: Product, rows: tuple[SizeRow, ...], shoe: ShoeSize) -> Piece | None:
    """A size of another system is answered where the workbook has it by that name, else the foot's length is asked
    for; None where the chart does not go by feet."""
    table = chart(rows, product.sku)
    term = named_so(product, shoe)
    names = [f"{shoe.system} {shoe.value}", f"{shoe.system}{shoe.value}"] if not shoe.wearers else []
    names += term.names if term is not None else ()
    if not shoe.names_its_system:
        names.append(shoe.value)
    for name in names:
        row = describe(table, product.sku, name)
        if row is not None and row.ranges:
            return _measures(request, row)
    if any("foot" in row.ranges for row in table):
        return ask_foot(request, product)
    return None
