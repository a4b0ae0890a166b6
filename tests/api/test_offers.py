"""A coupon by the stream's clock: offered while it runs, and no longer."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.main import now
from tests.serving import STREAM, WORKBOOK, Service, start

pytestmark = pytest.mark.model
BEGAN = datetime.fromisoformat("2026-11-21T20:00:00+08:00")
PROMO = """
promos:
  - {code: NOW10, title_en: 10% off, sku: "*", kind: percent, value: 10,
     starts_at: "2026-11-21 20:00", ends_at: "2026-11-21 20:30"}
"""


class Clock:
    """The machine's, but for what it is set ahead."""

    def __init__(self) -> None:
        self._off = BEGAN - now()

    def __call__(self) -> datetime:
        return now() + self._off

    def pass_time(self, minutes: float) -> None:
        self._off += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def service(tmp_path: Any, request: pytest.FixtureRequest, clock: Clock) -> Iterator[Service]:
    made = start(tmp_path, request.config.cache.mkdir("encoder"), clock)
    yield made
    made.stop()


def test_a_coupon_that_is_over_is_called_back_and_not_offered_again(service: Service, clock: Clock) -> None:
    with closing(service.client("admin")) as admin:
        fields = {**STREAM, "rules": {"manual_intents": ["price"]}}
        stream = admin.post("/api/v1/streams", json=fields).raise_for_status().json()["id"]
        path = f"/api/v1/streams/{stream}"
        file = ("shop.yaml", (WORKBOOK + PROMO).encode())
        admin.post(f"{path}/knowledge?activate=true", files={"file": file}).raise_for_status()
        admin.post(f"{path}/start").raise_for_status()
        body = {"comment_id": "c1", "text": "how much is link 1?", "author": {"id": "u1"}}
        decision = admin.post(f"{path}/comments", json=body).raise_for_status().json()["decision"]
        assert decision["action"] == "suggest"
        assert "35.10" in decision["reply"]["text"], "39.00 with 10% off"

        clock.pass_time(31)
        ends = time.monotonic() + 30
        while time.monotonic() < ends:
            (card,) = admin.get(f"{path}/suggestions").raise_for_status().json()["items"]
            if card["recalled_at"] and card["reply"]:
                break
            time.sleep(0.1)
        assert "39.00" in card["reply"]["text"]
        assert "35.10" not in card["reply"]["text"]
        late = {**body, "comment_id": "c2", "author": {"id": "u2"}}
        decision = admin.post(f"{path}/comments", json=late).raise_for_status().json()["decision"]
        assert "35.10" not in decision["reply"]["text"], "nor to who asks at 20:31"
