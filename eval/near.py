"""Near questions: what looks like a shop's entry, most of which that entry does not answer.

A room has few of them, and a wrong reply is mostly one of those. Each is played as a comment of its own with its product on air; they
teach the confidences, which are measured on each shop by a fit that saw neither its room nor these.
"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.replay import LoggedComment
from app.triage.comment import OnAir
from eval.engine import Engine
from eval.gold import Label
from eval.judgement import Judgement, judge_all
from eval.metrics import share
from eval.play import play
from eval.report import Grid, Section
from eval.shops import Shop, gold_shops

FOLDER = Path(__file__).parent / "near_questions"
NONE = "none"
COLUMNS = ["on_air", "lang", "entry", "text"]
_APART = 60.0
"""Seconds between two, so that none is heard with another."""


def near_room(shop: Shop) -> tuple[Shop, list[Label]] | None:
    """The shop with its near questions as the comments, and their labels; None where it has none."""
    path = near_file(shop)
    if not path.exists():
        return None
    asked = read_near(path)
    comments = [
        LoggedComment(
            at * _APART,
            {"comment_id": f"{shop.name}-near-{at}", "text": text, "author": {"id": f"near-{at}"}},
        )
        for at, (_, _, _, text) in enumerate(asked)
    ]
    shown = [
        OnAir(None if sku == "-" else sku, shop.starts_at + timedelta(seconds=(at - 0.5) * _APART))
        for at, (sku, _, _, _) in enumerate(asked)
    ]
    labels = [
        _label(comment.body["comment_id"], sku, language, entry)
        for comment, (sku, language, entry, _) in zip(comments, asked, strict=True)
    ]
    return replace(shop, comments=tuple(comments), on_air=tuple(shown)), labels


def near_file(shop: Shop) -> Path:
    """Where a shop's near questions stand, if it has any."""
    return FOLDER / f"{shop.name}.tsv"


def read_near(path: Path) -> list[tuple[str, str, str, str]]:
    """Of each line the product on air (`-`: none), the language, the entry or `none`, and the text; ValueError for a
    file of other columns."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    if header != COLUMNS or any(len(row) != len(COLUMNS) for row in rows):
        raise ValueError(f"{path.name} needs the columns {COLUMNS} in every line")
    return [(sku, language, entry, text) for sku, language, entry, text in rows]


def _label(known_as: str, sku: str, language: str, entry: str) -> Label:
    """What is right: a person where nothing answers it, else that entry."""
    none = entry == NONE
    return Label(
        id=known_as,
        type="unanswerable" if none else "answerable",
        intents=(frozenset({"product_info"}),),
        needs_reply=True,
        actions=frozenset({"suggest", "host"} if none else {"reply", "suggest", "host"}),
        never_auto=none,
        entries=() if none else tuple(entry.split("|")),
        facts=(),
        forbidden=(),
        product=None if sku == "-" else sku,
        language=language,
        languages=frozenset({language, *({"id", "ms"} if language in ("id", "ms") else ())}),
        answer_in_language=None,
        burst=None,
        split="dev",
    )


def measure(engine: Engine, names: Sequence[str], command: str) -> Section:
    """The section: how many go out by themselves of those that nothing answers, and of those that an entry does."""
    judged: list[tuple[str, Judgement]] = []
    for shop in gold_shops():
        room = near_room(shop) if not names or shop.name in names else None
        if room is not None:
            judged += [(shop.name, one) for one in judge_all(play(room[0], engine), room[1])]
    none = [one for _, one in judged if one.label.never_auto]
    answered = [one for _, one in judged if not one.label.never_auto]
    sent = [one for _, one in judged if one.sent]
    shops = list(dict.fromkeys(name for name, _ in judged))
    return Section(
        "near",
        f"{len(judged)} questions to {len(shops)} shops that look like what an entry answers; nothing answers {len(none)} of them.",
        "dev",
        command,
        (
            share(
                "none_sent", "of those that nothing answers, sent by themselves", none, lambda one: one.sent
            ),
            share(
                "answered_sent",
                "of those that an entry answers, sent by themselves",
                answered,
                lambda one: one.sent,
            ),
            share("right", "of those sent, right", sent, lambda one: not one.auto_faults),
            share(
                "first",
                "of those that an entry answers, that entry first",
                answered,
                lambda one: one.evidence_first,
            ),
        ),
        (
            Grid(
                "By shop",
                ("shop", "n", "nothing answers", "sent of them", "answered", "sent of these"),
                tuple(_row(name, judged) for name in shops),
            ),
        ),
        tuple(_wrong(one) for _, one in judged if one.sent and one.auto_faults),
    )


def _row(name: str, judged: Sequence[tuple[str, Judgement]]) -> tuple[str | int | float | None, ...]:
    mine = [one for shop, one in judged if shop == name]
    none = [one for one in mine if one.label.never_auto]
    return (
        name,
        len(mine),
        len(none),
        sum(one.sent for one in none),
        len(mine) - len(none),
        sum(one.sent for one in mine if not one.label.never_auto),
    )


def _wrong(one: Judgement) -> str:
    stands_on = ", ".join(one.evidence)
    return f"{one.text!r} ({one.label.language}), wanted {', '.join(one.label.entries) or NONE}: {one.reply!r} from {stands_on}"
