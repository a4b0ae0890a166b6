"""Which language a text of a document is in: by its script, then by letter statistics among those that it may be."""

import re
from collections.abc import Sequence
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from knowledge.checks.scripts import language_of
from knowledge.documents.markers import sentences

_KNOWN = frozenset({"en", "id", "ms", "tl", "es", "pt", "vi", "fr", "de", "it", "nl", "tr", "pl"})
_HAN = r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*"
_LATIN = r"[A-Za-z\u00c0-\u024f](?:[^\u3000-\u9fff\uff00-\uffef]*[A-Za-z0-9\u00c0-\u024f?!)])?"
_TWICE = re.compile(rf"({_HAN})\s*[/|·(（–-]?\s*({_LATIN})|({_LATIN})\s*[/|·(（–-]?\s*({_HAN})")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ITSELF = 12
"""Letters of a run in Latin script that is a text of its own, not a name in one of another script."""
_RUNS = 20
"""Changes of script, above which a paragraph only mixes them."""
_SAMPLE = 2_000
"""Letters that statistics are made of."""
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
    return str(_identifier(usual).classify(text[:_SAMPLE])[0])


def parts_by_script(text: str) -> list[str]:
    """A line that says one thing in Chinese and in Latin letters (`退货 Returns`) as its two parts, else as it is."""
    match = _TWICE.fullmatch(" ".join(text.split()))
    return [part for part in match.groups() if part] if match else [text]


def runs_by_script(text: str) -> list[str]:
    """A paragraph that says itself again in another script, parted where its sentences change it; else as it is."""
    runs: list[tuple[bool, str]] = []
    at = 0
    for sentence in sentences(text):
        start, at = at, text.index(sentence, at) + len(sentence)
        latin = _UNSPACED.search(sentence) is None
        if runs and runs[-1][0] == latin:
            runs[-1] = latin, runs[-1][1] + text[start:at]
        else:
            runs.append((latin, text[start:at]))
    if len(runs) > _RUNS:
        return [text]
    latin_letters = max((sum(map(str.isalpha, run)) for latin, run in runs if latin), default=0)
    return [run.strip() for _, run in runs] if len(runs) > 1 and latin_letters >= _ITSELF else [text]


@cache
def _identifier(languages: tuple[str, ...]) -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    return identifier
