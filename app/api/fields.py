"""What many requests name: languages, zones, countries, hours."""

from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, Field


def _timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("an IANA time zone such as Asia/Kuala_Lumpur")
    return ZoneInfo(name).key


def _language(tag: str) -> str:
    try:
        Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError("a BCP 47 language such as en, zh or pt-BR") from error
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
