"""Which size fits, and what a size measures, from the size chart."""

from app.triage.comment import Evidence
from app.triage.drafts.ask import ask_foot, ask_measures, ask_product
from app.triage.drafts.piece import Handover, Piece
from app.triage.formats import UNITS, plain, ranges
from app.triage.request import Request
from knowledge.compute.size import SizeAnswer, chart, describe, recommend
from knowledge.workbook import Dimension, Product, SizeRow

FITS = 0.98
BORDER = 0.95
MEASURES = 0.96


def size(request: Request) -> Piece | Handover:
    """The size for the measures that the viewer gave, or the question for what is missing."""
    product = request.product
    if product is None:
        return ask_product(request, "size")
    rows = request.workbook.sizes
    stated = _stated(request, product, rows)
    if stated is not None:
        return stated
    answer = recommend(rows, product.sku, request.slots.body)
    if answer.outcome == "no_chart":
        return Handover("no_size_chart")
    if answer.outcome == "outside":
        return Handover("outside_size_chart", final=True)
    if answer.outcome == "incomplete":
        return ask_measures(request, product, answer.missing)
    return _recommended(request, answer)


def _stated(request: Request, product: Product, rows: tuple[SizeRow, ...]) -> Piece | None:
    """What the chart says of a size that the viewer names, where no measures are given."""
    if request.slots.shoe is not None and request.slots.body.foot is None:
        return _shoe(request, product, rows)
    if request.slots.body.given or not request.slots.sizes:
        return None
    row = describe(rows, product.sku, request.slots.sizes[0])
    return _measures(request, row) if row is not None and row.ranges else None


def body_text(request: Request, used: tuple[Dimension, ...]) -> str:
    """The viewer's own measures: `160 cm / 55 kg`."""
    given = request.slots.body.given
    return " / ".join(
        f"{plain(given[name])} {UNITS[name]}"
        if name in {"height", "weight"}
        else f"{request.phrases.say(f'dim-{name}')} {plain(given[name])} {UNITS[name]}"
        for name in used
    )


def quote_of(row: SizeRow) -> str:
    """The row as evidence: `M: 155-165 cm, 50-58 kg`."""
    return f"{row.size}: {ranges(row)}"


def _recommended(request: Request, answer: SizeAnswer) -> Piece | Handover:
    row, entry = answer.row, answer.entry
    if row is None or entry is None or answer.size is None:
        return Handover("no_size_chart")
    phrases, body = request.phrases, body_text(request, answer.used)
    evidence = [Evidence(entry, 1.0, quote_of(row))]
    if answer.outcome == "border" and answer.other is not None:
        product = request.product
        other = describe(request.workbook.sizes, product.sku if product else "*", answer.other)
        if other is not None:
            evidence.append(Evidence(f"sizes:{other.sku}:{other.size}", 1.0, quote_of(other)))
        wordings = (phrases.say("size-border", body=body, size=answer.size, other=answer.other),)
        confidence, reason = BORDER, "size_chart_border"
    else:
        wordings = (
            phrases.say("size-fits", body=body, size=answer.size, ranges=ranges(row, phrases)),
            phrases.say("size-fits-short", body=body, size=answer.size),
        )
        confidence, reason = FITS, "size_chart_match"
    return Piece(
        wordings=wordings,
        language=phrases.language,
        kind="computed",
        evidence=tuple(evidence),
        confidence=confidence,
        intents=frozenset({"size"}),
        reasons=(reason,),
    )


def _measures(request: Request, row: SizeRow) -> Piece:
    phrases = request.phrases
    return Piece(
        wordings=(phrases.say("size-measures", size=row.size, ranges=ranges(row, phrases)),),
        language=phrases.language,
        kind="computed",
        evidence=(Evidence(f"sizes:{row.sku}:{row.size}", 1.0, quote_of(row)),),
        confidence=MEASURES,
        intents=frozenset({"size"}),
        reasons=("size_measures",),
    )


def _shoe(request: Request, product: Product, rows: tuple[SizeRow, ...]) -> Piece | None:
    """A size of another system is answered where the chart has it by that name, else the foot's length is asked for;
    None where the chart does not go by feet."""
    shoe = request.slots.shoe
    table = chart(rows, product.sku)
    if shoe is not None:
        for name in (f"{shoe.system} {shoe.value}", f"{shoe.system}{shoe.value}"):
            row = describe(table, product.sku, name)
            if row is not None and row.ranges:
                return _measures(request, row)
    if any("foot" in row.ranges for row in table):
        return ask_foot(request, product)
    return None
