"""Whether what the host answered is told, unseen, to those who ask the same in another language, and to no others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.triage.alike.facts import same_facts
from app.triage.alike.sameness import Sameness
from app.triage.drafts.spoken import LIKELY, alike
from eval.metrics import share
from eval.report import Figure
from eval.same_question import Question, ask_the_same


@dataclass(frozen=True, slots=True)
class Across:
    """A later comment and an earlier one in another language."""

    same: bool
    """As they are labelled."""
    told: bool
    """Whether an answer to the earlier would be sent to the later."""
    replied: bool
    """Whether the workbook has an answer of its own for the later."""


def pairs_across(questions: Sequence[Question], sameness: Sameness) -> list[Across]:
    """All such pairs that the host's answer could be carried over between, without those whose labels leave it open."""
    wordings = [one.wording for one in questions]
    found: list[Across] = []
    for place, own in enumerate(questions):
        for earlier in _could_be_told(own, questions[:place]):
            same = ask_the_same(own.label, questions[earlier].label)
            if same is not None:
                told = alike(wordings[earlier], wordings[place], sameness) >= LIKELY
                found.append(Across(same, told, own.judged.decision.action == "reply"))
    return found


def figures(pairs: Sequence[Across]) -> tuple[Figure, ...]:
    """How often it is right, and how many it reaches."""
    told = [one for one in pairs if one.told]
    unanswered = [one for one in pairs if not one.replied]
    return (
        share("told_right", "pairs across languages told unseen that are one question", told, _same),
        share(
            "told_right_unanswered",
            "those of them for which the workbook has no reply of its own",
            [one for one in unanswered if one.told],
            _same,
        ),
        share(
            "told",
            "pairs across languages that are one question and told unseen",
            [one for one in pairs if one.same],
            _told,
        ),
        share(
            "told_unanswered",
            "those of them for which the workbook has no reply of its own",
            [one for one in unanswered if one.same],
            _told,
        ),
    )


def _same(pair: Across) -> bool:
    return pair.same


def _told(pair: Across) -> bool:
    return pair.told


def _could_be_told(own: Question, others: Sequence[Question]) -> Iterator[int]:
    """The places of the earlier comments of another language with its product, intent and facts."""
    intents = {intent.name for intent in own.judged.decision.intents}
    language = own.judged.decision.language.split("-")[0]
    for place, one in enumerate(others):
        decision = one.judged.decision
        first = decision.intents[0].name if decision.intents else None
        if decision.language.split("-")[0] == language or (first and first not in intents):
            continue
        if one.sku in (None, own.sku) and same_facts(one.row.text, own.row.text):
            yield place
