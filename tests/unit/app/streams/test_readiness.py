"""What the checklist says of a stream, item by item."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import app.web
from app.streams.readiness import Answering, Known, Run, Told, items, readiness_view

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
WALL = NOW + timedelta(hours=3)
LONG_AGO, LATELY = NOW - timedelta(days=2), NOW - timedelta(minutes=1)
ANSWERING = Answering(3, "otto", LATELY, 0)
READY = Known(
    now=NOW,
    state="planned",
    starts_at=NOW + timedelta(hours=1),
    sells_to=["MY"],
    answering=ANSWERING,
    newest=3,
    run=Run(40, 38, "otto", LATELY),
    heard_at=LATELY,
    heard_from="connector",
    keys=1,
    lags=[0.4, 1.1, 0.2],
    agents=["mei"],
    hosts=["hana"],
    channels=[Told("Night shift", LONG_AGO, LATELY)],
)
LIVE = {"state": "live"}
UNSEEN = {"heard_at": None, "heard_from": None}
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("details", "ok", "whole", {}),
    ("details", "warn", "no_start", {"starts_at": None}),
    ("details", "warn", "no_regions", {"sells_to": []}),
    ("details", "warn", "past", {"starts_at": NOW - timedelta(hours=1)}),
    ("details", "ok", "whole", {"starts_at": NOW - timedelta(minutes=10)}),
    ("details", "ok", "whole", {"starts_at": NOW - timedelta(hours=1), **LIVE}),
    ("knowledge", "ok", "active", {}),
    ("knowledge", "ok", "warnings", {"answering": replace(ANSWERING, warnings=2)}),
    ("knowledge", "warn", "newer", {"newest": 4}),
    ("knowledge", "warn", "other_zone", {"answering": replace(ANSWERING, zone="UTC", elsewhen=1)}),
    ("knowledge", "missing", "not_active", {"answering": None}),
    ("knowledge", "missing", "none", {"answering": None, "newest": None}),
    ("preflight", "ok", "run", {}),
    ("preflight", "ok", "run", {"run": Run(40, 20, "otto", LATELY)}),
    ("preflight", "warn", "few", {"run": Run(40, 19, "otto", LATELY)}),
    ("preflight", "missing", "not_run", {"run": None}),
    ("preflight", "missing", "no_knowledge", {"answering": None}),
    ("room", "ok", "heard_from", {}),
    ("room", "ok", "heard", {"heard_from": None}),
    ("room", "ok", "heard_from", {"heard_at": NOW - timedelta(hours=23)}),
    ("room", "warn", "quiet", {"heard_at": NOW - timedelta(hours=25)}),
    ("room", "warn", "quiet", {"heard_at": NOW - timedelta(minutes=6), **LIVE}),
    ("room", "missing", "silent", UNSEEN),
    ("room", "missing", "no_key", {**UNSEEN, "keys": 0}),
    ("people", "ok", "here", {}),
    ("people", "warn", "agents_only", {"hosts": []}),
    ("people", "missing", "host_only", {"agents": []}),
    ("people", "missing", "nobody", {"agents": [], "hosts": []}),
    ("alerts", "ok", "tested", {}),
    ("alerts", "warn", "untested", {"channels": [Told("Night shift", LONG_AGO, None)]}),
    ("alerts", "warn", "untested", {"channels": [Told("Night shift", LATELY, LONG_AGO)]}),
    ("alerts", "missing", "none", {"channels": []}),
    ("clock", "ok", "right", {}),
    ("clock", "ok", "alone", {"lags": []}),
    ("clock", "ok", "right", {"lags": [0.2, 0.3, 3600]}),
    ("clock", "warn", "ahead", {"lags": [-40, -41, -39]}),
    ("clock", "warn", "behind", {"lags": [90, 95, 100]}),
]


@pytest.mark.parametrize(("name", "state", "code", "changed"), CASES)
def test_each_item_says_how_it_stands(name: str, state: str, code: str, changed: dict[str, Any]) -> None:
    found = {item.name: item for item in items(replace(READY, **changed))}
    assert (found[name].state, found[name].code) == (state, code)
    without_knowledge = {"knowledge", "preflight"} if found["knowledge"].state == "missing" else set[str]()
    assert {other for other, item in found.items() if item.state != "ok"} <= {name} | without_knowledge


@pytest.mark.parametrize("language", ["en", "zh"])
def test_whatever_is_said_has_words(language: str) -> None:
    words = json.loads((Path(app.web.__file__).parent / f"static/words/{language}.json").read_text("utf-8"))
    said = {f"ready.{name}.{code}" for name, _, code, _ in CASES}
    assert said == {key for key in words if key.startswith("ready.")}


def test_it_is_ready_where_nothing_is_missing() -> None:
    assert readiness_view(READY, WALL)["ready"]
    assert readiness_view(replace(READY, hosts=[], newest=4), WALL)["ready"]
    assert not readiness_view(replace(READY, channels=[]), WALL)["ready"]


def test_only_the_channels_that_were_not_tried_are_named() -> None:
    tried, changed = Told("Night shift", LONG_AGO, LATELY), Told("Day shift", LATELY, LONG_AGO)
    item = next(i for i in items(replace(READY, channels=[tried, changed])) if i.name == "alerts")
    assert item.values == {"channels": ["Day shift"]}


def test_an_item_is_told_as_the_interface_reads_it() -> None:
    view = readiness_view(READY, WALL)
    assert view["now"] == "2026-11-21T15:00:00.000+00:00"
    assert [item["name"] for item in view["items"]] == [
        "details", "knowledge", "preflight", "room", "people", "alerts", "clock",
    ]  # fmt: skip
    assert view["items"][1] == {
        "name": "knowledge",
        "state": "ok",
        "said": {"code": "knowledge.active", "values": {"version": 3, "by": "otto", "warnings": 0}},
        "at": "2026-11-21T11:59:00.000+00:00",
    }
