"""Real text that nobody here wrote: intents, rejection and languages on sets from a folder that is not shipped."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.replay import LoggedComment
from app.triage.normalise import prepare
from eval.engine import Engine
from eval.external_retrieval import epqa, xquad
from eval.intents import Pair, intents_grid, macro_of, micro_of, of_reading, read_all
from eval.judgement import nearest
from eval.korean import korean_pairs
from eval.metrics import multi_label, share, with_interval
from eval.play import Played, play
from eval.report import Figure, Grid, Section
from eval.shops import Shop, sample_shop
from intents.classifier import Reading

Row = dict[str, Any]
Measure = Callable[[list[Row], Engine, str], Section]
OURS = {"price_promo": "price"}
"""Labels of the sets that are called otherwise here; `other` is none of ours and is left out."""
OWN_ORDER = frozenset(
    {"ORDER_STATUS", "DELAY_IN_DELIVERY", "DELAY_IN_PARCEL", "RESUME_DELIVERY", "track_order", "track_refund"}
)
"""The sets' own labels that are about an order that exists: `order_status` here, which those sets don't have."""
MALAY = MappingProxyType({"ms": "id"})
LANGUAGES = ["en", "zh", "id", "ms", "th", "vi", "tl", "es", "pt", "ar", "ja", "ko"]


def measure(folder: Path, engine: Engine, command: str) -> list[Section]:
    """A section for every set that the folder has."""
    sections: list[Section] = []
    for name, measured in SETS.items():
        path = folder / f"{name}.jsonl"
        if path.exists():
            rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            sections.append(measured(rows, engine, command))
    return sections


def hint3(rows: list[Row], engine: Engine, command: str) -> Section:
    """Real shoppers' messages, those of the test split whose label maps to one of our intents."""
    labelled = [row for row in rows if row["split"] == "test"]
    return _labelled_intents("hint3", "Real messages of shoppers to two e-shops", labelled, engine, command)


def bitext(rows: list[Row], engine: Engine, command: str) -> Section:
    """Support utterances from templates."""
    return _labelled_intents("bitext", "Support utterances made from templates", rows, engine, command)


def wisesight(rows: list[Row], engine: Engine, command: str) -> Section:
    """Thai posts about brands: those labelled as questions."""
    questions = [row["text"] for row in rows if row["label"] == "question"]
    bar = engine.settings.ignore_below
    readings = read_all(engine, questions)
    played = play(_asked_of_sample(questions), engine)
    figures = (
        share(
            "head_recall", f"the head's probability is over {bar}", readings, lambda o: o.needs_reply >= bar
        ),
        share("kept", "not ignored by the whole triage", played, lambda one: one.decision.action != "ignore"),
        _replied(played),
    )
    about = "Thai posts to brands that are labelled as questions; they are not about the sample shop's goods."
    return Section("wisesight", about, "test", command, figures)


def smalltalk(rows: list[Row], engine: Engine, command: str) -> Section:
    """Small talk and trivia, as comments of the sample's stream: nothing may be answered."""
    texts = list(dict.fromkeys(row["text"][:300] for row in rows))
    played = play(_asked_of_sample(texts), engine)
    return Section(
        "smalltalk",
        "Small talk and trivia in eight languages.",
        "test",
        command,
        (_replied(played), _ignored(played)),
    )


def clinc(rows: list[Row], engine: Engine, command: str) -> Section:
    """Requests to an assistant for banking, travel and homes, as comments of the sample's stream."""
    outside = [row["text"] for row in rows if row["oos"]]
    inside = [row["text"] for row in rows if not row["oos"]]
    out, others = play(_asked_of_sample(outside), engine), play(_asked_of_sample(inside), engine)
    figures = (
        _replied(out),
        _ignored(out),
        replace(
            _replied(others), name="others_replied", meaning="in scope of its assistant: replied to by itself"
        ),
        replace(_ignored(others), name="others_ignored", meaning="in scope of its assistant: ignored"),
    )
    about = "Requests to an assistant, out of its scope and in it; some in scope are a shop's too (an order's status)."
    return Section("clinc", about, "val", command, figures)


def tatoeba(rows: list[Row], engine: Engine, command: str) -> Section:
    """Short sentences in eleven languages; what can't be told becomes the default language, English."""
    shop = sample_shop()
    shop.stream.languages = LANGUAGES
    played = play(_with_texts(shop, [row["text"][:300] for row in rows]), engine)
    pairs = [(one.decision.language, row["lang"]) for one, row in zip(played, rows, strict=True)]
    grid: list[tuple[str | float | int | None, ...]] = []
    for language in LANGUAGES[1:]:
        mine = [pair for pair in pairs if pair[1] == language]
        grid.append((language, len(mine), _told(mine).value, _told(mine, MALAY).value))
    figures = (
        _told(pairs),
        replace(_told(pairs, MALAY), name="accuracy_family", meaning="the same, Malay and Indonesian as one"),
        share("to_default", "taken for the default language", pairs, lambda pair: pair[0] == "en"),
    )
    columns = ("language", "n", "told", "told, ms and id as one")
    about = "Short sentences on a stream of twelve languages, each from a viewer without earlier comments."
    return Section("tatoeba", about, "test", command, figures, (Grid("By language", columns, tuple(grid)),))


def _told(pairs: Sequence[tuple[str, str]], same: Mapping[str, str] = MappingProxyType({})) -> Figure:
    """The share of (told, right) languages that agree, some languages counting as others."""
    return share(
        "accuracy",
        "language told",
        pairs,
        lambda pair: same.get(pair[0], pair[0]) == same.get(pair[1], pair[1]),
    )


def _labelled_intents(name: str, about: str, rows: Sequence[Row], engine: Engine, command: str) -> Section:
    """F1 and accuracy of the intents' head where a label is one of ours; each of its alternatives is right too."""
    labelled = [row for row in rows if row["label"] not in (None, "other")]
    readings = read_all(engine, [row["text"] for row in labelled])
    pairs: list[Pair] = []
    best: list[bool] = []
    strict: list[bool] = []
    for row, reading in zip(labelled, readings, strict=True):
        given: list[str] = [row["label"], *row.get("alt_labels", [])]
        given += ["order_status"] if row["orig_label"] in OWN_ORDER else []
        right = [OURS.get(label, label) for label in given]
        found = of_reading(reading)
        pairs.append((found, nearest(found, [frozenset({label}) for label in right if label != "other"])))
        best.append(_best(reading) in right)
        strict.append(_best(reading) == OURS.get(row["label"], row["label"]))
    bar = engine.settings.ignore_below
    figures = (
        share("accuracy", "surest intent is right, alternatives allowed", best, bool),
        share("accuracy_strict", "surest intent is the set's first label", strict, bool),
        with_interval("micro_f1", "micro-F1", pairs, micro_of),
        with_interval("macro_f1", "macro-F1", pairs, macro_of),
        share("exact", "exactly the right set", pairs, lambda pair: pair[0] == pair[1]),
        share("needs_recall", f"needs a reply (over {bar})", readings, lambda one: one.needs_reply >= bar),
    )
    return Section(
        name,
        f"{about}; {len(labelled)} of {len(rows)} rows have a label that is one of our intents; "
        "where the set's label is about an existing order, order_status is right too. The head alone.",
        str(rows[0]["split"]),
        command,
        figures,
        (intents_grid(multi_label(pairs)),),
    )


def _best(reading: Reading) -> str:
    return max((name for name in reading.scores if name != "chat"), key=lambda name: reading.scores[name])


def _asked_of_sample(texts: Sequence[str]) -> Shop:
    return _with_texts(sample_shop(), texts)


def _with_texts(shop: Shop, texts: Sequence[str]) -> Shop:
    """The shop with these as its comments, half an hour into the stream, each of a viewer of its own."""
    comments = tuple(
        LoggedComment(
            1800 + place / 100, {"comment_id": f"x{place}", "author": {"id": f"v{place}"}, "text": text}
        )
        for place, text in enumerate(texts)
        if prepare(text).text
    )
    return replace(shop, comments=comments)


def _replied(played: Sequence[Played]) -> Figure:
    return share("replied", "replied to by itself", played, lambda one: one.decision.action == "reply")


def _ignored(played: Sequence[Played]) -> Figure:
    return share("ignored", "ignored", played, lambda one: one.decision.action == "ignore")


SETS: dict[str, Measure] = {
    "intent_hint3_eshop_en": hint3,
    "intent_bitext_support_en": bitext,
    "social_wisesight_th": wisesight,
    "other_smalltalk_8lang": smalltalk,
    "intent_clinc150_oos_en": clinc,
    "xling_tatoeba_11lang": tatoeba,
    "retrieval_xquadr_6lang": xquad,
    "retrieval_epqa_products_en": epqa,
    "dup_korpair_ko": korean_pairs,
}
"""By the name of their file."""
