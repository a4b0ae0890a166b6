"""Several answers in one reply: the fullest wording that the platform takes, held where it says what nothing states."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.triage.comment import Draft, ReplyKind
from app.triage.drafts.choose import ASKS
from app.triage.drafts.piece import Piece
from app.triage.drafts.sentences import shortened, whole_sentences
from app.triage.formats import glued
from app.triage.ground import ungrounded
from app.triage.languages.language import plain_tag
from app.triage.request import Request

QUOTED_AT_LEAST = 0.3
"""An entry that is less likely than this to answer is sent by a person, however sure the reply's other signs are."""
_LEAST_SURE_FIRST: tuple[ReplyKind, ...] = ("carried", "ask", "spoken", "quoted", "computed", "acknowledge")


def joined(request: Request, pieces: Sequence[Piece]) -> Draft:
    """One draft that says all of the pieces, in their order."""
    limit = request.context.rules.max_reply_length
    text, fits = _fitting([piece.wordings for piece in pieces], pieces[0].language, limit)
    reasons = tuple(dict.fromkeys(reason for piece in pieces for reason in piece.reasons))
    auto = all(piece.auto for piece in pieces)
    quoted = min((piece.confidence for piece in pieces if piece.kind in ("quoted", "carried")), default=1.0)
    if quoted < (ASKS if len(pieces) > 1 else QUOTED_AT_LEAST):
        auto, reasons = False, (*reasons, "partly_answered" if len(pieces) > 1 else "entry_unsure")
    original = next((piece.original for piece in pieces if piece.original), None)
    if not fits:
        auto, original = False, text
        shortest = tuple(dict.fromkeys(piece.wordings[-1] for piece in pieces))
        text, left_out = _cut(shortest, pieces[0].language, limit)
        reasons = tuple(dict.fromkeys((*reasons, *(["partly_answered"] if left_out else ()), "too_long")))
    result = Draft(
        text=text,
        language=_told_as(request, pieces[0].language),
        kind=_kind(pieces),
        evidence=tuple(dict.fromkeys(evidence for piece in pieces for evidence in piece.evidence)),
        confidence=min(piece.confidence for piece in pieces),
        intents=frozenset[str]().union(*(piece.intents for piece in pieces)),
        auto=auto,
        reasons=reasons,
        original=original,
    )
    return _grounded(request, result)


def _told_as(request: Request, language: str) -> str:
    """The language of a reply: the comment's is told without its script, as it is of the comment itself."""
    return plain_tag(language) if language == request.language else language


def _kind(pieces: Sequence[Piece]) -> ReplyKind:
    """The least sure kind names the whole."""
    kinds = {piece.kind for piece in pieces}
    return next(kind for kind in _LEAST_SURE_FIRST if kind in kinds)


def _fitting(wordings: Sequence[tuple[str, ...]], language: str, limit: int) -> tuple[str, bool]:
    """The fullest wording of all that fits, and whether one does."""
    chosen = [0] * len(wordings)
    while True:
        text = glued([options[index] for options, index in zip(wordings, chosen, strict=True)], language)
        if len(text) <= limit:
            return text, True
        shorter = [at for at, options in enumerate(wordings) if chosen[at] + 1 < len(options)]
        if not shorter:
            return text, False
        at = max(shorter, key=lambda at: len(wordings[at][chosen[at]]))
        chosen[at] += 1


def _cut(pieces: Sequence[str], language: str, limit: int) -> tuple[str, bool]:
    """What fits of the pieces, and whether one was left out: whole pieces first, of the others their whole sentences; only
    where there is neither, the beginning of it all."""
    kept: dict[int, str] = {}

    def room() -> int:
        return limit - len(glued([*kept.values(), ""], language))

    for at, piece in enumerate(pieces):
        if len(piece) <= room():
            kept[at] = piece
    for at, piece in enumerate(pieces):
        if at not in kept and (sentences := whole_sentences(piece, room())):
            kept[at] = sentences
    text = glued([kept[at] for at in sorted(kept)], language) or shortened(glued(pieces, language), limit)
    return text, len(kept) < len(pieces) and len(pieces) > 1


def _grounded(request: Request, result: Draft) -> Draft:
    missing = ungrounded(
        result.text,
        result.language,
        [evidence.quote for evidence in result.evidence],
        allowed=_viewers_words(request),
        names=request.words.said_names,
    )
    return replace(result, auto=False, reasons=(*result.reasons, "ungrounded")) if missing else result


def _viewers_words(request: Request) -> list[str]:
    """What the viewer said, and the same in the workbook's units and names."""
    slots = request.slots
    words = [request.prepared.text, *(f"{measure.normalize():f}" for measure in slots.body.given.values())]
    words += [str(slots.quantity)] if slots.quantity is not None else []
    words += [*slots.colours, *slots.sizes, *(region.name for region in slots.regions)]
    return [*words, *(region.code for region in slots.regions if region.code), *_product_words(request)]


def _product_words(request: Request) -> Iterable[str]:
    product = request.product
    return () if product is None else (product.sku, *product.name.values())
