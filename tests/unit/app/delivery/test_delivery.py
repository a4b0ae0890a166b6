"""Delivery over a real database; the webhook goes to a real HTTP server."""

import asyncio
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sqlmodel import Session
from standardwebhooks import Webhook

from app.channels.channel import Outgoing, Sent
from app.channels.registry import channels
from app.channels.webhook import WebhookChannel
from app.delivery.delivery import LEASE, SEND_WITHIN_S, Delivery
from app.errors import ConfigError
from app.settings import Settings
from app.store import outbox
from app.store.session import Database
from app.store.tables import OutboxRow, Stream

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now


class Scripted:
    """A channel that answers as it was told, then with `sent`."""

    name = "webhook"

    def __init__(self, *outcomes: Sent) -> None:
        self.outcomes = list(outcomes)
        self.tried: list[str] = []

    async def send(self, outgoing: Outgoing) -> Sent:
        self.tried.append(outgoing.id)
        return self.outcomes.pop(0) if self.outcomes else Sent("sent")

    async def close(self) -> None:
        """Nothing to let go of."""


def put(db: Database, *ids: str, stale_at: datetime | None = None) -> None:
    def work(session: Session) -> None:
        session.add(
            Stream(
                id="st_1",
                title="t",
                platform="tiktok",
                timezone="UTC",
                default_language="en",
                created_at=START,
            )
        )
        session.flush()
        for row_id in ids:
            outbox.add(
                session,
                OutboxRow(
                    id=row_id,
                    stream_id="st_1",
                    channel="webhook",
                    payload={"reply": {"text": "hi"}},
                    next_at=START,
                    stale_at=stale_at,
                    created_at=START,
                ),
            )

    db.write_now(work)


def row(db: Database, row_id: str) -> OutboxRow:
    return db.read_now(lambda session: session.get_one(OutboxRow, row_id))


async def test_what_is_due_is_sent_once_and_recorded(db: Database) -> None:
    put(db, "rp_1", "rp_2")
    channel = Scripted()
    delivery = Delivery(db, {"webhook": channel}, Settings(), Clock())
    assert await delivery.send_due() == 2
    assert await delivery.send_due() == 0
    assert sorted(channel.tried) == ["rp_1", "rp_2"]
    sent = row(db, "rp_1")
    assert (sent.state, sent.attempts, sent.sent_at) == ("sent", 1, START)
    assert [attempt.outcome for attempt in db.read_now(lambda s: list(outbox.attempts(s, "rp_1")))] == [
        "sent"
    ]


async def test_two_processes_never_send_the_same_row(db: Database) -> None:
    put(db, *(f"rp_{n}" for n in range(40)))
    channels = [Scripted(), Scripted()]
    deliveries = [Delivery(db, {"webhook": channel}, Settings(), Clock()) for channel in channels]
    for _ in range(3):
        await asyncio.gather(*(delivery.send_due() for delivery in deliveries))
    tried = channels[0].tried + channels[1].tried
    assert len(tried) == len(set(tried)) == 40


async def test_a_refused_connection_is_tried_again_later_and_given_up_in_the_end(db: Database) -> None:
    put(db, "rp_1")
    clock = Clock()
    channel = Scripted(*[Sent("retry", "down")] * 10)
    delivery = Delivery(db, {"webhook": channel}, Settings(delivery_attempts=3), clock)
    for _ in range(5):
        await delivery.send_due()
        clock.now += timedelta(minutes=5)
    assert len(channel.tried) == 3
    assert (row(db, "rp_1").state, row(db, "rp_1").last_error) == ("dead", "down")


async def test_the_other_sides_wait_is_kept(db: Database) -> None:
    put(db, "rp_1")
    delivery = Delivery(db, {"webhook": Scripted(Sent("retry", "429", 20))}, Settings(), Clock())
    await delivery.send_due()
    assert row(db, "rp_1").next_at == START + timedelta(seconds=20)


async def test_a_reply_that_may_have_arrived_is_left_to_a_person(db: Database) -> None:
    put(db, "rp_1")
    clock = Clock()
    channel = Scripted(Sent("unknown", "no answer"))
    delivery = Delivery(db, {"webhook": channel}, Settings(), clock)
    await delivery.send_due()
    clock.now += timedelta(hours=1)
    await delivery.send_due()
    assert channel.tried == ["rp_1"]
    assert row(db, "rp_1").state == "unknown"


async def test_a_sender_that_died_leaves_its_row_to_a_person(db: Database) -> None:
    put(db, "rp_1")
    clock = Clock()
    db.write_now(lambda s: outbox.claim_due(s, clock(), clock() + timedelta(seconds=30), 10) and None)
    channel = Scripted()
    delivery = Delivery(db, {"webhook": channel}, Settings(), clock)
    await delivery.send_due()
    assert row(db, "rp_1").state == "sending"
    clock.now += timedelta(seconds=31)
    await delivery.send_due()
    assert (row(db, "rp_1").state, channel.tried) == ("unknown", [])


async def test_a_stale_reply_is_not_sent(db: Database) -> None:
    put(db, "rp_1", stale_at=START)
    channel = Scripted()
    await Delivery(db, {"webhook": channel}, Settings(), Clock()).send_due()
    assert (row(db, "rp_1").state, channel.tried) == ("stale", [])


async def test_the_loop_sends_when_it_is_woken_and_stops_when_told(db: Database) -> None:
    channel = Scripted()
    delivery = Delivery(db, {"webhook": channel}, Settings(), Clock())
    running = asyncio.create_task(delivery.run())
    put(db, "rp_1")
    delivery.wake()
    async with asyncio.timeout(10):
        while row(db, "rp_1").state != "sent":
            await asyncio.sleep(0.01)
        delivery.stop()
        await running


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            self.server.received.append((dict(self.headers), body))  # type: ignore[attr-defined]
            status, headers = self.server.answers.pop(0)  # type: ignore[attr-defined]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.received, made.answers = [], []  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def webhook(server: ThreadingHTTPServer) -> WebhookChannel:
    return WebhookChannel(
        f"http://127.0.0.1:{server.server_address[1]}/hook", SECRET, lambda: datetime.now(UTC)
    )


async def test_a_webhook_carries_a_signature_that_the_receiver_can_check(server: ThreadingHTTPServer) -> None:
    server.answers = [(204, {})]  # type: ignore[attr-defined]
    channel = webhook(server)
    sent = await channel.send(Outgoing("rp_9", "st_1", START, {"reply": {"text": "好的"}}))
    await channel.close()
    headers, body = server.received[0]  # type: ignore[attr-defined]
    assert sent.outcome == "sent"
    assert headers["webhook-id"] == "rp_9"
    data = Webhook(SECRET).verify(body, headers)
    assert data["data"] == {"id": "rp_9", "stream_id": "st_1", "reply": {"text": "好的"}}
    assert json.loads(body)["type"] == "reply"


@pytest.mark.parametrize(
    ("status", "headers", "outcome", "wait"),
    [
        (503, {}, "retry", None),
        (429, {"retry-after": "7"}, "retry", 7.0),
        (400, {}, "refused", None),
        (302, {"location": "/elsewhere"}, "refused", None),
    ],
)
async def test_each_answer_has_its_outcome(
    server: ThreadingHTTPServer, status: int, headers: dict[str, str], outcome: str, wait: float | None
) -> None:
    server.answers = [(status, headers)]  # type: ignore[attr-defined]
    channel = webhook(server)
    sent = await channel.send(Outgoing("rp_9", "st_1", START, {}))
    await channel.close()
    assert (sent.outcome, sent.retry_after) == (outcome, wait)


async def test_nobody_listening_is_surely_not_arrived(server: ThreadingHTTPServer) -> None:
    channel = WebhookChannel("http://127.0.0.1:1/hook", SECRET, lambda: START)
    assert (await channel.send(Outgoing("rp_9", "st_1", START, {}))).outcome == "retry"
    await channel.close()


@pytest.mark.parametrize(
    ("url", "secret", "says"),
    [
        ("ftp://x", SECRET, "SIDESTAGE_WEBHOOK_URL"),
        ("http://x", None, "SIDESTAGE_WEBHOOK_SECRET is not"),
        ("http://x", "whsec_", "SIDESTAGE_WEBHOOK_SECRET must"),
    ],
)
def test_wrong_settings_are_one_sentence(url: str, secret: str | None, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        channels(Settings(webhook_url=url, webhook_secret=secret), lambda: START)


def test_a_channel_that_does_not_come_back_leaves_an_unknown_outcome_well_inside_the_lease(
    sqlite_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hanging(Scripted):
        async def send(self, outgoing: Outgoing) -> Sent:
            await asyncio.Event().wait()
            return Sent("sent")

    assert LEASE.total_seconds() > SEND_WITHIN_S
    monkeypatch.setattr("app.delivery.delivery.SEND_WITHIN_S", 0.05)
    put(sqlite_db, "rp_1")
    delivery = Delivery(sqlite_db, {"webhook": Hanging()}, Settings(), Clock())
    assert asyncio.run(delivery.send_due()) == 1
    row = sqlite_db.read_now(lambda session: session.get_one(OutboxRow, "rp_1"))
    assert (row.state, row.attempts) == ("unknown", 1)
    assert asyncio.run(delivery.send_due()) == 0
