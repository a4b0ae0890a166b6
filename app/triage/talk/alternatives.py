"""Whether a question offers two things of which one is meant: to "is it wool or cotton?" a yes or no says nothing."""

import re
from functools import cache

from app.triage.cleaning import fold_in_place

_OR = {
    "en": "or",
    "zh": "还是|還是|或者?",
    "id": "atau|atw|ato|apa",
    "ms": "atau",
    "th": "หรือ",
    "vi": "hay|hoac",
    "tl": "o|or",
    "es": "o|u",
    "pt": "ou",
    "ar": "او|ام|ولا",
    "ja": "それとも|または",
    "ko": "아니면|또는",
    "fr": "ou",
    "de": "oder",
    "hi": "या|ya",
}
"""Each language's "or", folded."""
_NOT = {
    "en": "not|no",
    "id": "tidak|tdk|ng?gak|enggak|ngga|gak?|kagak|belum|blm|bukan",
    "ms": "tidak|tak|belum|bukan",
    "th": "เปล่า|ป่าว|ยัง|ไม่",
    "vi": "khong|ko|k|hong|hok|hem|chua",
    "tl": "hindi|wala",
    "es": "no",
    "pt": "nao",
    "ar": "لا",
    "fr": "pas|non",
    "de": "nicht|nein",
    "hi": "नहीं|nahi|nahin",
}
"""What makes of it "or not"; nothing is offered then."""


def asks_which(text: str, language: str) -> bool:
    """Whether a text in a language names two with an "or" between them."""
    return _offers(language.split("-")[0]).search(fold_in_place(text)) is not None


@cache
def _offers(language: str) -> re.Pattern[str]:
    words = _OR.get(language, _OR["en"])
    if language in {"zh", "th", "ja"}:
        return re.compile(rf"\w\s*(?:{words})(?!\s*(?:{_NOT.get(language, '$')}))\s*\w")
    return re.compile(rf"\w[\s,]+(?:{words}|or)\s+(?!(?:{_NOT.get(language, '$')}|not|no)(?!\w))\w")
