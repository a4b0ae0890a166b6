"""The service's own paths: whether it is alive and ready, and what it counts."""

import sqlite3
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from app.assembly import Services
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model


@pytest.fixture
def full_disk(service: Service) -> Iterator[None]:
    """Nothing can be stored meanwhile."""
    services: Services = service.server.lifespan.state["services"]
    engine = services.db._write_engine  # pyright: ignore[reportPrivateUsage]

    def full(_: Connection) -> None:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("database or disk is full"))

    event.listen(engine, "commit", full)
    yield
    event.remove(engine, "commit", full)


def test_it_is_not_ready_while_nothing_can_be_stored(
    service: Service, poster: httpx.Client, shop: str, full_disk: None
) -> None:
    assert_problem(poster.post(f"/api/v1/streams/{shop}/comments", json={"text": "hello"}), 503)
    for _ in range(2):
        told = httpx.get(service.url + "/readyz")
        assert_problem(told, 503)
        assert told.json()["missing"] == ["database writes"]
        assert told.headers["retry-after"]


def test_it_is_ready_again_once_something_can(service: Service, poster: httpx.Client, shop: str) -> None:
    services: Services = service.server.lifespan.state["services"]
    services.db.failing = True
    assert httpx.get(service.url + "/readyz").status_code == 200
    assert services.db.failing is False
    assert poster.post(f"/api/v1/streams/{shop}/comments", json={"text": "hello"}).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/desk", "/static/scripts/live.js"])
def test_monitors_may_ask_for_the_head_only(service: Service, path: str) -> None:
    whole, head = httpx.get(service.url + path), httpx.head(service.url + path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["content-security-policy"] == whole.headers["content-security-policy"]


def test_a_head_is_refused_as_the_whole_would_be(service: Service, admin: httpx.Client, stream: str) -> None:
    assert httpx.head(service.url + "/api/v1/streams").status_code == 401
    assert admin.head("/api/v1/streams").status_code == 200
    assert admin.head("/api/v1/streams/st_none").status_code == 404
    assert admin.head(f"/api/v1/streams/{stream}/events").status_code == 405
