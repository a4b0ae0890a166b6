"""Clients that ask other programs over HTTP."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx

from app.errors import ConfigError

DIRECTLY = {"all://localhost": None, "all://127.0.0.1": None, "all://[::1]": None}
"""This machine: no proxy needs to know what is asked of it, nor with which key."""


def client(base_url: str = "", **given: Any) -> httpx.Client:
    """A client that goes through the environment's proxies, but to this machine directly. ConfigError where one of them
    can't be used, httpx.InvalidURL where `base_url` is no address."""
    base = httpx.URL(base_url)
    with _usable_proxies():
        return httpx.Client(base_url=base, mounts=DIRECTLY, **given)


def async_client(base_url: str = "", **given: Any) -> httpx.AsyncClient:
    """The same, for an event loop."""
    base = httpx.URL(base_url)
    with _usable_proxies():
        return httpx.AsyncClient(base_url=base, mounts=DIRECTLY, **given)


@contextmanager
def _usable_proxies() -> Generator[None]:
    try:
        yield
    except (ImportError, ValueError, httpx.InvalidURL) as error:  # httpx makes all of them with the client
        raise ConfigError(
            f"A proxy of ALL_PROXY, HTTP_PROXY or HTTPS_PROXY can't be used: {error}"
        ) from error
