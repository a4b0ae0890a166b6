"""How well comments are read: do they need a reply, and what do they want?"""

from collections import Counter
from collections.abc import Mapping, Sequence

from app.triage.normalise import prepare
from eval.engine import Engine
from eval.gold import OUTSIDE_INTENTS
from eval.judgement import Judgement, nearest
from eval.metrics import Counts, auroc, macro_f1, micro_f1, multi_label, share, with_interval
from eval.report import Figure, Grid, Section
from eval.rounds import Round, every, names
from intents.catalogue_files import CHAT
from intents.classifier import Reading

Pair = tuple[frozenset[str], frozenset[str]]
"""The intents found, and of the right sets the nearest."""


def read_all(engine: Engine, texts: Sequence[str]) -> list[Reading]:
    """What the intents' head alone makes of each text."""
    cleaned = [prepare(text).text for text in texts]
    return engine.classifier.read(cleaned, engine.encoder.encode(cleaned))


def measure(rounds: Sequence[Round], engine: Engine, split: str, command: str) -> Section:
    """The intents' section."""
    judged = every(rounds)
    texts = [one.text for one in judged]
    readings = dict(zip(texts, read_all(engine, texts), strict=True))  # two shops may name comments alike
    asked = [one for one in judged if one.label.type not in OUTSIDE_INTENTS]
    return Section(
        "intents",
        f"{len(judged)} labelled comments of {names(rounds)}; {len(asked)} of them for intents "
        "(hostile, floods and off-topic are not).",
        split,
        command,
        (*_needs_reply(judged, readings), *_intents(asked, readings)),
        (_by_shop(rounds), _by_intent(asked), _confusion(asked), _by_language(judged)),
    )


def of_reading(reading: Reading) -> frozenset[str]:
    """The intents that the head alone would name; empty for chat."""
    return frozenset(intent.name for intent in reading.intents) - {"chat"}


def _needs_reply(judged: Sequence[Judgement], readings: Mapping[str, Reading]) -> list[Figure]:
    clear = [one for one in judged if one.label.counts_for_noise]
    scores = [readings[one.text].needs_reply for one in clear]
    area = auroc(scores, [one.label.needs_reply for one in clear])
    return [
        *_needs_reply_shares(judged),
        share(
            "chat_acted_on",
            "comments that need no reply and got an action",
            [one for one in clear if not one.label.needs_reply],
            lambda one: one.action != "ignore",
        ),
        Figure("needs_auroc", "needs a reply: AUROC of the head's probability alone", area, len(clear)),
    ]


def _intents(asked: Sequence[Judgement], readings: Mapping[str, Reading]) -> list[Figure]:
    decided = [(one.intents, one.wanted_intents) for one in asked]
    questions = [(one.intents, one.wanted_intents) for one in asked if one.label.needs_reply]
    alone: list[Pair] = []
    for one in asked:
        found = of_reading(readings[one.text])
        alone.append((found, nearest(found, one.label.intents)))
    return [
        with_interval("micro_f1", "intents: micro-F1", decided, micro_of),
        with_interval("macro_f1", "intents: macro-F1", decided, macro_of),
        with_interval(
            "micro_f1_questions", "intents: micro-F1, only comments that need a reply", questions, micro_of
        ),
        with_interval(
            "macro_f1_questions", "intents: macro-F1, only comments that need a reply", questions, macro_of
        ),
        share("exact", "intents: exactly the right set", decided, lambda pair: pair[0] == pair[1]),
        with_interval("head_micro_f1", "the head alone: micro-F1", alone, micro_of),
        with_interval("head_macro_f1", "the head alone: macro-F1", alone, macro_of),
    ]


def micro_of(pairs: Sequence[Pair]) -> float | None:
    """F1 over all intents together."""
    return micro_f1(multi_label(pairs).values())


def macro_of(pairs: Sequence[Pair]) -> float | None:
    """The mean F1 of the intents that occur."""
    return macro_f1(multi_label(pairs).values())


def intents_grid(counts: Mapping[str, Counts]) -> Grid:
    """A row an intent."""
    rows = tuple(
        (name, one.right + one.missed, one.precision, one.recall, one.f1) for name, one in counts.items()
    )
    return Grid("By intent", ("intent", "n", "precision", "recall", "F1"), rows)


def _by_intent(asked: Sequence[Judgement]) -> Grid:
    return intents_grid(multi_label((one.intents, one.wanted_intents) for one in asked))


def _confusion(asked: Sequence[Judgement]) -> Grid:
    """A row for every intent that a comment has alone, and chat; a column for the surest that was decided."""
    counts = Counter(
        ("+".join(sorted(one.wanted_intents)) or CHAT, _surest(one))
        for one in asked
        if len(one.wanted_intents) < 2
    )
    names = [*sorted({name for pair in counts for name in pair} - {CHAT}), CHAT]
    rows = tuple((wanted, *(counts[wanted, decided] or None for decided in names)) for wanted in names)
    return Grid(
        "Confusion: a row what it asks for, a column the surest intent decided",
        ("asked for", *names),
        rows,
        shaded=True,
    )


def _surest(one: Judgement) -> str:
    if one.action == "ignore":
        return CHAT
    surest = max(one.decision.intents, key=lambda score: score.confidence, default=None)
    return surest.name if surest else CHAT


_COLUMNS = ("n", "with intents", "needs recall", "needs precision", "micro-F1", "macro-F1")


def _by_shop(rounds: Sequence[Round]) -> Grid:
    rows = tuple((played.shop.name, *_row(played.judged)) for played in rounds)
    return Grid("By shop", ("shop", *_COLUMNS), rows)


def _by_language(judged: Sequence[Judgement]) -> Grid:
    languages = [language for language, _ in Counter(one.label.language for one in judged).most_common()]
    rows = tuple((tag, *_row([one for one in judged if one.label.language == tag])) for tag in languages)
    return Grid("By language", ("language", *_COLUMNS), rows)


def _row(mine: Sequence[Judgement]) -> tuple[float | int | None, ...]:
    pairs = [(one.intents, one.wanted_intents) for one in mine if one.label.type not in OUTSIDE_INTENTS]
    recall, precision = (figure.value for figure in _needs_reply_shares(mine))
    named = sum(bool(wanted) for _, wanted in pairs)
    return len(mine), named, recall, precision, micro_of(pairs), macro_of(pairs)


def _needs_reply_shares(judged: Sequence[Judgement]) -> list[Figure]:
    clear = [one for one in judged if one.label.counts_for_noise]
    asked = [one for one in clear if one.label.needs_reply]
    kept = [one for one in clear if one.action != "ignore"]
    return [
        share("needs_recall", "needs a reply: recall", asked, lambda one: one.action != "ignore"),
        share("needs_precision", "needs a reply: precision", kept, lambda one: one.label.needs_reply),
    ]
