"""The timeline of what was on air, read and corrected from a terminal."""

from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.cli.conftest import Ops, assert_one_sentence, told
from tests.serving import Service

pytestmark = pytest.mark.model
ZONE = ZoneInfo("Asia/Kuala_Lumpur")


def lines(ops: Ops, stream: str) -> list[tuple[int, str | None]]:
    found = told(ops("on-air", "--stream", stream, "--timeline", "--json"))
    return [(one["id"], one["sku"]) for one in found["items"]]


def test_a_line_is_corrected_and_taken_off(ops: Ops, shop: str) -> None:
    of = ("--stream", shop)
    assert ops("on-air", "DR-102", *of, "--at", "2026-01-01T20:00:00+08:00").returncode == 0
    assert ops("on-air", "BG-7", *of).stdout == "On air: BG-7.\n"
    (first, _), (last, _) = lines(ops, shop)
    shown = ops("on-air", *of, "--timeline").stdout
    assert "2026-01-01 20:00:00" in shown, "by the stream's clock"

    done = ops("on-air", "none", *of, "--correct", str(first))
    assert done.stdout == "Corrected: nothing, from 2026-01-01 20:00:00.\n"
    assert lines(ops, shop) == [(first, None), (last, "BG-7")]
    moved = ops("on-air", *of, "--correct", str(first), "--at", "2026-01-01T21:00:00+08:00", "DR-102")
    assert moved.stdout == "Corrected: DR-102, from 2026-01-01 21:00:00.\n"
    assert ops("on-air", *of, "--remove", str(last)).stdout.startswith("Taken off: BG-7, from ")
    assert ops("on-air", *of).stdout == "On air: DR-102.\n"
    assert lines(ops, shop) == [(first, "DR-102")]


def test_a_correction_tells_how_many_comments_it_touched(ops: Ops, shop: str, service: Service) -> None:
    told(ops("streams", "start", shop, "--json"))
    assert ops("on-air", "DR-102", "--stream", shop).returncode == 0
    with closing(service.poster()) as poster:
        comment = {"comment_id": "c1", "author": {"id": "u1"}, "text": "how much is it?"}
        comment["posted_at"] = datetime.now(ZONE).isoformat()
        poster.post(f"/api/v1/streams/{shop}/comments", json=comment).raise_for_status()
    ((line, _),) = lines(ops, shop)
    done = ops("on-air", "BG-7", "--stream", shop, "--correct", str(line))
    assert done.stdout.splitlines()[1].startswith("Comments that meant something else than was told: 1, ")


def test_a_time_of_day_is_the_last_one_by_the_streams_clock(ops: Ops, shop: str) -> None:
    an_hour_ago = datetime.now(ZONE) - timedelta(hours=1)
    made = told(ops("on-air", "DR-102", "--stream", shop, "--at", an_hour_ago.strftime("%H:%M"), "--json"))
    assert datetime.fromisoformat(made["at"]) == an_hour_ago.replace(second=0, microsecond=0)
    later = datetime.now(ZONE) + timedelta(hours=1)
    made = told(ops("on-air", "BG-7", "--stream", shop, "--at", later.strftime("%H:%M:%S"), "--json"))
    assert datetime.fromisoformat(made["at"]) == later.replace(microsecond=0) - timedelta(days=1)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--correct", "99", "DR-102"), ("99",)),
        (("--correct", "99"), ("--at",)),
        (("--remove", "99"), ("99",)),
        (("--remove", "99", "DR-102"), ("no product",)),
        (("--timeline", "--at", "20:00"), ("no time",)),
        (("--timeline", "--remove", "1"), ("one of",)),
        (("--at", "20:00"), ("what was on air",)),
        (("DR-102", "--at", "25:00"), ("at",)),
        (("DR-102", "--at", "yesterday"), ("at",)),
        (("NO-1",), ("'NO-1'",)),
    ],
)
def test_what_can_not_have_been_on_air_is_one_sentence(
    ops: Ops, shop: str, given: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert_one_sentence(ops("on-air", "--stream", shop, *given), *words)
    assert lines(ops, shop) == []
