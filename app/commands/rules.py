"""Rules as the command line says them: `due_seconds=30`, without a value what else holds."""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from app.commands.terminal import fail, print_table

RuleOptions = Annotated[
    list[str] | None,
    typer.Option("--rule", help="A rule of it, as due_seconds=30; without a value the setting's holds."),
]
LISTS = ("manual_intents", "auto_languages", "blocked_terms")


def rules_in(given: Iterable[str]) -> dict[str, Any]:
    """Rule -> its value, None where it is given back; what is no rule ends the command."""
    rules: dict[str, Any] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            fail(f"{one!r} is no rule: write name=value.")
        rules[name.strip()] = _value(name.strip(), value.strip()) if value.strip() else None
    return rules


def over(standing: Mapping[str, Any], given: Iterable[str]) -> dict[str, Any]:
    """The rules that stand, with those given; one without a value is taken away."""
    return {name: value for name, value in {**standing, **rules_in(given)}.items() if value is not None}


def print_rules(found: Mapping[str, Mapping[str, Any]]) -> None:
    """Prints each rule with its value, whose that is, and what else holds."""
    print_table(
        ("rule", "value", "whose", "the shop's", "the standard"),
        [
            [name, *(_shown(one[part]) for part in ("value", "from", "shop", "standard"))]
            for name, one in found.items()
        ],
    )


def _value(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        pass
    if name not in LISTS:
        return text
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if name != "blocked_terms":
        return parts
    return [{"term": term or action, **({"action": action} if term else {})} for term, _, action in
            (part.rpartition(":") for part in parts)]  # fmt: skip


def _shown(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
