"""Hours of a busy room's talk, made of real texts that nobody wrote for a shop: what does the host's queue show of them?

Viewers of the sample's stream say small talk, trivia and short sentences in many languages, a minute apart or more where
they are the same, and cheer. None of it is a question to this shop, so that any topic that is raised as recurring is
false: what the sets label as a question is left out, and so is a sentence that asks what it costs ("Berapa harganya?"),
which several viewers would rightly bring before the host.
"""

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from app.replay import LoggedComment
from app.triage.normalise import prepare
from eval.engine import Engine
from eval.metrics import ratio
from eval.play import play_whole
from eval.report import Figure, Section
from eval.shops import Shop, sample_shop
from eval.topics import group_in, sameness_for

SETS = ("other_smalltalk_8lang", "xling_tatoeba_11lang", "intent_clinc150_oos_en", "social_wisesight_th")
CHEERS = ("02", "1", "666", "❤️❤️❤️", "👍", "lol", "haha", "wow", "hi", "3333", "😍")
"""No question however often it comes."""
CHEERING = 0.5
SECONDS = 3600
A_SECOND = 20
VIEWERS = 4000
ASKS_THE_PRICE = re.compile(
    r"(?:\w+, )?(?:how much (?:is|are|does|do) (?:it|they|this|that)(?: cost)?|what does it cost|what's the price)\?",
    re.IGNORECASE,
)
"""An English translation that asks what it costs and names no other thing than a shop's goods may be."""
HOURS = (11, 12, 13, 14, 15)
"""The seeds of the hours: each has the texts in another order. By the first three, and 21 to 24, it was chosen how
likely a topic's wordings must want an answer, and how well hold together, for it to recur; by the last two nothing was."""


@dataclass(frozen=True, slots=True)
class Hour:
    """What became of an hour's talk."""

    comments: int
    kept: int
    """Comments that triage did not ignore."""
    largest: int
    """Comments of its largest topic."""
    recurring: tuple[str, ...]
    """The topics that were raised as recurring: askers and some wordings of each."""


def measure(folder: Path, engine: Engine, command: str) -> Section:
    """The section of the hours."""
    hours = [play_hour(hour_of_talk(folder, seed), engine) for seed in HOURS]
    count = sum(hour.comments for hour in hours)
    kept = sum(hour.kept for hour in hours)
    false = [len(hour.recurring) for hour in hours]
    notes = [
        f"hour {seed}: {topic}" for seed, hour in zip(HOURS, hours, strict=True) for topic in hour.recurring
    ]
    figures = (
        Figure("recurring", "most topics raised as recurring in an hour: all are false", max(false), count, "count"),
        Figure("recurring_mean", "topics raised as recurring in an hour", ratio(sum(false), len(hours)), count),
        Figure("kept", "comments that triage did not ignore", kept / count, count),
        Figure("largest", "comments of the largest topic", max(hour.largest for hour in hours), kept, "count"),
    )  # fmt: skip
    about = (
        f"{len(hours)} hours of {SECONDS * A_SECOND} comments, {A_SECOND} a second, of {VIEWERS} viewers: small talk, "
        "trivia, requests to assistants and short sentences of the external sets, over and over, and as many cheers."
    )
    return Section("room", about, "test", command, figures, (), tuple(notes))


def play_hour(shop: Shop, engine: Engine) -> Hour:
    """What the service makes of an hour."""
    with tempfile.TemporaryDirectory() as place:
        judged = [one for one in play_whole(shop, engine) if one[1].decision.action != "ignore"]
        found = group_in(Path(place), judged, shop, engine, sameness_for(shop.name))
    texts = {row.comment_id: row.text for row, _ in judged}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name, topic in found.items():
        if topic:
            members[topic.id].append(texts[name])
    topics = {topic.id: topic for topic in found.values() if topic}
    return Hour(
        comments=len(shop.comments),
        kept=len(judged),
        largest=max(map(len, members.values()), default=0),
        recurring=tuple(
            f"{topic.askers} askers: {' / '.join(list(dict.fromkeys(members[topic.id]))[:5])}"
            for topic in topics.values()
            if topic.recurred
        ),
    )


def hour_of_talk(folder: Path, seed: int) -> Shop:
    """The sample's shop with an hour of a room's talk instead of its comments."""
    said = _texts(folder, seed)
    drawn = np.random.default_rng(seed)
    count = SECONDS * A_SECOND
    cheers = drawn.random(count) < CHEERING
    which = drawn.integers(0, len(CHEERS), count)
    viewers = drawn.integers(0, VIEWERS, count)
    comments = tuple(
        LoggedComment(
            place / A_SECOND,
            {
                "comment_id": f"r{place}",
                "author": {"id": f"v{viewers[place]}"},
                "text": CHEERS[which[place]] if cheers[place] else said[place % len(said)],
            },
        )
        for place in range(count)
    )
    return replace(sample_shop(), comments=comments)


def _texts(folder: Path, seed: int) -> Sequence[str]:
    """Different texts of the sets in an order of their own; of a sentence in many languages, one."""
    texts: dict[str, str] = {}
    for name in SETS:
        for row in map(json.loads, (folder / f"{name}.jsonl").read_text("utf-8").splitlines()):
            is_question = row.get("label") == "question" or row.get("oos") is False
            meaning = str(row.get("text_en") or row["text"])
            is_question |= ASKS_THE_PRICE.fullmatch(meaning) is not None
            if not is_question and prepare(row["text"]).text:
                texts[meaning] = row["text"][:200]
    different = list(dict.fromkeys(texts.values()))
    return [different[place] for place in np.random.default_rng(seed).permutation(len(different))]
