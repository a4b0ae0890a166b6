"""How what the team is to hear of leaves: grouped, within the rates, once, and not lost."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from sqlmodel import Session

from app.alerts import messages
from app.alerts.delivery import SEND_WITHIN_S
from app.alerts.messages import LEASE
from app.alerts.raising import LATE
from app.alerts.times import TRIES
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Sent
from app.store import streams
from app.store.alerts import forget_stream, withdraw
from app.store.session import Database
from app.store.tables import CommentRow
from tests.unit.app.alerts.sending import Team, Toy


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Toy:
    made = Toy()
    monkeypatch.setitem(ALERT_KINDS, "toy", made.kind())
    return made


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as made:
        yield made


@pytest.fixture
def team(db: Database, client: httpx.AsyncClient, toy: Toy) -> Team:
    return Team(db, client)


async def test_what_waits_leaves_as_one_message_with_a_link(team: Team, toy: Toy) -> None:
    for viewer in ("mei", "tony", "thu"):
        team.hears(viewer)
    assert await team.after(0) == 1
    assert await team.after(5) == 0
    ((alert, _),) = toy.tried
    assert alert.title == "Sidestage: 3 viewers wait longer than 2 minutes · Drop 1"
    assert alert.lines == ("- mei: cod?", "- tony: cod?", "- thu: cod?")
    assert alert.link == "https://desk.example/desk?stream=s1"
    assert [item["about"] for item in alert.items] == ["mei", "tony", "thu"]


async def test_streams_that_share_a_channel_share_a_message(team: Team, toy: Toy) -> None:
    team.hears("mei", stream="s1")
    team.hears("li", "missed", stream="s2")
    await team.after(0)
    ((alert, _),) = toy.tried
    assert alert.title == "Sidestage: Drop 1 · Drop 2"


async def test_rates_are_kept_and_what_waits_meanwhile_is_grouped(team: Team, toy: Toy) -> None:
    for n in range(70):
        team.hears(f"v{n}")
        await team.after(1)
    counts = [len(alert.items) for alert, _ in toy.tried]
    assert counts == [1, 2, 2, 56, 2, 2], "three a minute, two seconds apart"
    told = [item["about"] for alert, _ in toy.tried for item in alert.items]
    assert len(told) == len(set(told))


async def test_rates_are_kept_over_a_restart(team: Team, toy: Toy) -> None:
    for n in range(3):
        team.hears(f"v{n}")
        await team.after(2)
    team.hears("later")
    assert await team.other.send_due() == 0
    team.now += timedelta(seconds=60)
    assert await team.other.send_due() == 1


async def test_two_processes_send_each_message_once(team: Team, toy: Toy) -> None:
    for n in range(20):
        team.hears(f"v{n}")
        await asyncio.gather(team.delivery.send_due(), team.other.send_due())
        team.now += timedelta(seconds=30)
    told = [item["about"] for alert, _ in toy.tried for item in alert.items]
    assert sorted(told) == sorted(f"v{n}" for n in range(20))


async def test_a_wait_that_was_asked_for_is_kept_and_what_comes_meanwhile_leaves_afterwards(
    team: Team, toy: Toy
) -> None:
    toy.answers = [Sent("retry", "130101 send too fast", 600, advice="rate")]
    team.hears("mei")
    await team.after(0)
    team.hears("tony")
    assert await team.after(599) == 0
    assert await team.after(1) == 1
    assert await team.after(2) == 1
    assert [[item["about"] for item in alert.items] for alert, _ in toy.tried] == [["mei"], ["mei"], ["tony"]]
    assert toy.tried[0][0].id == toy.tried[1][0].id
    assert toy.tried[0][0].title == toy.tried[1][0].title, "it surely did not arrive: no repetition"


async def test_what_is_refused_is_dead_at_once_and_holds_up_nothing(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("refused", "310000 sign not match", advice="sign")]
    team.hears("mei")
    await team.after(0)
    team.hears("tony")
    await team.after(2)
    by_error = {message.last_error: message for message in team.messages()}
    assert by_error["310000 sign not match"].state == "dead"
    assert by_error["310000 sign not match"].advice == "sign"
    assert by_error[None].state == "sent"


async def test_what_never_gets_through_is_given_up_in_the_end(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("retry", "not connected")] * 50
    team.hears("mei")
    for _ in range(30):
        await team.after(400)
    assert len(toy.tried) == TRIES
    assert [message.state for message in team.messages()] == ["dead"]


async def test_what_may_have_arrived_is_sent_once_more_and_says_so(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("unknown", "no answer"), Sent("unknown", "no answer")]
    team.hears("mei")
    for _ in range(5):
        await team.after(400)
    titles = [alert.title for alert, _ in toy.tried]
    assert len(titles) == 2
    assert "again" not in titles[0]
    assert titles[1] == titles[0] + " (again: the first may not have arrived)"
    assert [message.state for message in team.messages()] == ["unknown"], "now it is a person's to judge"


async def test_a_channel_that_knows_repeats_gets_the_same_again(
    db: Database, client: httpx.AsyncClient, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ALERT_KINDS, "toy", toy.kind(drops_repeats=True))
    team = Team(db, client)
    toy.answers = [Sent("unknown", "no answer")] * 3
    team.hears("mei")
    for _ in range(6):
        await team.after(400)
    assert len(toy.tried) == 4
    assert len({(alert.id, alert.title) for alert, _ in toy.tried}) == 1
    assert [message.state for message in team.messages()] == ["sent"]


async def test_a_sender_that_died_loses_nothing(team: Team, toy: Toy) -> None:
    team.hears("mei")
    now = team.now
    team.db.write_now(lambda session: messages.claim(session, "ac_1", now, None, 0.5))
    assert await team.after(LEASE.total_seconds() - 1) == 0, "it may still be at it"
    await team.after(1)
    await team.after(5)
    ((alert, _),) = toy.tried
    assert alert.title.endswith("(again: the first may not have arrived)")
    assert [attempt.outcome for attempt in team.attempts()] == ["unknown", "sent"]


async def test_quiet_hours_hold_what_is_not_urgent_and_group_it_afterwards(team: Team, toy: Toy) -> None:
    team.chooses(quiet_hours={"from": "19:00", "to": "21:30"})  # 12:00 UTC is 20:00 in Kuala Lumpur
    team.hears("mei")
    team.hears("fu_1", "promise_due")
    assert await team.after(0) == 0
    team.hears("tony", "missed")
    assert await team.after(2) == 1
    assert [item["about"] for item in toy.tried[0][0].items] == ["tony"]
    assert await team.after(89 * 60) == 0
    assert await team.after(60) == 1
    assert [item["about"] for item in toy.tried[1][0].items] == ["mei", "fu_1"]


async def test_a_promise_is_named_by_its_id_whichever_of_its_times_is_told(team: Team, toy: Toy) -> None:
    team.hears("fu_1@2026-11-21T12:00:00.000+00:00", "promise_due")
    team.hears("fu_2@2026-11-21T12:00:00.000+00:00", "promise_due")
    team.hears("fu_1@2026-11-21T13:00:00.000+00:00", "promise_due")
    team.hears("mei@home")
    await team.after(0)
    assert [item["about"] for item in toy.tried[0][0].items] == ["fu_2", "fu_1", "mei@home"]


async def test_one_streams_quiet_hours_do_not_hold_anothers(team: Team, toy: Toy) -> None:
    team.chooses(quiet_hours={"from": "00:00", "to": "23:59"})
    team.hears("mei")
    team.hears("li", stream="s2")
    await team.after(0)
    assert [item["about"] for item in toy.tried[0][0].items] == ["li"]


async def test_what_is_held_keeps_nothing_urgent_from_leaving(
    team: Team, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "MOST", 3)
    team.chooses(quiet_hours={"from": "00:00", "to": "23:59"})
    for n in range(4):
        team.hears(f"v{n}")
    team.hears("tony", "missed")
    team.hears("li", stream="s2")
    await team.after(0)
    assert [item["about"] for item in toy.tried[0][0].items] == ["tony", "li"]


async def test_a_stream_that_is_deleted_takes_nothing_of_another_with_it(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("retry", "busy", retry_after=30.0)]
    team.hears("mei")
    team.hears("li", stream="s2")
    await team.after(0)
    assert team.messages()[0].state == "pending"
    team.db.write_now(lambda session: forget_stream(session, "s1"))
    await team.after(31)
    assert [item["about"] for alert, _ in toy.tried for item in alert.items] == ["mei", "li", "li"]
    assert [(one.stream_id, one.state) for one in team.alerts()] == [("s2", "taken")]


async def test_nor_is_it_told_twice_where_it_may_have_been_told(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("unknown", "no answer")]
    team.hears("mei")
    team.hears("li", stream="s2")
    await team.after(0)
    team.db.write_now(lambda session: forget_stream(session, "s1"))
    await team.after(600)
    assert len(toy.tried) == 1


async def test_what_was_answered_meanwhile_does_not_leave(team: Team, toy: Toy) -> None:
    team.hears("mei")
    team.db.write_now(lambda session: withdraw(session, "s1", "mei", LATE))
    assert await team.after(0) == 0
    assert toy.tried == []


async def test_a_viewer_who_has_an_answer_by_now_is_not_spoken_of(team: Team, toy: Toy) -> None:
    def work(session: Session) -> None:
        for name, replied_at in (("mei", team.now), ("tony", None)):
            session.add(
                CommentRow(
                    stream_id="s1", comment_id=name, author_id=name, text="cod?", posted_at=team.now,
                    received_at=team.now, first_reply_at=replied_at,
                )
            )  # fmt: skip

    for viewer in ("mei", "tony"):
        team.hears(viewer)
        team.hears(viewer, "promise_due")
    team.db.write_now(work)
    await team.after(0)
    told = [(item["kind"], item["about"]) for item in toy.tried[0][0].items]
    assert told == [("promise_due", "mei"), ("due", "tony"), ("promise_due", "tony")]


@pytest.mark.parametrize(
    ("stopped", "ended", "leaves"),
    [(0, None, False), (0, 60, False), (60, 60, True), (None, None, True)],
    ids=["refused", "refused before the end", "unanswered at the end", "waiting"],
)
async def test_a_comment_that_will_get_no_answer_is_not_spoken_of_unless_the_stream_ended_over_it(
    team: Team, toy: Toy, stopped: int | None, ended: int | None, leaves: bool
) -> None:
    def work(session: Session) -> None:
        stream = streams.existing(session, "s1")
        stream.ended_at = None if ended is None else team.now + timedelta(seconds=ended)
        refused_at = None if stopped is None else team.now + timedelta(seconds=stopped)
        session.add(stream)
        session.add(
            CommentRow(
                stream_id="s1", comment_id="mei", author_id="mei", text="cod?", posted_at=team.now,
                received_at=team.now, no_reply_at=refused_at,
            )
        )  # fmt: skip

    team.hears("mei", "missed")
    team.db.write_now(work)
    await team.after(0)
    assert [row.state for row in team.alerts()] == ["taken" if leaves else "withdrawn"]
    assert len(toy.tried) == leaves


async def test_a_deleted_stream_is_not_spoken_of_any_more(team: Team, toy: Toy) -> None:
    toy.answers = [Sent("retry", "not connected")]
    team.hears("mei")
    await team.after(0)
    team.db.write_now(lambda session: streams.delete(session, "s1"))
    assert await team.after(400) == 0
    (message,) = team.messages()
    assert (message.state, message.content) == ("dead", {})


async def test_the_loop_sends_by_itself_and_what_is_on_its_way_gets_its_outcome(
    team: Team, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.alerts.delivery.EVERY_S", 0.02)
    assert LEASE.total_seconds() > SEND_WITHIN_S
    running = asyncio.create_task(team.delivery.run())
    team.hears("mei")
    async with asyncio.timeout(10):
        while not toy.tried:
            await asyncio.sleep(0.01)
        team.delivery.stop()
        await running
    assert [message.state for message in team.messages()] == ["sent"]


async def test_a_channel_that_does_not_come_back_is_left_in_time(
    team: Team, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hangs(self: Toy, alert: object) -> Sent:
        await asyncio.Event().wait()
        return Sent("sent")

    monkeypatch.setattr(Toy, "send", hangs)
    monkeypatch.setattr("app.alerts.delivery.SEND_WITHIN_S", 0.05)
    team.hears("mei")
    assert await team.after(0) == 1
    assert [(message.state, message.again) for message in team.messages()] == [("pending", True)]
