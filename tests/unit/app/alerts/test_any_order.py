"""For any order of alerts, answers, crashes and time: each is told, none twice but for a marked repetition, and the
rates are kept."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import delete

from app.alerts import messages
from app.alerts.messages import LEASE
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Sent
from app.store.session import Database
from app.store.tables import AlertAttempt, AlertChannelRow, AlertMessage, AlertRow, Stream
from tests.unit.app.alerts.sending import RATES, Team, Toy

ANSWERS = {
    "sent": Sent("sent"),
    "retry": Sent("retry", "not connected"),
    "wait": Sent("retry", "too fast", 30.0),
    "unknown": Sent("unknown", "no answer"),
}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("raise"), st.integers(0, 12)),
        st.tuples(st.just("pass"), st.integers(0, 40)),
        st.tuples(st.just("answer"), st.sampled_from(sorted(ANSWERS))),
        st.tuples(st.just("crash"), st.just(0)),
    ),
    max_size=25,
)


def emptied(db: Database) -> None:
    def work(session: Any) -> None:
        for table in (AlertRow, AlertAttempt, AlertMessage, AlertChannelRow, Stream):
            session.exec(delete(table))

    db.write_now(work)


async def played(
    db: Database, toy: Toy, steps: Sequence[tuple[str, Any]]
) -> tuple[Team, list[messages.Claim]]:
    """What was claimed by processes that died."""
    died: list[messages.Claim] = []
    async with httpx.AsyncClient() as client:
        team = Team(db, client)
        for step, value in steps:
            if step == "raise":
                team.hears(f"v{value}")
            elif step == "pass":
                await team.after(value)
            elif step == "answer":
                toy.answers.append(ANSWERS[value])
            else:
                now = team.now
                claim = db.write_now(lambda session, now=now: messages.claim(session, "ac_1", now, None, 0.5))
                died += [claim] if claim else []
        while any(alert.state == "waiting" for alert in team.alerts()) or any(
            message.state in ("pending", "sending") for message in team.messages()
        ):
            await team.after(LEASE.total_seconds() * 11)
    return team, died


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_each_is_told_once_and_none_is_lost(
    sqlite_db: Database, monkeypatch: pytest.MonkeyPatch, steps: list[tuple[str, Any]]
) -> None:
    toy = Toy()
    emptied(sqlite_db)
    monkeypatch.setitem(ALERT_KINDS, "toy", toy.kind())
    monkeypatch.setattr("app.alerts.messages.TRIES", 1000)  # being given up is told of elsewhere
    team, died = asyncio.run(played(sqlite_db, toy, steps))

    may_have_arrived = [claim.alert for claim in died] + [
        alert for alert, sent in toy.tried if sent.outcome in ("sent", "unknown")
    ]
    plain = Counter(
        item["about"] for alert in may_have_arrived if "again" not in alert.title for item in alert.items
    )
    marked = Counter(
        item["about"] for alert in may_have_arrived if "again" in alert.title for item in alert.items
    )
    raised = {f"v{value}" for step, value in steps if step == "raise"}
    assert set(plain) == raised, "each was told"
    assert set(plain.values()) <= {1}
    assert max(marked.values(), default=0) <= 1 + len(died), "one for what got no answer, and one a crash"
    assert marked.keys() <= plain.keys()

    in_message = {alert.about: alert.message_id for alert in team.alerts()}
    states = {message.id: message.state for message in team.messages()}
    assert in_message.keys() == raised
    assert {states[one or ""] for one in in_message.values()} <= {"sent", "unknown"}

    tried = sorted(attempt.at for attempt in team.attempts())
    for rate in RATES:
        for first in tried:
            assert sum(first <= at < first + rate.within for at in tried) <= rate.count
