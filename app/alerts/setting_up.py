"""What a channel may be set up with."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.channels.alert_channel import Field
from app.channels.alert_kinds import ALERT_KINDS
from app.errors import Forbidden, Invalid

PLAIN = re.compile(r"[\w:.@+/=-]+")
"""Tokens, secrets and chats have no spaces, and nothing that ends a path."""
LONGEST = 2000


def check_config(
    kind: str, config: Mapping[str, str], client: httpx.AsyncClient, *, admin: bool
) -> dict[str, str]:
    """The settings, if a channel can be made of them: Invalid names each field that is wrong. The service posts to
    the address from inside its network, so that only an admin may give one that is not the platform's own."""
    if kind not in ALERT_KINDS:
        raise Invalid(
            "There is no such kind of channel.",
            errors=[_error(("kind",), "one of " + ", ".join(ALERT_KINDS))],
        )
    fields = {field.name: field for field in ALERT_KINDS[kind].fields}
    given = {name: value.strip() for name, value in config.items() if value and value.strip()}
    errors = [_error(("config", name), "no such field") for name in given.keys() - fields.keys()]
    errors += [
        _error(("config", name), wrong)
        for name, field in fields.items()
        if (wrong := _wrong(field, given.get(name)))
    ]
    if not errors:
        try:
            ALERT_KINDS[kind].build(given, client, lambda: datetime.now(UTC))
        except ValueError as error:
            errors.append(_error(("config", "secret"), str(error)))
    if errors:
        raise Invalid("A channel can't be made of this.", errors=errors)
    if not admin and not _is_platforms(kind, given):
        raise Forbidden("An address that is not the platform's own is an admin's to give.")
    return given


def host_of(kind: str, config: Mapping[str, str]) -> str:
    """Where messages go, without what is secret in the address."""
    if "url" not in config:
        return next(iter(ALERT_KINDS[kind].hosts), "")
    address = urlsplit(config["url"])
    return f"{address.scheme}://{address.hostname}" + (f":{address.port}" if address.port else "")


def _is_platforms(kind: str, config: Mapping[str, str]) -> bool:
    hosts = ALERT_KINDS[kind].hosts
    return host_of(kind, config) in {*hosts, *(f"https://{host}" for host in hosts)}


def _wrong(field: Field, value: str | None) -> str | None:
    """What is wrong with a field, in words; None where nothing is."""
    if not value:
        return "is needed" if field.required else None
    if len(value) > LONGEST:
        return f"at most {LONGEST} characters"
    if not field.address:
        return (
            None if PLAIN.fullmatch(value) and ".." not in value else "has characters that no such thing has"
        )
    return None if _is_address(value) else "an address that begins with https:// or http://"


def _is_address(value: str) -> bool:
    try:
        address = urlsplit(value)
        return (
            address.scheme in ("http", "https")
            and bool(address.hostname)
            and httpx.URL(value).host != ""
            and (address.port or 1) > 0
        )
    except (ValueError, httpx.InvalidURL):
        return False


def _error(loc: tuple[str, ...], message: str) -> dict[str, Any]:
    return {"loc": ["body", *loc], "message": message, "value": None}
