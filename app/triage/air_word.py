"""A comment of the host or a moderator that says which product is on air: "#3", "3号链接", "now 3"."""

from app.triage.cleaning import fold_in_place
from app.triage.comment import AirBy, AirWord, Comment, Prepared
from app.triage.counting.link_numbers import lone_link_number
from app.triage.products.shop_words import shop_words
from knowledge.workbook import Workbook

_HOST = frozenset({"host", "owner", "broadcaster", "streamer", "anchor"})
_MODERATOR = frozenset({"moderator", "mod", "admin", "assistant"})
ROLES: dict[AirBy, frozenset[str]] = {"nobody": frozenset(), "host": _HOST, "moderators": _HOST | _MODERATOR}
"""The rule `on_air_by` -> the roles, as platforms name them, whose comments may say it."""


def air_word(comment: Comment, prepared: Prepared, by: AirBy, workbook: Workbook | None) -> AirWord | None:
    """What a comment puts on air; None unless it says a link number and nothing else, and its author may."""
    if workbook is None or ROLES[by].isdisjoint(role.casefold() for role in comment.roles):
        return None
    number = lone_link_number(fold_in_place(prepared.text), prepared.text)
    if number is None:
        return None
    return AirWord(number, shop_words(workbook).links.get(number))
