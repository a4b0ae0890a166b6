"""How comments are grouped into topics: the shops' bursts, with the service's own grouping in a database of its own."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlmodel import Session, col, select

from app.intake.recording import Judged, Recorder
from app.store import comments, streams
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import CommentRow, Stream, Topic, TopicStep
from app.topics.grouping import Grouping
from app.triage.alike.sameness import SHIPPED, Sameness
from eval.engine import Engine
from eval.gold import Label, Split, read_labels
from eval.metrics import mean, ratio, share
from eval.report import Figure, Grid, Section
from eval.same_question import Question, questions_of, without_answers
from eval.shops import Shop, gold_shops
from eval.spoken import Across, figures, pairs_across

WITHOUT = Path(__file__).parent / "sameness"
"""Weights for each development shop, fitted on the others."""
TOGETHER = 20
"""Comments of one transaction, as the service groups them."""
COLUMNS = (
    "comment_id", "author_id", "author_name", "text", "posted_at", "posted_offset", "received_at", "roles",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the topic that it came into."""

    shop: str
    label: Label
    topic: str | None
    is_open: bool
    """Whether the host's queue shows the topic."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """A topic as it was at the end; nobody settles one here."""

    id: str
    was_open: bool
    recurred: bool
    """Whether it, or what it took in, was ever raised as recurring."""
    askers: int


@dataclass(frozen=True, slots=True)
class Burst:
    """What became of one burst."""

    shop: str
    name: str
    members: int
    topics: int
    in_main: int
    """Members in the topic that has most of them."""
    drawn_in: int
    """Other comments in that topic."""
    asking_the_same: int
    """Those of them that have the burst's answer."""


def measure(engine: Engine, split: Split, names: Sequence[str], command: str) -> Section:
    """The section of all shops, or those named, each with weights fitted without it."""
    asked: list[Asked] = []
    unanswered: list[Asked] = []
    every: list[Label] = []
    across: list[Across] = []
    for shop in gold_shops():
        if not names or shop.name in names:
            found = [one for one in questions_of(shop, engine) if split in ("all", one.label.split)]
            asked += grouped(shop, found, engine, sameness_for(shop.name)) if found else []
            every += read_labels(shop.labels, split)
            across += pairs_across(found, sameness_for(shop.name))
            bare = without_answers(shop)
            found = [one for one in questions_of(bare, engine) if split in ("all", one.label.split)]
            unanswered += grouped(bare, found, engine, sameness_for(shop.name)) if found else []
    bursts = bursts_of(asked)
    return Section(
        "topics",
        f"{len(asked)} comments of {len({one.shop for one in asked})} shops that want an answer, put into topics in "
        "the order of time; bursts are one question by several viewers in several languages.",
        split,
        command,
        (
            *_figures(asked),
            _drawn_of_all(asked, every),
            _visible(asked),
            *_unanswered(unanswered),
            *figures(across),
        ),
        (_grid(bursts),),
    )


def sameness_for(shop: str) -> Sameness:
    """The weights fitted without a shop where there are some."""
    without = WITHOUT / f"{shop}.json"
    return Sameness.load(without if without.exists() else SHIPPED)


def grouped(shop: Shop, questions: Sequence[Question], engine: Engine, sameness: Sameness) -> list[Asked]:
    """The questions with their topics, by the service's own grouping."""
    judged = [(one.row, one.judged) for one in questions]
    with tempfile.TemporaryDirectory() as folder:
        topics = group_in(Path(folder), judged, shop, engine, sameness)
    found = [topics[one.row.comment_id] for one in questions]
    return [
        Asked(shop.name, one.label, topic.id if topic else None, topic is not None and topic.was_open)
        for one, topic in zip(questions, found, strict=True)
    ]


def group_in(
    folder: Path, judged: Sequence[tuple[CommentRow, Judged]], shop: Shop, engine: Engine, sameness: Sameness
) -> dict[str, Grouped | None]:
    """The topic of every comment, made in a database in a folder."""
    url = f"sqlite:///{folder / 'topics.db'}"
    migrate(url)
    db = Database(url)
    recorder = Recorder(engine.settings, Grouping(engine.settings, sameness), None)
    db.write_now(lambda session: streams.add(session, Stream(**shop.stream.model_dump())))

    def record(session: Session, some: Sequence[tuple[CommentRow, Judged]]) -> None:
        for row, one in some:
            values = {name: getattr(row, name) for name in COLUMNS}
            fresh = {**values, "stream_id": shop.name, "intents": [], "timing_ms": {}}
            pk = comments.insert_new(session, [fresh])[row.comment_id]
            recorder.record(session, replace(one, pk=pk), row.posted_at)

    try:
        for start in range(0, len(judged), TOGETHER):
            db.write_now(lambda session, start=start: record(session, judged[start : start + TOGETHER]))
        return db.read_now(_topics)
    finally:
        db.close()


def _topics(session: Session) -> dict[str, Grouped | None]:
    rows = session.exec(
        select(CommentRow.comment_id, Topic).join(
            Topic, col(Topic.id) == col(CommentRow.topic_id), isouter=True
        )
    )
    recurred = _recurred(session)
    found: dict[str, Grouped | None] = {}
    for name, topic in rows:
        found[name] = (
            Grouped(topic.id, topic.state == "open", topic.id in recurred, topic.askers) if topic else None
        )
    return found


def _recurred(session: Session) -> set[str]:
    """The topics that were raised as recurring, and those that these went into."""
    into = dict(
        session.exec(select(Topic.id, Topic.merged_into).where(col(Topic.merged_into).is_not(None))).all()
    )
    steps = session.exec(select(TopicStep).where(TopicStep.did == "raised")).all()
    found: set[str] = set()
    for step in steps:
        topic_id: str | None = step.topic_id if step.detail.get("why") == "recurring" else None
        while topic_id is not None:
            found.add(topic_id)
            topic_id = into.get(topic_id)
    return found


def bursts_of(asked: Sequence[Asked]) -> list[Burst]:
    """Every burst of the comments, with the topics that its members are in."""
    topics: defaultdict[str | None, list[Asked]] = defaultdict(list)
    members: defaultdict[tuple[str, str], list[Asked]] = defaultdict(list)
    for one in asked:
        topics[one.topic].append(one)
        if one.label.burst and one.topic:
            members[one.shop, one.label.burst].append(one)
    return [_burst(shop, name, own, topics) for (shop, name), own in members.items()]


def _burst(shop: str, name: str, own: Sequence[Asked], topics: dict[str | None, list[Asked]]) -> Burst:
    main, most = Counter(one.topic for one in own).most_common(1)[0]
    drawn = [one for one in topics[main] if one.label.burst != name]
    answers = set(own[0].label.entries)
    same = sum(bool(answers & set(one.label.entries)) for one in drawn)
    return Burst(shop, name, len(own), len({one.topic for one in own}), most, len(drawn), same)


def _figures(asked: Sequence[Asked]) -> tuple[Figure, ...]:
    bursts, others = bursts_of(asked), sum(not one.label.burst for one in asked)
    members = sum(one.in_main + one.drawn_in for one in bursts)
    drawn = sum(one.drawn_in - one.asking_the_same for one in bursts)
    return (
        share("one_topic", "bursts of which all members are in one topic", bursts, lambda o: o.topics == 1),
        share(
            "nine_tenths",
            "bursts of which nine tenths are in one topic",
            bursts,
            lambda one: one.in_main >= 0.9 * one.members,
        ),
        mean("in_main", "a burst's members in its main topic", [one.in_main / one.members for one in bursts]),
        Figure(
            "purity",
            "comments of these topics that are of the burst",
            ratio(members - drawn, members),
            members,
        ),
        Figure(
            "drawn_in",
            "other comments that were not ignored, drawn into these topics",
            ratio(drawn, others),
            others,
        ),
    )


def _drawn_of_all(asked: Sequence[Asked], every: Sequence[Label]) -> Figure:
    drawn = sum(one.drawn_in - one.asking_the_same for one in bursts_of(asked))
    others = sum(not label.burst for label in every)
    meaning = "the same of all other comments, those that were ignored among them"
    return Figure("drawn_in_of_all", meaning, ratio(drawn, others), others)


def _unanswered(asked: Sequence[Asked]) -> tuple[Figure, ...]:
    """The same figures, of the shops without what answers their bursts."""
    return tuple(
        replace(one, name=f"{one.name}_unanswered", meaning=f"{one.meaning}, none of which is answered")
        for one in _figures(asked)
    )


def _visible(asked: Sequence[Asked]) -> Figure:
    """The share of bursts that the host sees."""
    shown = {(one.shop, one.label.burst) for one in asked if one.label.burst and one.is_open}
    every = sorted({(one.shop, one.label.burst) for one in asked if one.label.burst}, key=str)
    return share("on_the_queue", "bursts on the host's queue", every, lambda one: one in shown)


def _grid(bursts: Sequence[Burst]) -> Grid:
    rows = tuple(
        (one.shop, one.name, one.members, one.topics, one.in_main, one.drawn_in, one.asking_the_same)
        for one in bursts
    )
    columns = ("shop", "burst", "members", "topics", "in the main one", "others there", "with its answer")
    return Grid("By burst", columns, rows)
