"""What a stream lacks before it goes live: the rules, on what is known of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median
from typing import Any, Literal

from app.views import View, moment

HEARD_WHILE_PLANNED, HEARD_WHILE_LIVE = timedelta(hours=24), timedelta(minutes=5)
"""A comment that long ago shows that the room is connected."""
LATE_START = timedelta(minutes=15)
AHEAD_S, BEHIND_S = 5, 30
"""Comments stamped further off than this come from a clock that is wrong."""
FEW_ANSWERED = 0.5
"""A pre-flight that answers a smaller share of its questions is told."""

State = Literal["ok", "warn", "missing"]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the checklist: `code` says what is so, in the interface's words."""

    name: str
    state: State
    code: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    at: datetime | None = None

    def view(self) -> View:
        """As the interface is told."""
        said = {"code": f"{self.name}.{self.code}", "values": dict(self.values)}
        return {"name": self.name, "state": self.state, "said": said, "at": moment(self.at)}


@dataclass(frozen=True, slots=True)
class Answering:
    """The version that answers."""

    number: int
    by: str
    at: datetime | None
    warnings: int
    zone: str = ""
    """The stream's."""
    elsewhen: int = 0
    """Offers whose times were written by another clock than that zone's."""


@dataclass(frozen=True, slots=True)
class Run:
    """The last pre-flight of the version that answers."""

    questions: int
    answered: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """A channel of alerts: when it was last changed, and when a message last arrived there."""

    name: str
    changed_at: datetime
    arrived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a stream."""

    now: datetime
    state: str
    starts_at: datetime | None
    sells_to: Sequence[str]
    answering: Answering | None = None
    newest: int | None = None
    """The stream's newest version, whether it answers or not."""
    run: Run | None = None
    heard_at: datetime | None = None
    heard_from: str | None = None
    """The name of the key or person that posted the last comment, where this process has seen it."""
    keys: int = 0
    """Keys that may post the stream's comments."""
    lags: Sequence[float] = ()
    """How many seconds after their own time the last comments came."""
    agents: Sequence[str] = ()
    hosts: Sequence[str] = ()
    channels: Sequence[Told] = ()


def items(known: Known) -> list[Item]:
    """The checklist, in the order in which a stream is prepared."""
    rules = (_details, _knowledge, _preflight, _room, _people, _alerts, _clock)
    return [rule(known) for rule in rules]


def readiness_view(known: Known, wall: datetime) -> View:
    """The checklist as the interface is told; it is ready where nothing is missing. `wall` is the machine's time, with
    which a page compares its browser's."""
    found = items(known)
    ready = all(item.state != "missing" for item in found)
    return {"items": [item.view() for item in found], "ready": ready, "now": moment(wall)}


def _details(known: Known) -> Item:
    starts = known.starts_at
    if starts is None:
        return Item("details", "warn", "no_start")
    if known.state == "planned" and known.now - starts > LATE_START:
        return Item("details", "warn", "past", at=starts)
    if not known.sells_to:
        return Item("details", "warn", "no_regions", at=starts)
    return Item("details", "ok", "whole", at=starts)


def _knowledge(known: Known) -> Item:
    version = known.answering
    if version is None:
        if known.newest is None:
            return Item("knowledge", "missing", "none")
        return Item("knowledge", "missing", "not_active", {"newest": known.newest})
    values = {"version": version.number, "by": version.by, "warnings": version.warnings}
    if known.newest is not None and known.newest > version.number:
        return Item("knowledge", "warn", "newer", {**values, "newest": known.newest}, version.at)
    if version.elsewhen:
        told = {**values, "offers": version.elsewhen, "zone": version.zone}
        return Item("knowledge", "warn", "other_zone", told, version.at)
    return Item("knowledge", "ok", "warnings" if version.warnings else "active", values, version.at)


def _preflight(known: Known) -> Item:
    run = known.run
    if known.answering is None:
        return Item("preflight", "missing", "no_knowledge")
    if run is None:
        return Item("preflight", "missing", "not_run", {"version": known.answering.number})
    values = {"questions": run.questions, "answered": run.answered, "by": run.by}
    few = run.answered < run.questions * FEW_ANSWERED
    return Item("preflight", "warn" if few else "ok", "few" if few else "run", values, run.at)


def _room(known: Known) -> Item:
    heard = known.heard_at
    if heard is None:
        return Item("room", "missing", "silent" if known.keys else "no_key", {"keys": known.keys})
    values = {"by": known.heard_from}
    patience = HEARD_WHILE_LIVE if known.state == "live" else HEARD_WHILE_PLANNED
    if known.now - heard > patience:
        return Item("room", "warn", "quiet", values, heard)
    return Item("room", "ok", "heard_from" if known.heard_from else "heard", values, heard)


def _people(known: Known) -> Item:
    values = {"agents": list(known.agents), "hosts": list(known.hosts)}
    if known.agents and known.hosts:
        return Item("people", "ok", "here", values)
    if known.agents:
        return Item("people", "warn", "agents_only", values)
    return Item("people", "missing", "host_only" if known.hosts else "nobody", values)


def _alerts(known: Known) -> Item:
    if not known.channels:
        return Item("alerts", "missing", "none")
    untested = [told.name for told in known.channels if not _arrived(told)]
    if untested:
        return Item("alerts", "warn", "untested", {"channels": untested})
    arrivals = [told.arrived_at for told in known.channels if told.arrived_at is not None]
    return Item("alerts", "ok", "tested", {"channels": [told.name for told in known.channels]}, min(arrivals))


def _arrived(told: Told) -> bool:
    return told.arrived_at is not None and told.arrived_at >= told.changed_at


def _clock(known: Known) -> Item:
    """The service's clock against the comments' own; each page compares its browser's besides."""
    if not known.lags:
        return Item("clock", "ok", "alone")
    lag = round(median(known.lags))
    if lag < -AHEAD_S:
        return Item("clock", "warn", "ahead", {"seconds": -lag})
    if lag > BEHIND_S:
        return Item("clock", "warn", "behind", {"seconds": lag})
    return Item("clock", "ok", "right", {"seconds": max(0, lag)})
