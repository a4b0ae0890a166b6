"""What many requests name: languages, zones, countries, moments, hours."""

import re
from datetime import datetime
from functools import cache
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

_DATED = re.compile(r"\d{4}-")

TAG = re.compile(
    r"""
    [a-z]{2,3} (-[a-z]{3}){0,3}                     # language: a longer one is reserved, and none is registered
    (-[a-z]{4})?                                    # script
    (-([a-z]{2}|[0-9]{3}))?                         # region
    (-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*            # variants
    (-[a-wy-z0-9](-[a-z0-9]{2,8})+)*                # extensions
    (-x(-[a-z0-9]{1,8})+)?                          # private use
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""A language's tag by its syntax (RFC 5646, 2.1): shops speak more languages than any table of names has."""
LONGEST_TAG = 35
"""Characters, as RFC 5646 (4.4.1) advises."""


@cache
def _timezones() -> frozenset[str]:
    """Those of this machine: to find them, it looks into every file of them."""
    return frozenset(available_timezones())


def _timezone(name: str) -> str:
    if name not in _timezones():
        raise ValueError("an IANA time zone such as Asia/Kuala_Lumpur")
    return ZoneInfo(name).key


def _language(tag: str) -> str:
    if len(tag) > LONGEST_TAG or not TAG.fullmatch(tag):
        raise ValueError("a BCP 47 language such as en, zh or pt-BR")
    return tag


def _territory(code: str) -> str:
    if code.upper() not in Locale("en").territories or not code.isalpha() or len(code) != 2:
        raise ValueError("an ISO 3166 country code such as MY")
    return code.upper()


def _dated(value: Any) -> Any:
    if not isinstance(value, str) or _DATED.match(value) is None:  # a bare number would be taken for seconds
        raise ValueError("a time in RFC 3339 with an offset, such as 2026-11-21T20:00:00+08:00")
    return value


def _near(at: datetime) -> datetime:
    if not 2000 <= at.year <= 2100:
        raise ValueError("a time from 2000 to 2100")
    return at


Id = Annotated[str, Field(max_length=200)]
"""The id of anything. Its length is bounded so that it is checked to be Unicode: a text that is not can't be stored."""
Language = Annotated[str, AfterValidator(_language)]
Number = Annotated[int, Field(ge=0, le=2**31 - 1, description="as the database counts")]
Delay = Annotated[int, Field(ge=0, le=600)]
Zone = Annotated[str, AfterValidator(_timezone)]
Territory = Annotated[str, AfterValidator(_territory)]
Moment = Annotated[AwareDatetime, BeforeValidator(_dated), AfterValidator(_near)]
Hour = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="by the stream's clock")]
