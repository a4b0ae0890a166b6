"""Whose address a request has that came through a proxy."""

import pytest
import structlog
import uvicorn
from starlette.types import Receive, Scope, Send

from app.cli import settings_with
from app.errors import ConfigError
from app.serving import server_config, warn_of_proxies
from app.settings import Settings

PROXY = "172.18.0.1"


async def address_seen(peer: str, forwarded: str, **settings: object) -> str:
    """The address that the application sees."""
    seen: list[str] = []

    async def application(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope["client"][0])

    config: uvicorn.Config = server_config(application, Settings(**settings))  # pyright: ignore[reportArgumentType]
    config.load()
    headers = [(b"x-forwarded-for", forwarded.encode())]
    scope = {"type": "http", "client": (peer, 1), "scheme": "http", "headers": headers}
    await config.loaded_app(scope, None, None)  # pyright: ignore[reportArgumentType]
    return seen[0]


@pytest.mark.parametrize("trusted", ["172.18.0.1", "10.0.0.1, 172.16.0.0/12", '["172.18.0.1"]'])
async def test_each_person_behind_a_trusted_proxy_has_their_own_address(
    monkeypatch: pytest.MonkeyPatch, trusted: str
) -> None:
    monkeypatch.setenv("SIDESTAGE_TRUSTED_PROXIES", trusted)
    assert await address_seen(PROXY, "203.0.113.7") == "203.0.113.7"
    assert await address_seen("127.0.0.1", "203.0.113.7") == "203.0.113.7"
    assert await address_seen("192.0.2.1", "203.0.113.7") == "192.0.2.1"


async def test_nobody_but_this_machine_says_whose_address_it_is_unless_told() -> None:
    assert await address_seen(PROXY, "203.0.113.7") == PROXY
    assert await address_seen("127.0.0.1", "203.0.113.7") == "203.0.113.7"


async def test_what_a_client_says_before_the_proxy_does_not_count() -> None:
    said = "6.6.6.6, 203.0.113.7"
    assert await address_seen(PROXY, said, trusted_proxies=[PROXY]) == "203.0.113.7"


@pytest.mark.parametrize("given", ["*", "proxy.example", "10.0.0.1/8", "10.0.0.0/99"])
def test_what_is_no_address_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SIDESTAGE_TRUSTED_PROXIES", given)
    with pytest.raises(ConfigError, match=r"^SIDESTAGE_TRUSTED_PROXIES: "):
        settings_with()


@pytest.mark.parametrize(
    ("given", "warned"),
    [
        ({"host": "192.0.2.1"}, True),
        ({"host": "192.0.2.1", "trusted_proxies": ["172.18.0.1"]}, False),
        ({"host": "127.0.0.1"}, False),
        ({"host": "192.0.2.1", "public_url": None}, False),
    ],
)
def test_a_proxy_elsewhere_that_is_not_named_is_warned_of(given: dict[str, object], warned: bool) -> None:
    with structlog.testing.capture_logs() as logs:
        warn_of_proxies(Settings(**{"public_url": "https://desk.example", **given}))  # pyright: ignore
    assert bool(logs) is warned
