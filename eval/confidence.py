"""What confidences are worth: are they right as often as they say, and what is sent at which precision?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.settings import Settings
from eval.metrics import auroc, mean
from eval.reply_examples import ReplyExample
from eval.report import Chart, Curve, Figure, Grid, Section
from eval.rounds import Round, every, names

BINS = 10
TARGETS = (0.9, 0.95, 0.98, 0.99)
FIRST = 20
"""The surest drafts, whose precision jumps with each."""


def measure(rounds: Sequence[Round], split: str, command: str) -> Section:
    """The confidences' section."""
    replies = [one for played in rounds for one in played.replies]
    answerable = sum(one.label.type == "answerable" and "reply" in one.label.actions for one in every(rounds))
    return Section(
        "confidence",
        f"{len(replies)} drafts of {names(rounds)} that only their confidence could hold back, "
        f"{sum(one.right for one in replies)} of them right to send; {answerable} comments are answerable.",
        split,
        command,
        tuple(_figures(replies)),
        (_by_kind(replies), _at_targets(replies, answerable)),
        charts=(_reliability(replies), _risk_coverage(replies, answerable)),
    )


def _figures(replies: Sequence[ReplyExample]) -> list[Figure]:
    right = [one.right for one in replies]
    confidence = [one.confidence for one in replies]
    squares = [(one.confidence - one.right) ** 2 for one in replies]
    return [
        Figure("ece", f"expected calibration error, {BINS} bins", _ece(replies), len(replies)),
        mean("brier", "Brier score", squares),
        Figure("auroc", "right or wrong, AUROC of the confidence", auroc(confidence, right), len(replies)),
    ]


def _ece(replies: Sequence[ReplyExample]) -> float | None:
    bins = _bins(replies)
    if not bins:
        return None
    return sum(len(mine) * abs(_share(mine) - _confidence(mine)) for mine in bins) / len(replies)


def _bins(replies: Sequence[ReplyExample]) -> list[list[ReplyExample]]:
    """Those of like confidence together, from the least sure to the surest; empty bins are left out."""
    found: list[list[ReplyExample]] = [[] for _ in range(BINS)]
    for one in replies:
        found[min(int(one.confidence * BINS), BINS - 1)].append(one)
    return [mine for mine in found if mine]


def _share(replies: Sequence[ReplyExample]) -> float:
    return sum(one.right for one in replies) / len(replies)


def _confidence(replies: Sequence[ReplyExample]) -> float:
    return sum(one.confidence for one in replies) / len(replies)


def _reliability(replies: Sequence[ReplyExample]) -> Chart:
    bins = _bins(replies)
    points = [(_confidence(mine), _share(mine)) for mine in bins]
    drafts = Curve("drafts, larger where there are more", points, list(map(len, bins)))
    return Chart("Reliability", "confidence", "share right", [drafts], diagonal=True)


def _risk_coverage(replies: Sequence[ReplyExample], answerable: int) -> Chart:
    curves: list[Curve] = []
    for kind in ("all", *sorted({one.kind for one in replies})):
        mine = [one for one in replies if kind in ("all", one.kind)]
        right = _surest_first(mine).cumsum()
        sent = np.arange(1, len(mine) + 1)
        pairs = zip((right / max(answerable, 1)).tolist(), (right / sent).tolist(), strict=True)
        curves.append(Curve(kind, [(min(x, 1.0), y) for x, y in pairs]))
    lowest = min((precision for _, precision in curves[0].points[FIRST:]), default=0.0)
    return Chart(
        "Risk and coverage",
        "answerable comments answered rightly",
        "precision",
        curves,
        floor=min(int(lowest * 10), 9) / 10,
        level=Settings.model_fields["target_precision"].default,
    )


def _surest_first(replies: Sequence[ReplyExample]) -> NDArray[np.float64]:
    return np.array([float(one.right) for one in sorted(replies, key=lambda one: -one.confidence)])


def _by_kind(replies: Sequence[ReplyExample]) -> Grid:
    rows = tuple(
        (
            kind,
            len(mine),
            _share(mine),
            _confidence(mine),
            auroc([one.confidence for one in mine], [one.right for one in mine]),
        )
        for kind in sorted({one.kind for one in replies})
        if (mine := [one for one in replies if one.kind == kind])
    )
    return Grid("By kind of reply", ("kind", "drafts", "right", "mean confidence", "AUROC"), rows)


def _at_targets(replies: Sequence[ReplyExample], answerable: int) -> Grid:
    """What one bar for all would cover, chosen on these very drafts: the most that any choice of it could."""
    right = _surest_first(replies)
    shares = right.cumsum() / np.arange(1, len(right) + 1)
    rows: list[tuple[str | float | int | None, ...]] = []
    for target in TARGETS:
        enough = np.flatnonzero(shares >= target)
        sent = int(enough[-1]) + 1 if len(enough) else 0
        covered = float(right[:sent].sum()) / max(answerable, 1)
        rows.append((f"{target:g}", sent, float(shares[sent - 1]) if sent else None, covered))
    return Grid("With the best single bar", ("precision wanted", "sent", "right", "coverage"), tuple(rows))
