"""What is left of a text that is too long for a platform: its whole sentences."""

import re

_END = re.compile(r"[.!?؟][\"'”’)\]]*(?=\s)|[。！？।][”’」』）】]*|(?:ค่ะ|คะ|ครับ|จ้า|จ้ะ)(?=\s)|(?=\n)")
_ABBREVIATED = re.compile(
    r"(?:(?<!\w)(?:approx|aprox|ca|env|vs|dr|mr|mrs|ms|st|str|z\. ?b|e\.g|i\.e|p\. ?e[jx])|(?:^|[.!?:;]\s)\s*\d{1,2})\.$",
    re.IGNORECASE,
)
"""A point that ends none: of an abbreviation, or behind the number of an item."""
_BEFORE_A_NUMBER = re.compile(r"(?<!\w)(?:no|nr|num|núm|art|fig)\. \d", re.IGNORECASE)
_AND_SO_ON = re.compile(r"(?<!\w)(?:etc|usw|dll|v\.v)\. [a-zà-ỹ]")


def whole_sentences(text: str, limit: int) -> str:
    """The sentences from the beginning of a text that fit, as they stand there; empty where not even the first does."""
    kept = ""
    for match in _END.finditer(text):
        if match.end() > limit:
            break
        if _ends_one(text, match.end()):
            kept = text[: match.end()].strip()
    return kept


def shortened(text: str, limit: int) -> str:
    """The whole sentences that fit, else what fits up to a word's end with an ellipsis."""
    kept = whole_sentences(text, limit)
    if kept:
        return kept
    cut = text[: max(limit - 1, 0)]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def breaks_off(text: str, original: str | None) -> bool:
    """Whether a text is the beginning of another that ends within a sentence."""
    return original is not None and text.endswith("…") and original.startswith(text[:-1])


def _ends_one(text: str, end: int) -> bool:
    beside = text[max(0, end - 8) : end + 2]
    return not (
        _ABBREVIATED.search(text[:end]) or _BEFORE_A_NUMBER.search(beside) or _AND_SO_ON.search(beside)
    )
