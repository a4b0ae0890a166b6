"""Which language a text is in, as far as its script alone tells."""

import re

UNKNOWN = "und"
"""The tag of a text whose language nobody stated."""

_SCRIPTS = (
    (re.compile(r"[\u3041-\u30ff]"), "ja"),
    (re.compile(r"[\uac00-\ud7a3]"), "ko"),
    (re.compile(r"[\u0e01-\u0e5b]"), "th"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
)
# Scripts that several languages share: the stream's own one is meant, where it has just one of them.
_SHARED = (
    (re.compile(r"[\u0600-\u06ff]"), ("ar", "fa", "ur")),
    (re.compile(r"[\u0400-\u04ff]"), ("ru", "uk", "kk", "bg")),
    (re.compile(r"[\u0900-\u097f]"), ("hi", "mr", "ne")),
)
_OTHER_SCRIPTS = {"zh", "zh-Hant", "ja", "ko", "th", *(code for _, codes in _SHARED for code in codes)}
_LETTER = re.compile(r"[a-z]", re.IGNORECASE)


def language_of(text: str, languages: tuple[str, ...]) -> str | None:
    """The language of a text by its script and the stream's languages; None where it may be several."""
    for script, language in _SCRIPTS:
        if script.search(text):
            traditional = language == "zh" and "zh-Hant" in languages and "zh" not in languages
            return "zh-Hant" if traditional else language
    for script, codes in _SHARED:
        if script.search(text):
            return next((code for code in languages if code in codes), codes[0])
    latin = [language for language in languages if language not in _OTHER_SCRIPTS]
    return latin[0] if len(latin) == 1 and _LETTER.search(text) else None
