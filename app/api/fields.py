"""What many requests name: languages, zones, countries, hours."""

import re
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from pydantic import AfterValidator, Field

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


def _timezone(name: str) -> str:
    if name not in available_timezones():
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


Language = Annotated[str, AfterValidator(_language)]
Number = Annotated[int, Field(ge=0, le=2**31 - 1, description="as the database counts")]
Delay = Annotated[int, Field(ge=0, le=600)]
Zone = Annotated[str, AfterValidator(_timezone)]
Territory = Annotated[str, AfterValidator(_territory)]
Hour = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="by the stream's clock")]
