"""The rules of streams and of the shop: each a stream's own, else the shop's, else the settings'."""

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlmodel import Session

from app.alerts.choice import check_channels
from app.bus import Bus
from app.errors import Invalid
from app.settings import Settings
from app.store import audit, events, shop
from app.store import streams as rows
from app.store.session import Database
from app.store.tables import Stream
from app.views import View, stream_view

CLOCKS = ("due_seconds", "alert_seconds", "breach_seconds")
"""In the order in which they may run out."""
OF_SETTINGS = (
    "target_precision", "reply_confidence", "ignore_below", *CLOCKS, "topic_viewers", "topic_window_seconds",
    "flood_per_minute", "answered_minutes", "ration_seconds", "ration_hold_seconds",
)  # fmt: skip
OTHERS: Mapping[str, Any] = {
    "max_reply_length": None, "manual_intents": [], "auto_languages": None, "blocked_terms": [], "posting": None,
    "undo_seconds": rows.UNDO_SECONDS, "alerts": None, "on_air_by": "nobody",
}  # fmt: skip
"""What holds for the rules that are no settings; null where it depends on the stream, or nothing is said."""


class RuleBook:
    """Tells and changes them."""

    def __init__(
        self, db: Database, bus: Bus, settings: Settings, channel: str | None, clock: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._bus = bus
        self._settings = settings
        self._channel = channel
        self._clock = clock

    async def of_stream(self, stream_id: str) -> View:
        """Every rule of a stream, with where its value is from."""
        return await self._db.read(lambda session: self._told(session, rows.existing(session, stream_id)))

    async def of_shop(self) -> View:
        """Every rule of the shop, with where its value is from."""
        return await self._db.read(lambda session: self._told(session, None))

    async def shop(self) -> View:
        """The shop's defaults, as far as there are any."""
        return await self._db.read(shop.defaults)

    async def change_stream(self, stream_id: str, changes: Mapping[str, Any], *, actor: str) -> View:
        """The stream's rules with some changed, null: none of its own; Invalid where they don't fit together."""
        now = self._clock()

        def work(session: Session) -> View:
            rows.lock(session, stream_id)
            stream = rows.existing(session, stream_id)
            rules = _changed(stream.rules, changes)
            if rules != stream.rules:
                _check_alerts(session, changes)
                stream.rules = rules
                check_clocks(shop.standing(stream), self._settings, changes)
                session.add(stream)
                audit.add(session, now, actor, "stream.changed", stream_id, rules=dict(changes))
                self._tell(session, stream, now, actor)
            return self._told(session, stream)

        told = await self._db.write(work)
        self._bus.publish(stream_id)
        return told

    async def change_shop(self, changes: Mapping[str, Any], *, actor: str, anew: bool = False) -> View:
        """The shop's defaults with some changed, null: taken out, or all `anew`; Invalid where they don't fit."""
        now = self._clock()

        def work(session: Session) -> tuple[dict[str, Any], list[str]]:
            before = shop.lock(session)
            after = _changed({} if anew else before, changes)
            if after == before:
                return after, []
            _check_alerts(session, changes)
            check_clocks(after, self._settings, changes)
            streams = shop.put(session, after)
            for stream in streams:
                _check_beside(stream, self._settings, changes)
                self._tell(session, stream, now, actor)
            audit.add(session, now, actor, "shop.changed", "", **dict(changes))
            return after, [stream.id for stream in streams]

        after, told = await self._db.write(work)
        for stream_id in told:
            self._bus.publish(stream_id)
        return after

    def _tell(self, session: Session, stream: Stream, now: datetime, actor: str) -> None:
        view = stream_view(stream, self._channel)
        events.append(session, stream.id, "stream", view, at=now, actor=actor)

    def _told(self, session: Session, stream: Stream | None) -> View:
        own = stream.rules if stream else {}
        defaults = shop.defaults(session)
        told: View = {}
        for name in (*OF_SETTINGS, *OTHERS):
            standard = self._standard(name, stream)
            by_shop = defaults.get(name)
            whose = "stream" if name in own else "shop" if name in defaults else "standard"
            value = {"stream": own.get(name), "shop": by_shop, "standard": standard}[whose]
            told[name] = {"value": value, "from": whose, "shop": by_shop, "standard": standard}
        return {"rules": told}

    def _standard(self, name: str, stream: Stream | None) -> Any:
        if name in OF_SETTINGS:
            return getattr(self._settings, name)
        if name == "max_reply_length" and stream is not None:
            return rows.platforms_length(stream)
        if name == "posting" and stream is not None:
            return rows.usual_posting(stream, self._channel)
        return OTHERS[name]


def clocks_fit(settings: Settings) -> Callable[[Stream, Mapping[str, Any]], None]:
    """Raises Invalid where a clock that a stream was given does not fit those that hold besides."""

    def check(stream: Stream, given: Mapping[str, Any]) -> None:
        check_clocks(shop.standing(stream), settings, given, at=("rules",))

    return check


def check_clocks(
    rules: Mapping[str, Any], settings: Settings, changed: Mapping[str, Any], *, at: tuple[str, ...] = ()
) -> None:
    """Raises Invalid where a clock was changed and one runs out before the one that goes before it."""
    if not changed.keys() & set(CLOCKS):
        return
    clocks = {name: rules.get(name, getattr(settings, name)) for name in CLOCKS}
    for earlier, later in pairwise(CLOCKS):
        if clocks[earlier] > clocks[later]:
            blamed = later if later in changed else earlier
            bound = f"at least {clocks[earlier]}" if blamed == later else f"at most {clocks[later]}"
            problem = {"loc": ["body", *at, blamed], "message": bound, "value": clocks[blamed]}
            raise Invalid("A reply is due first, then the team is told, then it is missed.", errors=[problem])


def _check_beside(stream: Stream, settings: Settings, changed: Mapping[str, Any]) -> None:
    """Raises Invalid where the shop's clocks don't fit those that a stream has of its own."""
    if not stream.rules.keys() & set(CLOCKS):
        return
    try:
        check_clocks(shop.standing(stream), settings, changed)
    except Invalid as error:
        detail = f"{stream.title!r} has clocks of its own that do not fit these."
        raise Invalid(detail, errors=error.errors) from error


def _check_alerts(session: Session, changes: Mapping[str, Any]) -> None:
    if changes.get("alerts"):
        check_channels(session, changes["alerts"]["channels"])


def _changed(rules: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**rules, **changes}.items() if value is not None}
