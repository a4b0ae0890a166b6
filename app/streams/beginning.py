"""What a new stream begins with: as it was given, else as the shop's defaults say."""

from collections.abc import Mapping
from typing import Any

from app.errors import Invalid

NEEDED = ("timezone", "languages", "default_language")
ELSE: Mapping[str, Any] = {"sells_to": [], "delay_seconds": 0}
"""What holds where neither says it."""


def begun(given: Mapping[str, Any], shop: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a new stream; Invalid where one is missing that the shop does not say either."""
    by_shop = {name: shop[name] for name in (*NEEDED, *ELSE) if shop.get(name) is not None}
    fields = {
        **given,
        **{name: value for name, value in {**ELSE, **by_shop}.items() if given.get(name) is None},
    }
    if given.get("default_language") is None:
        fields["default_language"] = _default(fields.get("languages") or (), by_shop)
    missing = [name for name in NEEDED if fields.get(name) is None]
    if missing:
        errors = [{"loc": ["body", name], "message": "Field required", "value": None} for name in missing]
        raise Invalid(f"Not acceptable: {', '.join(f'body.{name}' for name in missing)}.", errors=errors)
    if fields["default_language"] not in fields["languages"]:
        wrong = {"loc": ["body", "default_language"], "message": "one of languages"}
        raise Invalid(
            "default_language is not among languages.",
            errors=[{**wrong, "value": fields["default_language"]}],
        )
    return fields


def _default(languages: Any, shop: Mapping[str, Any]) -> str | None:
    """The shop's default language, else the first of its languages, of those that are spoken in the stream."""
    liked = [*([shop["default_language"]] if "default_language" in shop else []), *shop.get("languages", ())]
    return next((one for one in liked if one in languages), None)
