"""The channels of alerts: set up, tried out, and what they were told."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

import httpx
from sqlmodel import Session

from app.alerts import messages
from app.alerts.delivery import AlertDelivery
from app.alerts.setting_up import check_config, host_of
from app.alerts.words import title_of_test
from app.channels.alert_kinds import ALERT_KINDS
from app.errors import Conflict, NotFound, TooMany
from app.paging import Page, cursor_of, parse_cursor
from app.store import alerts as rows
from app.store import audit
from app.store.session import Database
from app.store.tables import AlertChannelRow, AlertMessage
from app.views import View, moment


class AlertChannels:
    """Keeps the channels, tests them, and sends again what did not arrive."""

    def __init__(
        self, db: Database, delivery: AlertDelivery, client: httpx.AsyncClient, wall: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._delivery = delivery
        self._client = client
        self._wall = wall

    async def listed(self) -> Page:
        """Every channel, by name, without its secrets."""

        def work(session: Session) -> Page:
            waiting = rows.counts(session)
            return Page([_view(row, waiting.get(row.id, 0)) for row in rows.channels(session)])

        return await self._db.read(work)

    async def add(self, kind: str, name: str, config: Mapping[str, str], *, actor: str, admin: bool) -> View:
        """The new channel; Invalid for what can't be one, Forbidden where the address is an admin's to give."""
        now = self._wall()
        checked = check_config(kind, config, self._client, admin=admin)
        row = AlertChannelRow(
            id="ac_" + secrets.token_hex(6),
            kind=kind,
            name=name,
            config=checked,
            created_by=actor,
            created_at=now,
            updated_at=now,
        )

        def work(session: Session) -> View:
            audit.add(session, now, actor, "alert_channel.added", row.id, kind=kind, name=name)
            return _kept(session, row)

        return await self._db.write(work)

    async def change(
        self, channel_id: str, name: str | None, config: Mapping[str, str | None], *, actor: str, admin: bool
    ) -> View:
        """The channel as it is now; a field that is not given stays, one that is null is taken out."""
        now = self._wall()

        def work(session: Session) -> View:
            row = _existing(session, channel_id)
            merged = {**row.config, **config}
            given = {field: value for field, value in merged.items() if value}
            if config:
                changed = admin or host_of(row.kind, given) == host_of(row.kind, row.config)
                row.config = check_config(row.kind, given, self._client, admin=changed)
            row.name, row.updated_at = name or row.name, now
            fields = [*(["name"] if name else []), *config]
            audit.add(session, now, actor, "alert_channel.changed", row.id, name=row.name, fields=fields)
            return _kept(session, row)

        return await self._db.write(work)

    async def remove(self, channel_id: str, *, actor: str) -> None:
        """Removes a channel; what waits for it does not leave."""
        now = self._wall()

        def work(session: Session) -> None:
            row = _existing(session, channel_id)
            audit.add(session, now, actor, "alert_channel.removed", row.id, kind=row.kind, name=row.name)
            rows.remove_channel(session, row, "the channel was removed")

        await self._db.write(work)

    async def test(self, channel_id: str, language: str) -> View:
        """What the other side said to a test message; TooMany where the channel's rate has no room for it now."""
        now = self._wall()

        def work(session: Session) -> messages.Claim:
            row = _existing(session, channel_id)
            kind = ALERT_KINDS[row.kind]
            at = messages.room_for_one(session, row.id, kind, now)
            if at > now:
                raise TooMany(
                    "The channel takes no more just now.", retry_after=int((at - now).total_seconds()) + 1
                )
            content = {"title": title_of_test(language), "lines": [], "language": language}
            message = messages.new_message(row, content, now, test=True)
            return messages.begun(session, message, row, now)

        sent = await self._delivery.try_once(await self._db.write(work))
        return {"outcome": sent.outcome, "detail": sent.detail, "advice": sent.advice}

    async def sent(self, after: str | None, limit: int) -> Page:
        """A page of messages, newest first, with what became of each."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            found = rows.messages(session, cursor, limit + 1)
            page = found[:limit]
            last = page[-1] if len(found) > limit else None
            return Page(
                [_message_view(row) for row in page], cursor_of(last.created_at, last.id) if last else None
            )

        return await self._db.read(work)

    async def send_again(self, message_id: str, *, actor: str) -> View:
        """A message that did not arrive, or may not have, on its way again; Conflict for any other."""
        now = self._wall()

        def work(session: Session) -> View:
            message = session.get(AlertMessage, message_id)
            if message is None:
                raise NotFound(f"There is no message {message_id!r}.")
            _existing(session, message.channel_id)
            if message.test or message.state not in ("dead", "unknown") or not message.content:
                raise Conflict("This message is not one to send again.", extra={"state": message.state})
            message.state, message.attempts, message.next_at = "pending", 0, now
            session.add(message)
            audit.add(session, now, actor, "alert.sent_again", message.id, channel=message.channel_name)
            return _message_view(message)

        return await self._db.write(work)


def kinds() -> list[View]:
    """Every kind of channel, with the fields that it is set up with and the rates that are kept."""
    return [
        {
            "kind": name,
            "fields": [
                {"name": field.name, "secret": field.secret, "required": field.required}
                for field in kind.fields
            ],
            "hosts": list(kind.hosts),
            "rates": [{"count": rate.count, "seconds": rate.within.total_seconds()} for rate in kind.rates],
        }
        for name, kind in ALERT_KINDS.items()
    ]


def _existing(session: Session, channel_id: str) -> AlertChannelRow:
    row = session.get(AlertChannelRow, channel_id)
    if row is None:
        raise NotFound(f"There is no alert channel {channel_id!r}.")
    return row


def _kept(session: Session, row: AlertChannelRow) -> View:
    with session.no_autoflush:
        if rows.name_taken(session, row.name, row.id):
            raise Conflict(f"There is an alert channel {row.name!r} already.")
    session.add(row)
    session.flush()
    return _view(row, rows.counts(session).get(row.id, 0))


def _view(row: AlertChannelRow, waiting: int) -> View:
    secret = {field.name: field.secret for field in ALERT_KINDS[row.kind].fields}
    return {
        "id": row.id,
        "kind": row.kind,
        "name": row.name,
        "config": {name: "set" if secret.get(name, True) else value for name, value in row.config.items()},
        "host": host_of(row.kind, row.config),
        "waiting": waiting,
        "created_by": row.created_by,
        "created_at": moment(row.created_at),
        "updated_at": moment(row.updated_at),
    }


def _message_view(row: AlertMessage) -> View:
    return {
        "id": row.id,
        "channel_id": row.channel_id,
        "channel": row.channel_name,
        "kind": row.channel_kind,
        "test": row.test,
        "title": row.content.get("title", ""),
        "lines": row.content.get("lines", []),
        "count": len(row.content.get("items", [])),
        "state": row.state,
        "again": row.again,
        "attempts": row.attempts,
        "next_at": moment(row.next_at) if row.state == "pending" else None,
        "error": row.last_error,
        "advice": row.advice,
        "created_at": moment(row.created_at),
        "sent_at": moment(row.sent_at),
    }
