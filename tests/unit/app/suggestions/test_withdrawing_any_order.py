"""In whatever order viewers ask, agents approve, channels dawdle and versions take turns: nobody is told what holds no
longer, nobody is told twice, and nobody is forgotten."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import app.intake.judging
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Suggestion
from tests.unit.app.swap_room import FACTS, SwapRoom, by_version

ONE = st.one_of(
    st.tuples(st.just("approve"), st.booleans()),
    st.tuples(st.just("send"), st.sampled_from(["sent", "retry", "unknown"])),
    st.tuples(st.just("swap"), st.booleans()),
    st.tuples(st.just("finish")),
    st.tuples(st.just("time"), st.sampled_from([1, 15, 45])),
).map(lambda step: [step])
ASKED = st.lists(
    st.tuples(
        st.just("ask"),
        st.sampled_from(["reply wash", "reply wash", "reply made", "suggest wash"]),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=4,
)
CAUGHT = st.tuples(
    ASKED, st.booleans(), st.sampled_from(["sent", "retry", "retry", "unknown"]), st.booleans()
).map(
    lambda drawn: [
        *drawn[0],
        ("approve", drawn[1]),
        ("send", ""),
        ("swap", drawn[3]),
        ("became", drawn[2]),
        *([("swap", True)] if drawn[1] else []),
    ]
)
"""Some ask, and another version is activated while the channel has their replies."""
STEPS = st.lists(st.one_of(ONE, ASKED, ASKED, CAUGHT), min_size=3, max_size=9).map(
    lambda scenes: [step for scene in scenes for step in scene]
)
_streams = count()


class Evening:
    """A stream with three versions; the third says what the first does, and lets an agent send it."""

    def __init__(self, room: SwapRoom) -> None:
        self.room, self.active, self.checked = room, 1, 0
        self.by_hand: set[str] = set()

    async def begin(self) -> None:
        for version, auto in ((0, "yes"), (1, "yes"), (0, "no")):
            facts = {name: said[version] for name, said in FACTS.items()}
            await self.room.upload(facts, activate=False, wash=auto)
        await self.room.versions.activate(self.room.stream, 1, actor="ops")

    @property
    def busy(self) -> bool:
        return bool(self.room.channel.open)

    async def do(self, step: Sequence[object]) -> None:
        room = self.room
        match step:
            case ("ask", str(text), viewer):
                await room.ask(text, f"u{viewer}")
            case ("approve", own):
                await self.approve(bool(own))
            case ("send", str(outcome)) if not self.busy:
                await room.send(*([outcome] if outcome else []))
            case ("became", str(outcome)) if self.busy:
                await room.became(outcome)
            case ("swap", dies):
                await self.swap(bool(dies))
            case ("finish",):
                await room.intake.redrafting.finish()
            case ("time", int(seconds)):
                room.now += timedelta(seconds=seconds)
            case _:
                pass
        self.check()

    async def approve(self, own: bool) -> None:
        """An agent sends the first draft there is, in its words or in some around it."""
        waiting = [one for one in self.room.rows(Suggestion) if one.state == "waiting" and one.draft]
        for one in sorted(waiting, key=lambda one: one.comment_pk)[:1]:
            text = f"Dear: {one.draft['text']}" if own else None
            await self.room.desk.approve(one.id, "mei", Approval(text, one.draft["id"]))

    async def swap(self, dies: bool) -> None:
        """Another version; its process perhaps dies right after."""
        self.active = self.active % 3 + 1
        redraft = self.room.versions.redraft
        if dies:
            self.room.versions.redraft = None
        await self.room.versions.activate(self.room.stream, self.active, actor="ops")
        self.room.versions.redraft = redraft
        if not dies:
            await self.room.intake.redrafting.finish()

    def check(self) -> None:
        """What the channel was handed since says what holds now."""
        holds = {said[self.active % 2 == 0] for said in FACTS.values()}
        new = self.room.channel.handed[self.checked :]
        self.checked += len(new)
        for one in new:
            text = str(one.payload["reply"]["text"])  # pyright: ignore
            assert any(text.endswith(fact) for fact in holds), text

    async def end(self) -> None:
        """All that is under way is done."""
        if self.busy:
            await self.room.became("sent")
        for _ in range(60):
            await self.room.intake.redrafting.finish()
            await self.approve(False)
            self.room.now += timedelta(seconds=60)
            await self.room.send("sent")
            self.check()
            states = {row.state for row in self.room.rows(OutboxRow)}
            waits = any(one.state == "waiting" for one in self.room.rows(Suggestion))
            if not waits and not states & {"pending", "sending", "overtaken", "recalled"}:
                return
        raise AssertionError("it never ends")

    def told(self) -> Counter[str]:
        """How many replies each comment got, or may have got."""
        arrived = {one.id for one in self.room.channel.arrived}
        rows = {row.id: row for row in self.room.rows(OutboxRow)}
        names = {row.id: row.comment_id for row in self.room.rows(CommentRow)}
        return Counter(
            names[row.comment_pk]
            for row in rows.values()
            if (carrier := rows[row.folded_into or row.id]).id in arrived or carrier.state == "unknown"
            if row.state != "withdrawn"
        )


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    made = HashingEncoder()
    yield made
    made.close()


def spend(db: Database, encoder: Encoder, steps: Sequence[Sequence[object]], ration: int) -> None:
    room = SwapRoom(db, encoder, f"s{next(_streams)}", ration_seconds=ration)
    evening = Evening(room)

    async def scenario() -> None:
        await evening.begin()
        for step in steps:
            await evening.do(step)
        await evening.end()

    asyncio.run(scenario())
    assert evening.told() == Counter(row.comment_id for row in room.rows(CommentRow))
    assert all(row.first_reply_at for row in room.rows(CommentRow))
    ids = [one.id for one in room.channel.arrived]
    assert len(ids) == len(set(ids))


@pytest.fixture
def versioned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", by_version)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, ration=st.sampled_from([0, 20]))
@pytest.mark.usefixtures("versioned")
def test_nobody_is_told_what_holds_no_longer_or_twice_or_is_forgotten(
    sqlite_db: Database, encoder: Encoder, steps: Sequence[Sequence[object]], ration: int
) -> None:
    spend(sqlite_db, encoder, steps, ration)


@pytest.mark.postgres
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, ration=st.sampled_from([0, 20]))
@pytest.mark.usefixtures("versioned")
def test_on_postgresql_too(
    postgres_db: Database, encoder: Encoder, steps: Sequence[Sequence[object]], ration: int
) -> None:
    spend(postgres_db, encoder, steps, ration)
