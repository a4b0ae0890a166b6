"""Which letters Chinese is written in: traditional or simplified ones."""

import re
from collections.abc import Sequence

from app.triage.comment import Comment, Earlier, Prepared, StreamRules
from knowledge.languages import language_tag

_CHINESE = "zh"
_TRADITIONAL = "zh-Hant"
_MENTION = re.compile(r"@[\w.\-]+")
_NO_LETTERS = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff]+")


def with_script(
    language: str, comment: Comment, prepared: Prepared, earlier: Sequence[Earlier], rules: StreamRules
) -> str:
    """The language of a comment, `zh-Hant` for a Chinese one in traditional letters; where its letters are the same in
    both scripts, the viewer's earlier ones, the platform's guess, the stream's languages say it, in this order."""
    if language != _CHINESE:
        return language
    told = is_traditional(_MENTION.sub(" ", prepared.text))
    if told is None:
        told = _wrote_traditional(comment, earlier, rules)
    if told is None:
        told = language_tag(comment.language or "") == _TRADITIONAL or _streams_traditional(rules)
    return _TRADITIONAL if told else _CHINESE


def in_other_letters(text: str, language: str) -> bool:
    """Whether a Chinese text is in the letters that a viewer of `zh-Hant`, or of `zh`, does not write."""
    if language.split("-")[0] != _CHINESE:
        return False
    told = is_traditional(text)
    return told is not None and told != (language == _TRADITIONAL)


def is_traditional(text: str) -> bool | None:
    """Whether more of a text's letters are traditional ones only than simplified ones only; None where as many are."""
    if text.isascii():
        return None
    letters = _NO_LETTERS.sub("", text)
    # Big5 has the traditional letters and GB 2312 the simplified ones: those of both scripts stand in each.
    traditional, simplified = (len(letters.encode(name, "ignore")) for name in ("big5", "gb2312"))
    return None if traditional == simplified else traditional > simplified


def _wrote_traditional(comment: Comment, earlier: Sequence[Earlier], rules: StreamRules) -> bool | None:
    """What the viewer's last Chinese comment within the carry-over tells that has letters of one script only."""
    for one in reversed(earlier):
        if one.language == _CHINESE and comment.posted_at - one.posted_at <= rules.carry_over:
            told = is_traditional(_MENTION.sub(" ", one.text))
            if told is not None:
                return told
    return None


def _streams_traditional(rules: StreamRules) -> bool:
    """Whether the first Chinese that the stream names, its default language before the others, is traditional."""
    tags = map(language_tag, (rules.default_language, *rules.languages))
    return next((tag for tag in tags if tag in {_CHINESE, _TRADITIONAL}), None) == _TRADITIONAL
