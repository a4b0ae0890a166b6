"""What every channel of alerts promises, against a server that behaves as its platform does."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from app.channels.alert_channel import Alert, AlertChannel
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Sent
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer

LINK = "https://desk.example/desk?stream=st_0a1b_2c"
ALERT = Alert(
    "am_1",
    datetime(2026, 11, 21, 12, tzinfo=UTC),
    "Sidestage: 3 位观众已等待超过 2 分钟 · Spring drop",
    ("- mei：有黑色吗？", "- tony: size 🙂 & more"),
    LINK,
    ({"kind": "due", "about": "c1"},),
)


def test_every_kind_has_a_platform_to_be_tested_against() -> None:
    assert PLATFORMS.keys() == ALERT_KINDS.keys()


@pytest.fixture(params=ALERT_KINDS)
def server(request: pytest.FixtureRequest) -> Iterator[PlatformServer]:
    made = PlatformServer(PLATFORMS[request.param]).start()
    yield made
    made.stop()


@pytest.fixture
def kind(request: pytest.FixtureRequest) -> str:
    return request.node.callspec.params["server"]


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=2) as made:
        yield made


def made(
    kind: str, server: PlatformServer, client: httpx.AsyncClient, *, wrong: bool = False, late: float = 0
) -> AlertChannel:
    def clock() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=late)

    return ALERT_KINDS[kind].build(server.config(wrong=wrong), client, clock)


async def send(
    kind: str, server: PlatformServer, client: httpx.AsyncClient, alert: Alert = ALERT, *, wrong: bool = False
) -> Sent:
    return await made(kind, server, client, wrong=wrong).send(alert)


async def test_what_is_sent_arrives_whole(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    assert (await send(kind, server, client)).outcome == "sent"
    (arrived,) = server.arrived
    for part in (ALERT.title, "mei：有黑色吗？", "tony: size 🙂 & more", LINK):
        assert part in arrived.text


async def test_a_wrong_secret_is_refused_in_the_platforms_words(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    sent = await send(kind, server, client, wrong=True)
    assert (sent.outcome, sent.advice) == ("refused", server.platform.wrong_advice)
    assert sent.detail
    assert server.arrived == []


async def test_an_error_is_no_success_whatever_the_status(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    server.mode = "refuse"
    sent = await send(kind, server, client)
    assert (sent.outcome, sent.advice) == ("refused", server.platform.refuse_advice)


async def test_too_much_is_tried_again_when_the_platform_says(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    server.mode = "too_fast"
    sent = await send(kind, server, client)
    assert (sent.outcome, sent.retry_after, sent.advice) == ("retry", server.platform.wait, "rate")


@pytest.mark.parametrize(
    ("mode", "outcome"), [("gateway", "unknown"), ("drop", "unknown"), ("hang", "unknown")]
)
async def test_what_may_have_arrived_is_unknown(
    kind: str, server: PlatformServer, client: httpx.AsyncClient, mode: str, outcome: str
) -> None:
    server.mode = mode
    client.timeout = httpx.Timeout(10, read=0.3)  # who cannot even connect surely told nothing
    assert (await send(kind, server, client)).outcome == outcome


async def test_another_page_in_between_is_no_success(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    server.mode = "page"
    sent = await send(kind, server, client)
    if kind == "webhook":
        assert sent.outcome == "sent"  # any program: only its status counts
    else:
        assert (sent.outcome, sent.advice) == ("refused", "address")


async def test_nobody_there_is_surely_not_arrived(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    server.stop()
    assert (await send(kind, server, client)).outcome == "retry"


@pytest.mark.parametrize("text", ["很长的一行", "🙂🙂", "long"])
async def test_what_is_too_long_loses_lines_not_its_link(
    kind: str, server: PlatformServer, client: httpx.AsyncClient, text: str
) -> None:
    lines = tuple(f"- viewer {n}: {text * 20}" for n in range(400))
    alert = Alert("am_2", ALERT.created_at, ALERT.title, lines, LINK)
    assert (await send(kind, server, client, alert)).outcome == "sent"
    arrived = server.arrived[0].text
    assert ALERT.title in arrived
    assert LINK in arrived
    assert lines[0] in arrived


async def test_a_title_that_is_too_long_is_cut(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    alert = Alert("am_3", ALERT.created_at, "Sidestage: " + "标题" * 4000)
    assert (await send(kind, server, client, alert)).outcome == "sent"


async def test_words_of_viewers_call_nobody_and_link_nowhere(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    hostile = ('- eve: <!channel> <at user_id="all">all</at> [prize](http://evil.example) **now**',)
    await send(kind, server, client, Alert("am_4", ALERT.created_at, ALERT.title, hostile, LINK))
    text = server.arrived[0].text
    if kind in ("dingtalk", "feishu", "lark"):
        assert "<at" not in text
    if kind == "dingtalk":
        assert "[prize]" not in text
        assert "**" not in text


async def test_the_id_is_the_same_at_every_try(
    kind: str, server: PlatformServer, client: httpx.AsyncClient
) -> None:
    for _ in range(2):
        await send(kind, server, client)
    expected = [ALERT.id] * 2 if ALERT_KINDS[kind].drops_repeats else [None, None]
    assert [arrived.id for arrived in server.arrived] == expected


@pytest.mark.parametrize("kind_of", ["dingtalk", "feishu"])
async def test_a_clock_that_is_hours_off_is_said_to_be(kind_of: str, client: httpx.AsyncClient) -> None:
    server = PlatformServer(PLATFORMS[kind_of]).start()
    sent = await made(kind_of, server, client, late=7200).send(ALERT)
    server.stop()
    assert (sent.outcome, sent.advice) == ("refused", {"dingtalk": "clock", "feishu": "sign"}[kind_of])


@pytest.mark.parametrize("secret", ["", "whsec_", "not base64 !"])
def test_a_webhook_needs_a_secret_that_signs(secret: str) -> None:
    with pytest.raises(ValueError, match="whsec_"):
        ALERT_KINDS["webhook"].build(
            {"url": "http://x", "secret": secret}, httpx.AsyncClient(), lambda: ALERT.created_at
        )
