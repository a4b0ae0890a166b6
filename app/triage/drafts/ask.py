"""Questions back to the viewer, for what an answer needs."""

from collections.abc import Sequence

from app.triage.comment import Evidence
from app.triage.drafts.piece import Piece
from app.triage.formats import listing
from app.triage.products.names import product_name
from app.triage.request import Request
from knowledge.workbook import Dimension, Product

ASK = 0.96
ASK_ANY_PRODUCT = 0.6


def ask_measures(request: Request, product: Product, missing: Sequence[Dimension]) -> Piece:
    """Asks for the body measures that the size chart goes by."""
    phrases = request.phrases
    if tuple(missing) == ("foot",):
        return ask_foot(request, product)
    measures = listing([phrases.say(f"dim-{name}") for name in missing], phrases.language)
    quote = "the chart goes by " + ", ".join(missing)
    return _ask(
        request, "size", phrases.say("ask-measures", measures=measures), f"sizes:{product.sku}", quote
    )


def ask_foot(request: Request, product: Product) -> Piece:
    """Asks for the length of the foot."""
    return _ask(
        request,
        "size",
        request.phrases.say("ask-foot"),
        f"sizes:{product.sku}",
        "the chart goes by foot length",
    )


def ask_region(request: Request) -> Piece:
    """Asks where to."""
    regions = ", ".join(row.region for row in request.workbook.shipping)
    return _ask(request, "shipping", request.phrases.say("ask-region"), "shipping", regions)


def ask_product(request: Request, intent: str) -> Piece:
    """Asks which product is meant: one of the candidates, or, held for a person, any."""
    phrases, words = request.phrases, request.words
    candidates = [words.products[sku] for sku in request.reference.candidates if sku in words.products]
    if len(candidates) < 2:
        piece = _ask(request, intent, phrases.say("ask-product"), "products", "")
        reason = "product_unknown" if request.reference.unknown else "product_unclear"
        return Piece(
            piece.wordings, piece.language, "ask", piece.evidence, ASK_ANY_PRODUCT, piece.intents
        ).held("asked_back", reason)
    names = [product_name(product, request.language) for product in candidates]
    return Piece(
        wordings=(
            phrases.say("ask-which", products=listing(names, phrases.language, choice=True)),
            phrases.say("ask-product"),
        ),
        language=phrases.language,
        kind="ask",
        evidence=tuple(
            Evidence(f"products:{product.sku}", 1.0, name)
            for product, name in zip(candidates, names, strict=True)
        ),
        confidence=ASK,
        intents=frozenset({intent}),
        reasons=("asked_back", "product_unclear"),
    )


def _ask(request: Request, intent: str, text: str, entry: str, quote: str) -> Piece:
    return Piece(
        wordings=(text,),
        language=request.phrases.language,
        kind="ask",
        evidence=(Evidence(entry, 1.0, quote),),
        confidence=ASK,
        intents=frozenset({intent}),
        reasons=("asked_back",),
    )
