"""An hour of a busy room's talk, made of real texts that nobody wrote for a shop: what does the host's queue show of it?

Viewers of the sample's stream say small talk, trivia and short sentences in many languages, a minute apart or more where
they are the same, and cheer. None of it is a question to this shop, so that any topic that is raised as recurring is
false: what the sets label as a question is left out, and so is a sentence that asks what it costs ("Berapa harganya?"),
which several viewers would rightly bring before the host.
"""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.replay import LoggedComment
from app.triage.normalise import prepare
from eval.engine import Engine
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
_SEED = 11


def measure(folder: Path, engine: Engine, command: str) -> Section:
    """The section of the hour."""
    shop = hour_of_talk(folder)
    with tempfile.TemporaryDirectory() as place:
        judged = [one for one in play_whole(shop, engine) if one[1].decision.action != "ignore"]
        found = group_in(Path(place), judged, shop, engine, sameness_for(shop.name))
    topics = {topic.id: topic for topic in found.values() if topic}
    recurring = [topic for topic in topics.values() if topic.recurred]
    texts = {row.comment_id: row.text for row, _ in judged}
    largest = Counter(topic.id for topic in found.values() if topic).most_common(1)
    notes = [
        f"{topic.askers} askers: "
        + " / ".join(
            list(dict.fromkeys(texts[name] for name, one in found.items() if one and one.id == topic.id))[:5]
        )
        for topic in recurring[:10]
    ]
    figures = (
        Figure(
            "recurring",
            "topics raised as recurring: all of them are false",
            len(recurring),
            len(shop.comments),
            "count",
        ),
        Figure(
            "kept",
            "comments that triage did not ignore",
            len(judged) / len(shop.comments),
            len(shop.comments),
        ),
        Figure(
            "largest", "comments of the largest topic", largest[0][1] if largest else 0, len(judged), "count"
        ),
    )
    about = (
        f"{len(shop.comments)} comments in an hour, {A_SECOND} a second, of {VIEWERS} viewers: small talk, trivia, "
        "requests to assistants and short sentences of the external sets, over and over, and as many cheers."
    )
    return Section("room", about, "test", command, figures, (), tuple(notes))


def hour_of_talk(folder: Path) -> Shop:
    """The sample's shop with an hour of a room's talk instead of its comments."""
    said = _texts(folder)
    drawn = np.random.default_rng(_SEED)
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


def _texts(folder: Path) -> Sequence[str]:
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
    return [different[place] for place in np.random.default_rng(_SEED).permutation(len(different))]
