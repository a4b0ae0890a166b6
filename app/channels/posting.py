"""One POST of an alert, and what its answer means where the platform's own words do not say it."""

import json
from collections.abc import Mapping
from typing import Any

import httpx

from app.channels.channel import Sent

NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
NO_ANSWER_BEHIND_IT = frozenset({502, 504})
"""A gateway's answers: what is behind it may have taken the message."""


async def posted(
    client: httpx.AsyncClient, url: str, body: bytes, headers: Mapping[str, str] | None = None
) -> httpx.Response | Sent:
    """The answer, or what is known without one."""
    try:
        return await client.post(
            url, content=body, headers={"content-type": "application/json", **(headers or {})}
        )
    except NOT_CONNECTED as error:
        return Sent("retry", f"not connected: {type(error).__name__}")
    except (httpx.UnsupportedProtocol, httpx.InvalidURL):
        return Sent("refused", "the address can't be read", advice="address")
    except httpx.HTTPError as error:
        return Sent("unknown", f"no answer: {type(error).__name__}")


def encoded(body: Mapping[str, Any]) -> bytes:
    """JSON as it is sent."""
    return json.dumps(body, ensure_ascii=False).encode()


def answered(response: httpx.Response) -> dict[str, Any]:
    """The JSON object of an answer; empty where it is none."""
    try:
        found = json.loads(response.content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def judged(response: httpx.Response) -> Sent:
    """What an answer means that has none of the platform's words: it may not come from the platform at all."""
    detail = f"{response.status_code} {response.text[:200]}".strip()
    if response.status_code == 429:
        return Sent("retry", detail, wait_of(response), advice="rate")
    if response.status_code in NO_ANSWER_BEHIND_IT:
        return Sent("unknown", detail)
    if response.status_code >= 500:
        return Sent("retry", detail, wait_of(response))
    return Sent("refused", detail, advice="address")


def wait_of(response: httpx.Response, least: float | None = None) -> float | None:
    """The seconds that an answer asks to wait."""
    given = response.headers.get("retry-after", "")
    return float(given) if given.isdigit() else least
