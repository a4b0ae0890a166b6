"""Comments that want no answer, told by their form alone: blocked, floods, links, votes, emotes, injection."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.triage.blocked import BlockedMatcher, matcher_of
from app.triage.cleaning import fold_in_place
from app.triage.comment import Comment, Earlier, Prepared, StreamRules
from app.triage.flood import is_flood
from app.triage.products.appearance import readings
from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.talk.questions import asks
from app.triage.talk.spam import is_advertising, is_injection

Reason = Literal[
    "blocked", "held", "empty", "flood", "injection", "link_or_ad", "bot_command", "mention_only", "emoji_only",
    "laughter", "number_only",
]  # fmt: skip

_EMOTES = re.compile(r"\[[\w ]{2,20}\]|:[a-z0-9_+-]{2,30}:")
_MENTIONS = re.compile(r"@[\w.\-]+")
_BOT_COMMAND = re.compile(r"[!/][a-z]\w*(?: [\w@.]+){0,6}")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_LAUGHTER = re.compile(
    r"(?:(?:[bm]?w?a?(?:ha|he|hi|hu|ah|eh){2,}h?|lo+l+|lmf?ao+|rofl|xd+|(?:ja|je)+j?|k{2,}|rs(?:rs)+|wk(?:wk)+w?"
    r"|b+r{2,}|gr{2,}|z{3,}|pf{2,}|5{3,}\+*|哈+|嘿嘿+|呵呵+|笑+|w{2,}|草|2333*|6{3,}|ㅋ+|ㅎ+|ه{2,}|555+\+*)[\s!.~]*)+"
)
_TOLD_TO_TYPE = re.compile(r"^(?:扣|打|刷|发|發|回复|type|ketik|taip|พิมพ์|cmt)\s*(?=\d)")
_LEAST, _MOST = 11, 290
"""From a child's weight to a foot in millimetres."""
_DIGIT_MARKS = re.compile(r"[\s!.,~*+()\-/]+")


@dataclass(frozen=True, slots=True)
class Screened:
    """A comment that goes no further: `ignore`, or `suggest` without a draft for a held one."""

    action: Literal["ignore", "suggest"]
    reason: Reason


def screen(
    comment: Comment,
    prepared: Prepared,
    earlier: Sequence[Earlier],
    matcher: BlockedMatcher,
    rules: StreamRules,
) -> Screened | None:
    """What becomes of a comment that its form alone decides; None where it is to be understood."""
    blocked = {matcher.action(prepared.text), matcher_of(rules.blocked).action(prepared.text)}
    if "hide" in blocked:
        return Screened("ignore", "blocked")
    if "hold" in blocked:
        return Screened("suggest", "held")
    plain = fold_in_place(prepared.text)
    reason = "injection" if any(map(is_injection, readings(prepared.text))) else _form(plain)
    reason = reason or ("flood" if is_flood(comment, earlier, rules) else None)
    if reason is None and _is_vote(plain) and not _answers_size(plain, comment, earlier, rules):
        reason = "number_only"
    return Screened("ignore", reason) if reason else None


def _form(plain: str) -> Reason | None:
    if is_advertising(plain, asks(plain)):
        return "link_or_ad"
    if _BOT_COMMAND.fullmatch(plain):
        return "bot_command"
    bare = _EMOTES.sub(" ", plain).strip()
    if not any(map(str.isalnum, bare)):
        return _wordless(plain, bare)
    if not any(map(str.isalnum, _MENTIONS.sub("", bare))):
        return "mention_only"
    return "laughter" if _LAUGHTER.fullmatch(bare) else None


def _wordless(plain: str, bare: str) -> Reason | None:
    """A flag with a question mark asks about a country; other signs ask nothing."""
    if "?" in bare and _FLAG.search(bare):
        return None
    return "emoji_only" if bare != plain or any(ord(sign) > 0x2000 for sign in plain) else "empty"


def _is_vote(plain: str) -> bool:
    """A number that stands alone, as in `1`, `+1`, `88 88 88`; two that could be a height and a weight are not."""
    if "?" in plain or "#" in plain:
        return False
    numbers = _DIGIT_MARKS.sub(" ", _TOLD_TO_TYPE.sub("", plain)).split()
    if not numbers or not all(map(str.isdecimal, numbers)):
        return False
    return len(set(numbers)) == 1 or not _like_a_body([int(number[:9]) for number in numbers])


def _like_a_body(numbers: list[int]) -> bool:
    return len(numbers) in (2, 3) and any(120 <= number <= 210 for number in numbers) and min(numbers) >= 30


def _answers_size(plain: str, comment: Comment, earlier: Sequence[Earlier], rules: StreamRules) -> bool:
    """Whether the number may be the height, weight, foot or size that the viewer's own question lacked."""
    number = plain.strip(" !.,~*+()-/")
    return (
        re.fullmatch("[0-9]{2,3}(?:[.,][05])?", number) is not None
        and _LEAST <= float(number.replace(",", ".")) <= _MOST
        and any(
            comment.posted_at - one.posted_at <= rules.carry_over
            and SIZE_TALK.search(fold_in_place(one.text))
            for one in earlier
        )
    )
