"""`python -m eval.settings_effects` counts what each bar lets go out by itself, and ships the counts with the program.

Every development shop is played with the calibration that was fitted without it, so none is measured by what it taught.
A question counts under each of its label's intents, a reply under each of those that it was sent for.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.cli import settings_with
from app.triage.calibration import SHIPPED as CALIBRATION
from app.triage.calibration import Calibration
from app.triage.effects import ALL, SHIPPED, Effects, Level, Tally, digest, interval
from eval.engine import running_engine
from eval.fit_calibration import PRECISIONS, set_hash
from eval.gold import Label, read_labels
from eval.play import Played, play
from eval.reply_examples import only_unsure, right_to_send
from eval.shops import gold_shops

STEPS = 50
"""Points of the curve."""
SHOWN = 0.98
"""The precision whose counts are told by intent, too."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A labelled comment, and what sending its draft would have been."""

    answerable: bool
    asked: frozenset[str]
    """The intents of its label."""
    taken_for: frozenset[str]
    """The intents that were decided."""
    confidence: float | None
    """That its draft is right to send; None where something else holds it back, or there is none."""
    right: bool
    bars: tuple[float, ...]
    """What the confidence must reach, for each of the precisions."""


def main() -> None:
    """Writes `app/triage/effects.json`."""
    outcomes: list[Outcome] = []
    sets: dict[str, str] = {}
    with running_engine(settings_with()) as engine:
        for shop in gold_shops():
            labels = read_labels(shop.labels, "dev")
            if not labels:
                continue
            calibration = engine.calibration(shop.name)
            outcomes += outcomes_of(play(shop, engine, calibration), labels, calibration)
            sets[shop.name] = set_hash(shop)
    effects = counted(outcomes, Calibration.load(CALIBRATION), sets)
    effects.save(SHIPPED)
    print(table(effects))


def outcomes_of(played: Sequence[Played], labels: Sequence[Label], calibration: Calibration) -> list[Outcome]:
    """Of every labelled comment, what sending would have been."""
    by_id = {label.id: label for label in labels}
    return [_outcome(one, by_id[one.id], calibration) for one in played if one.id in by_id]


def counted(outcomes: Sequence[Outcome], calibration: Calibration, sets: dict[str, str]) -> Effects:
    """The counts of every bar."""
    levels = tuple(
        Level(precision, _by_group(outcomes, lambda one, at=at: one.bars[at]))
        for at, precision in enumerate(PRECISIONS)
    )
    points = [round(float(bar), 4) for bar in np.linspace(0, 1, STEPS, endpoint=False)]
    curve = tuple((bar, _tally(outcomes, ALL, lambda _, bar=bar: bar)) for bar in points)
    return Effects(
        calibration.encoder, calibration.classifier, digest(calibration), sets, len(outcomes), levels, curve
    )


def table(effects: Effects) -> str:
    """The counts as the documentation has them."""
    lines = [
        "| bar for | questions | answered by themselves | sent | wrong | of those sent |",
        "|" + "---|" * 6,
    ]
    for level in effects.levels:
        for name in (ALL, *sorted(level.groups.keys() - {ALL})) if level.precision == SHOWN else (ALL,):
            one = level.groups[name]
            about = "" if name == ALL else f", {name}"
            lines.append(
                f"| {level.precision:g}{about} | {one.answerable} | {_share(one.gone, one.answerable)} "
                f"| {one.sent} | {one.wrong} | {_share(one.wrong, one.sent)} |"
            )
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    between = interval(part, whole)
    if between is None:
        return "-"
    return f"{part / whole:.1%} ({between[0]:.1%} to {between[1]:.1%})"


def _by_group(outcomes: Sequence[Outcome], bar: Callable[[Outcome], float]) -> dict[str, Tally]:
    names = {name for one in outcomes for name in one.asked | one.taken_for} - {"chat"}
    found = {name: _tally(outcomes, name, bar) for name in (ALL, *sorted(names))}
    return {name: one for name, one in found.items() if one.answerable or one.sent}


def _tally(outcomes: Iterable[Outcome], name: str, bar: Callable[[Outcome], float]) -> Tally:
    answerable = gone = sent = wrong = 0
    for one in outcomes:
        goes = one.confidence is not None and one.confidence >= bar(one)
        if one.answerable and name in (ALL, *one.asked):
            answerable += 1
            gone += goes
        if goes and name in (ALL, *one.taken_for):
            sent += 1
            wrong += not one.right
    return Tally(answerable, gone, sent, wrong)


def _outcome(played: Played, label: Label, calibration: Calibration) -> Outcome:
    decision, draft = played.decision, played.decision.draft
    may_go = (
        draft is not None and bool(draft.evidence) and decision.action != "host" and only_unsure(decision)
    )
    return Outcome(
        answerable=label.type == "answerable" and "reply" in label.actions,
        asked=label.intents[0],
        taken_for=frozenset(score.name for score in decision.intents),
        confidence=decision.confidence if may_go else None,
        right=may_go and right_to_send(played, label),
        bars=tuple(calibration.bar(draft.kind, precision) if draft else 1.01 for precision in PRECISIONS),
    )


if __name__ == "__main__":
    main()
