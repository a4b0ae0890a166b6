"""What a message to the team says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from app.alerts.phrases import phrases_in

SHOWN = 5
"""Alerts of one kind that are told one by one; of the others, how many."""
ORDER = ("missed", "due", "undelivered", "promise_due", "promises_open")
"""The gravest first."""
AT_LEAST_S = {"missed": 180, "due": 120}
"""Seconds waited, where it is not known better."""


@dataclass(frozen=True, slots=True)
class Told:
    """One alert as it is put into words."""

    kind: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """The alerts of one stream, and the language that its team reads."""

    title: str
    language: str
    alerts: tuple[Told, ...]


def title_of(sections: Sequence[Section]) -> str:
    """`Sidestage: 3 viewers wait longer than 2 minutes · Spring drop`; every message begins with the name, so that a
    robot which asks for a keyword can be given this one."""
    named = " · ".join(dict.fromkeys(section.title for section in sections))
    if len(sections) > 1:
        return f"Sidestage: {named}"
    phrases = phrases_in(sections[0].language)
    headings = [heading for heading, _ in _parts(sections[0])]
    told = reduce(lambda first, later: phrases.say("and-heading", first=first, next=later), headings)
    return f"Sidestage: {told} · {named}"


def lines_of(sections: Sequence[Section]) -> list[str]:
    """What the title does not say yet: headings where there are several, and the alerts one by one."""
    lines: list[str] = []
    for section in sections:
        parts = _parts(section)
        lines += [section.title] if len(sections) > 1 else []
        for heading, alerts in parts:
            if len(parts) > 1 or len(sections) > 1:
                lines.append(heading[:1].upper() + heading[1:])
            lines += filter(None, (_line(section.language, alert) for alert in alerts[:SHOWN]))
            if len(alerts) > SHOWN:
                lines.append(phrases_in(section.language).say("more", n=len(alerts) - SHOWN))
    return lines


def title_of_test(language: str) -> str:
    """What a test says."""
    return "Sidestage: " + phrases_in(language).say("test")


def said_again(title: str, language: str) -> str:
    """The title of a message that may arrive twice."""
    return phrases_in(language).say("again", title=title)


def _parts(section: Section) -> list[tuple[str, list[Told]]]:
    by_kind = {kind: [alert for alert in section.alerts if alert.kind == kind] for kind in ORDER}
    return [(_heading(section.language, kind, alerts), alerts) for kind, alerts in by_kind.items() if alerts]


def _heading(language: str, kind: str, alerts: Sequence[Told]) -> str:
    """How many, and the time that all of them have waited."""
    phrases = phrases_in(language)
    count = sum(alert.detail.get("count", 1) for alert in alerts)
    waited = min(alert.detail.get("seconds", AT_LEAST_S.get(kind, 0)) for alert in alerts)
    unit, n = ("minutes", waited // 60) if waited >= 60 else ("seconds", waited)
    return phrases.say(kind, n=count, time=phrases.say(unit, n=n))


def _line(language: str, alert: Told) -> str:
    viewer, text, error = (str(alert.detail.get(name) or "") for name in ("viewer", "text", "error"))
    said = phrases_in(language).say("says", viewer=viewer, text=text) if viewer and text else viewer or text
    told = " — ".join(part for part in (said, error) if part)
    return f"- {told}" if told else ""
