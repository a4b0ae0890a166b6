"""A pre-flight's report, as its JSON."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.preflight.asking_ahead import Frame
from app.views import View
from knowledge.double_facts import double_facts
from knowledge.entry import entries
from knowledge.missing import Missing, missing
from knowledge.preflight import Changed, Count, Outcome, changed, count, coverage
from knowledge.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Flown:
    """What a version, and the one that is active, made of the same questions."""

    frame: Frame
    workbook: Workbook
    warnings: Sequence[Mapping[str, Any]]
    """The version's, as its upload told them."""
    outcomes: Sequence[Outcome]
    before: Sequence[Outcome] | None
    """None where no other version is active."""


def report(flown: Flown) -> View:
    """Everything that ops want to know before the stream."""
    outcomes = flown.outcomes
    return {
        "counts": _count(count(outcomes)),
        "coverage": {
            "intent": _coverage(outcomes, lambda one: one.intents or (None,)),
            "product": _coverage(outcomes, lambda one: (one.product,)),
            "language": _coverage(outcomes, lambda one: (one.language,)),
        },
        "questions": [{"id": place, **_question(one)} for place, one in enumerate(outcomes)],
        "unanswered": [place for place, one in enumerate(outcomes) if one.answered in {"doubtful", "nobody"}],
        "changed": _changes(flown),
        "contradicting": [*_contradictions(flown.warnings), *_double_facts(flown.workbook)],
        "always_seen": _always_seen(flown),
        "missing": _missing(missing(flown.workbook, flown.frame.rules.sells_to, flown.frame.rules.languages)),
    }


def summary(found: View) -> View:
    """What of a report is kept for good."""
    lacking = found["missing"]
    return {
        "counts": found["counts"],
        "source": found["source"]["name"],
        "changed": len(found["changed"]),
        "contradicting": len(found["contradicting"]),
        "missing": sum(len(lacking[name]) for name in ("sizes", "regions", "prices", "products")),
    }


def _count(found: Count) -> View:
    return {**asdict(found), "questions": found.questions}


def _coverage(outcomes: Sequence[Outcome], names: Callable[[Outcome], Iterable[str | None]]) -> list[View]:
    return [{"name": name, **_count(found)} for name, found in coverage(outcomes, names).items()]


def _question(one: Outcome) -> View:
    reply = {"text": one.reply, "kind": one.reply_kind, "evidence": list(one.evidence)}
    return {
        "question": one.question,
        "askers": one.askers,
        "answered": one.answered,
        "action": one.action,
        "language": one.language,
        "intents": list(one.intents),
        "product": one.product,
        "confidence": one.confidence,
        "reply": reply if one.reply is not None else None,
        "reasons": list(one.reasons),
        "nearest": [asdict(near) for near in one.nearest],
        "asked_of": one.asked_of,
    }


def _changes(flown: Flown) -> list[View]:
    if flown.before is None:
        return []
    places = {id(one): place for place, one in enumerate(flown.outcomes)}
    return [_change(one, places[id(one.after)]) for one in changed(flown.before, flown.outcomes)]


def _change(one: Changed, place: int) -> View:
    sides = (("before", one.before), ("after", one.after))
    told = {name: {"answered": side.answered, "reply": side.reply} for name, side in sides}
    return {"id": place, "kind": one.kind, **told}


def _contradictions(warnings: Sequence[Mapping[str, Any]]) -> list[View]:
    """The pairs of rows that ask nearly the same and answer otherwise, and answers with other numbers by language."""
    kinds = {"answer.contradicts": "answers", "answer.numbers": "languages"}
    return [
        {
            "kind": kinds[warning["code"]],
            "sheet": warning["loc"][0],
            "row": warning["loc"][1],
            "column": warning["loc"][2],
            "said": [warning["value"]],
            "stated": [],
            "message": warning["message"],
        }
        for warning in warnings
        if warning.get("code") in kinds
    ]


def _double_facts(workbook: Workbook) -> list[View]:
    return [
        {
            "kind": fact.kind,
            "sheet": fact.sheet,
            "row": fact.row,
            "column": "answer",
            "said": list(fact.said),
            "stated": list(fact.stated),
            "message": None,
        }
        for fact in double_facts(workbook)
    ]


def _always_seen(flown: Flown) -> View:
    longest = flown.frame.rules.max_reply_length
    rows: list[View] = []
    for entry in entries(flown.workbook):
        if not entry.auto:
            rows.append({"entry": entry.id, "why": "entry_manual"})
        elif all(len(text) > longest for text in entry.answers.values()):
            rows.append({"entry": entry.id, "why": "too_long"})
    asked = [(place, one.always_seen) for place, one in enumerate(flown.outcomes)]
    return {
        "intents": sorted(flown.frame.rules.manual_intents),
        "rows": rows,
        "questions": [{"id": place, "why": why} for place, why in asked if why is not None],
    }


def _missing(found: Missing) -> View:
    return {
        "sizes": [{"product": one.sku, "sizes": list(one.sizes), "all": one.all} for one in found.sizes],
        "regions": list(found.regions),
        "prices": list(found.prices),
        "products": list(found.products),
        "languages": [{"language": name, "entries": many} for name, many in found.languages.items()],
    }
