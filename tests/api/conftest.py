"""One real service for all tests of the interface; each test has a stream of its own."""

from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from tests.openid_provider import CLIENT, SECRET, Provider
from tests.serving import STREAM, WORKBOOK, Service, start

SHOP = "https://shop.example"
"""The origin whose pages may embed the desk."""


@pytest.fixture(scope="session")
def openid_provider() -> Iterator[Provider]:
    provider = Provider()
    yield provider
    provider.close()


@pytest.fixture
def provider(openid_provider: Provider) -> Iterator[Provider]:
    """The team's OpenID provider, where one agent may sign in."""
    openid_provider.reset()
    yield openid_provider
    openid_provider.reset()


@pytest.fixture(scope="session")
def service(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, openid_provider: Provider
) -> Iterator[Service]:
    made = start(
        tmp_path_factory.mktemp("data"),
        request.config.cache.mkdir("encoder"),
        embed_origins=[SHOP],
        oidc_issuer=openid_provider.url,
        oidc_client_id=CLIENT,
        oidc_client_secret=SECRET,
        oidc_title="Sign in with Team",
        oidc_roles={"live-leads": "admin", "live-agents": "agent"},
    )
    yield made
    made.stop()


@pytest.fixture(scope="session")
def admin(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("admin")) as client:
        yield client


@pytest.fixture(scope="session")
def poster(service: Service) -> Iterator[httpx.Client]:
    with closing(service.poster()) as client:
        yield client


@pytest.fixture
def stream(admin: httpx.Client) -> str:
    """The id of a live stream without knowledge."""
    stream_id = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]
    admin.post(f"/api/v1/streams/{stream_id}/start").raise_for_status()
    return stream_id


@pytest.fixture
def shop(admin: httpx.Client, stream: str) -> str:
    """The id of a live stream with a small shop's knowledge."""
    admin.post(
        f"/api/v1/streams/{stream}/knowledge",
        params={"activate": "true"},
        files={"file": ("shop.yaml", WORKBOOK.encode())},
    ).raise_for_status()
    return stream
