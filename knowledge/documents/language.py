"""Which language a text of a document is in: by its script, then by letter statistics among those that it may be."""

import re
from collections.abc import Sequence
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from knowledge.checks.scripts import language_of

_KNOWN = frozenset({"en", "id", "ms", "tl", "es", "pt", "vi", "fr", "de", "it", "nl", "tr", "pl"})
_HAN = r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*"
_LATIN = r"[A-Za-z\u00c0-\u024f](?:[^\u3000-\u9fff\uff00-\uffef]*[A-Za-z0-9\u00c0-\u024f?!)])?"
_TWICE = re.compile(rf"({_HAN})\s*[/|·(（–-]?\s*({_LATIN})|({_LATIN})\s*[/|·(（–-]?\s*({_HAN})")
_VIETNAMESE = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


def language(text: str, languages: Sequence[str]) -> str:
    """The language of a text: one of the stream's or English, unless its script is another language's."""
    by_script = language_of(text, ())
    if by_script is not None and by_script not in _KNOWN:
        return language_of(text, tuple(languages)) or by_script
    if _VIETNAMESE & set(text.casefold()):
        return "vi"
    usual = tuple(sorted({"en", *(tag for tag in languages if tag in _KNOWN)}))
    if len(usual) == 1:
        return usual[0]
    return str(_identifier(usual).classify(text)[0])


def parts_by_script(text: str) -> list[str]:
    """A line that says one thing in Chinese and in Latin letters (`退货 Returns`) as its two parts, else as it is."""
    match = _TWICE.fullmatch(text.strip())
    return [part for part in match.groups() if part] if match else [text]


@cache
def _identifier(languages: tuple[str, ...]) -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    return identifier
