"""A wrong decision with all that led to it: a card of the page, a line of the command's output."""

from collections.abc import Iterator

from eval.judgement import Judgement, mistakes
from eval.report import Case

QUOTED = 160
"""Letters of an entry's quote that are shown."""


def case_of(one: Judgement, mark: str = "") -> Case:
    """The comment, what was wanted and what came; `mark` stands for the mistakes where there are none."""
    return Case(one.id, one.text, one.label.language, tuple(mistakes(one)) or (mark,), tuple(_details(one)))


def line_of(case: Case) -> str:
    """The case in a line."""
    details = " | ".join(f"{name}: {said}" for name, said in case.details)
    return f"{case.id} [{'; '.join(case.wrong)}] {case.text!r} ({case.language}) | {details}"


def _details(one: Judgement) -> Iterator[tuple[str, str]]:
    label, decision, draft = one.label, one.decision, one.decision.draft
    yield "wanted", " ".join(filter(None, _wanted(one)))
    if label.entries:
        yield "from", ", ".join(label.entries[:4])
    if label.facts:
        yield "saying", ", ".join(" or ".join(group) for group in label.facts)
    yield "decided", f"{decision.action} {decision.confidence:.2f} {', '.join(decision.reasons)}"
    yield "intents", ", ".join(f"{score.name} {score.confidence:.2f}" for score in decision.intents)
    if decision.product:
        yield "product", f"{decision.product.sku}, {decision.product.how}"
    if draft:
        yield "draft", f"{draft.text} ({draft.kind}, {draft.language}, {draft.confidence:.2f})"
        for evidence in draft.evidence[:4]:
            yield "evidence", f"{evidence.entry} {evidence.quote[:QUOTED]}".rstrip()


def _wanted(one: Judgement) -> Iterator[str]:
    yield one.label.type
    yield "+".join(sorted(one.wanted_intents)) or "chat"
    yield " or ".join(sorted(one.label.actions))
    yield one.label.product or ""
