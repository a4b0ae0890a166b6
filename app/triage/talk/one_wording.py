"""A question for yes or no in one wording, whichever of those that ask the same it was asked in."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.talk.polarity_words import FAKE, GENUINE

_EITHER_OR = re.compile(
    r"(?:有[无無]|(?P<one>[\u4e00-\u9fff])(?P<two>[\u4e00-\u9fff]?)[不没沒](?P=one)(?P=two)?)"
)
_TAG = re.compile(
    r"(?:,\s*(?:right|correct|yes|true)|(?<!\bthe)(?<!\bor)(?<!\bto)(?<!\bon)(?<!\bis it)(?<!\bis this)(?<!\bis that)\s+right"
    r"|,?\s*\b(?:yeah|eh|huh|innit)|[对對]吧|[是好]吧|[对對](?:[吗嗎]|不[对對])|是不是|[不吧]|(?<=です)よね|(?<=だ)よね)\W*$"
)
"""What asks for a yes behind the question; no side ("the right") and no word of the question itself ("is it right")."""
_SAME = {
    " original ": GENUINE + r"|正版|진품|\bbetul\b",
    " fake ": FAKE,
    "礼品": "礼物|礼盒|禮物|禮盒|禮品",
    "自提": "自取",
    "保修": "质保|保固|質保",
    "上妆": "化妆|化妝|上妝",
    " included ": r"\b(?:comes? with|enthalten|inklusive|inbegriffen|dabei|fourni(?:e?s?)|inclus(?:e?s?)|compris(?:e?s?)|incluid[oa]s?)\b",
}
"""Words that say one thing where something is asked, by the one that stands for them."""
_WORDS = {one: re.compile(words, re.MULTILINE) for one, words in _SAME.items()}


def in_one_wording(text: str) -> str:
    """A question folded, without its tag or its "can or not" ("能不能" is "能"), each word of those that say one thing
    in place of the others."""
    plain = _EITHER_OR.sub(_once, _TAG.sub("", fold_in_place(text)))
    for one, words in _WORDS.items():
        plain = words.sub(one, plain)
    return plain


def _once(found: re.Match[str]) -> str:
    return f"{found['one']}{found['two']}" if found["one"] else "有"
